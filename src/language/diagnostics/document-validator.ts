import {
    type AstNode,
    Cancellation,
    DefaultDocumentValidator,
    DocumentValidator,
    interruptAndCheck,
    type LangiumDocument,
    type LinkingErrorData,
    type ParseResult,
    type ValidationOptions,
} from 'langium';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { JourneyServices } from '../journey-services.ts';
import { UnresolvedNames } from '../names/unresolved-names.ts';

/** Reports what does not parse as `syntax` and what does not link as `unresolved-reference`. */
export class JourneyDocumentValidator extends DefaultDocumentValidator {
    private readonly services: JourneyServices;

    constructor(services: JourneyServices) {
        super(services);
        this.services = services;
    }

    /**
     * As Langium's, but the checks' diagnostics are joined rather than spread over the stack, which 100,000 of them overflow.
     * Always reports everything: what does not parse in one place says nothing about the rest of the file.
     */
    override async validateDocument(
        document: LangiumDocument,
        options: ValidationOptions = {},
        cancelToken = Cancellation.CancellationToken.None,
    ): Promise<Diagnostic[]> {
        const diagnostics: Diagnostic[] = [];
        await interruptAndCheck(cancelToken);
        if (!options.categories || options.categories.includes('built-in')) {
            this.processLexingErrors(document.parseResult, diagnostics, options);
            this.processParsingErrors(document.parseResult, diagnostics, options);
            this.processLinkingErrors(document, diagnostics);
        }
        const checked = await this.validateAst(document.parseResult.value, options, cancelToken);
        await interruptAndCheck(cancelToken);
        return diagnostics.concat(checked);
    }

    protected override processLexingErrors(...args: Parameters<DefaultDocumentValidator['processLexingErrors']>): void {
        const [parseResult, diagnostics, options] = args;
        const own: Diagnostic[] = [];
        super.processLexingErrors(parseResult, own, options);
        for (const diagnostic of own) diagnostics.push({ ...diagnostic, code: 'syntax' });
    }

    protected override processParsingErrors(...args: Parameters<DefaultDocumentValidator['processParsingErrors']>): void {
        const [parseResult, diagnostics, options] = args;
        const own: Diagnostic[] = [];
        super.processParsingErrors(withoutRepeats(parseResult), own, options);
        for (const diagnostic of own) diagnostics.push({ ...diagnostic, code: 'syntax' });
    }

    protected override processLinkingErrors(document: LangiumDocument, diagnostics: Diagnostic[]): void {
        const unresolved = new UnresolvedNames(this.services);
        for (const reference of document.references) {
            if (!reference.error) continue;
            const { container, property, index } = reference.error.info;
            const data: LinkingErrorData = {
                code: DocumentValidator.LinkingError,
                containerType: container.$type,
                property,
                refText: reference.$refText,
            };
            diagnostics.push(
                this.toDiagnostic<AstNode>('error', unresolved.explain(reference.error.info), {
                    node: container,
                    property,
                    index,
                    range: reference.$refNode?.range,
                    code: 'unresolved-reference',
                    data,
                }),
            );
        }
    }
}

/** The parser may stumble over one token several times on its way out of nested rules: the first report says it best. */
function withoutRepeats(parseResult: ParseResult): ParseResult {
    const seen = new Set<object>();
    const parserErrors = parseResult.parserErrors.filter(({ token }) => !seen.has(token) && seen.add(token));
    return { ...parseResult, parserErrors };
}
