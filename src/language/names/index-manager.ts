import {
    type AstNode,
    type AstNodeDescription,
    DefaultIndexManager,
    DefaultReferenceDescriptionProvider,
    type LangiumDocument,
    type ReferenceDescription,
    type Stream,
    type URI,
} from 'langium';
import type { JourneySharedServices } from '../journey-services.ts';
import { walkTree } from '../tree-walk.ts';
import { exportedSymbols } from './scope-computation.ts';

/**
 * The workspace's index of symbols and references, filled when somebody asks for them: few versions of a text
 * are ever asked, and describing each while one types would delay its preview.
 */
export class JourneyIndexManager extends DefaultIndexManager {
    /** Documents whose symbols, or references, were not read since they changed, by address. */
    private readonly unreadSymbols = new Map<string, LangiumDocument>();
    private readonly unreadReferences = new Map<string, LangiumDocument>();
    private readonly shared: JourneySharedServices;

    constructor(services: JourneySharedServices) {
        super(services);
        this.shared = services;
    }

    override async updateContent(document: LangiumDocument): Promise<void> {
        const uri = document.uri.toString();
        this.unreadSymbols.set(uri, document);
        // The key alone: allElements runs over the keys.
        this.symbolIndex.set(uri, []);
        this.symbolByTypeIndex.clear(uri);
    }

    override async updateReferences(document: LangiumDocument): Promise<void> {
        this.unreadReferences.set(document.uri.toString(), document);
    }

    override removeContent(uri: URI): void {
        this.unreadSymbols.delete(uri.toString());
        super.removeContent(uri);
    }

    override removeReferences(uri: URI): void {
        this.unreadReferences.delete(uri.toString());
        super.removeReferences(uri);
    }

    override findAllReferences(target: AstNode, path: string): Stream<ReferenceDescription> {
        for (const [uri, document] of this.unreadReferences) {
            this.referenceIndex.set(uri, new References(this.shared.ServiceRegistry.getServices(document.uri)).of(document));
        }
        this.unreadReferences.clear();
        return super.findAllReferences(target, path);
    }

    /** References leave the file only where it imports another one. */
    override isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
        return this.shared.workspace.ImportGraph.affectedBy(changedUris).has(document.uri.toString());
    }

    protected override getFileDescriptions(uri: string, nodeType?: string): AstNodeDescription[] {
        const document = this.unreadSymbols.get(uri);
        if (document) {
            const { references, workspace } = this.shared.ServiceRegistry.getServices(document.uri);
            this.symbolIndex.set(uri, exportedSymbols(document, references.NameProvider, workspace.AstNodeDescriptionProvider));
            this.unreadSymbols.delete(uri);
        }
        return super.getFileDescriptions(uri, nodeType);
    }
}

/** Describes all references of a document at once, without giving way to other work. */
class References extends DefaultReferenceDescriptionProvider {
    of(document: LangiumDocument): ReferenceDescription[] {
        const found: ReferenceDescription[] = [];
        walkTree(document.parseResult.value, { reference: (reference) => found.push(...this.createInfoDescriptions(reference)) });
        return found;
    }
}
