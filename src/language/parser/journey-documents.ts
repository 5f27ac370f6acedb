import { type AstNode, type Cancellation, DefaultLangiumDocumentFactory, type LangiumDocuments, type ParseResult, type URI } from 'langium';
import type { JourneySharedServices } from '../journey-services.ts';
import { JourneyParser } from './journey-parser.ts';

/** Makes documents of files, and reads them again when they change: no more of them than the change asks for. */
export class JourneyDocuments extends DefaultLangiumDocumentFactory {
    private readonly documents: () => LangiumDocuments;

    constructor(services: JourneySharedServices) {
        super(services);
        this.documents = () => services.workspace.LangiumDocuments;
    }

    protected override async parseAsync<T extends AstNode>(
        uri: URI,
        text: string,
        cancellationToken: Cancellation.CancellationToken,
    ): Promise<ParseResult<T>> {
        const earlier = this.documents().getDocument(uri)?.parseResult.value;
        const { LangiumParser } = this.serviceRegistry.getServices(uri).parser;
        if (earlier && LangiumParser instanceof JourneyParser) return LangiumParser.parseAgain<T>(earlier, text);
        return super.parseAsync(uri, text, cancellationToken);
    }
}
