import {
    type BuildOptions,
    Cancellation,
    DefaultDocumentBuilder,
    DocumentState,
    isOperationCancelled,
    type LangiumDocument,
    URI,
    UriUtils,
} from 'langium';
import type { JourneySharedServices } from '../journey-services.ts';
import { turns } from '../turns.ts';
import { fileOf } from './import-graph.ts';

/** A request that arrives with a change is read in the next turn of the event loop, and its answer leaves in the one after. */
const ASKED_TOGETHER = 3;

/**
 * Langium's builder for files that import each other: what is imported is read before names are looked up, files whose
 * imports change are linked and checked anew, and files that nobody imports any more are let go.
 */
export class JourneyDocumentBuilder extends DefaultDocumentBuilder {
    private readonly shared: JourneySharedServices;
    /** Addresses of what was imported after the last build: a file that is imported has its declarations for others. */
    private imported: ReadonlySet<string> = new Set();

    constructor(services: JourneySharedServices) {
        super(services);
        this.shared = services;
    }

    override async update(changed: URI[], deleted: URI[], cancelToken?: Cancellation.CancellationToken): Promise<void> {
        const typing =
            deleted.length === 0 && changed.every((uri) => this.textDocuments?.get(uri) && this.langiumDocuments.hasDocument(uri));
        if (!typing) this.shared.workspace.ImportLoader.tryAgain();
        this.shared.workspace.ImportGraph.documentsChanged();
        await super.update(changed, deleted, cancelToken);
    }

    /** Names that are not declared do not come into being with changes of files that are not imported. */
    protected override shouldRelink(document: LangiumDocument, changedUris: Set<string>): boolean {
        return this.indexManager.isAffected(document, changedUris);
    }

    /** A file that is imported counts, wherever it lies. */
    protected override async findChangedUris(changed: URI): Promise<URI[]> {
        const isKnown = this.langiumDocuments.hasDocument(changed);
        if (!isKnown && this.shared.workspace.ImportGraph.allImported().has(changed.toString())) return [changed];
        return super.findChangedUris(changed);
    }

    protected override async buildDocuments(
        documents: LangiumDocument[],
        options: BuildOptions,
        cancelToken: Cancellation.CancellationToken,
    ): Promise<void> {
        this.prepareBuild(documents, options);
        const batch = new Set(documents);
        await this.parse(batch, cancelToken);
        await this.addImported(batch, cancelToken);
        await this.addAffectedByUse(batch);
        this.shared.workspace.ImportGraph.documentsChanged();
        // Whatever was looked up while files were being read may lead to an earlier version of one of them.
        for (const document of batch) {
            if (document.state === DocumentState.ComputedScopes) this.resetToState(document, DocumentState.ComputedScopes);
        }
        await super.buildDocuments(this.importedFirst(batch), options, cancelToken);
    }

    /** Parses what changed. A file that cannot be read any more counts as deleted. */
    private async parse(batch: Set<LangiumDocument>, cancelToken: Cancellation.CancellationToken): Promise<void> {
        // While one types, what the editor asked for together with the change goes first: reading a long text takes a while.
        const isTyping = cancelToken !== Cancellation.CancellationToken.None && [...batch].some(isReadAgain);
        if (isTyping) await turns(ASKED_TOGETHER);
        const lost: LangiumDocument[] = [];
        await this.runCancelable([...batch], DocumentState.Parsed, cancelToken, async (document) => {
            try {
                await this.langiumDocumentFactory.update(document, cancelToken);
            } catch (error) {
                if (isOperationCancelled(error)) throw error;
                lost.push(document);
            }
        });
        if (lost.length === 0) return;
        await this.forget(lost, batch);
        const { ImportGraph } = this.shared.workspace;
        for (const key of ImportGraph.affectedBy(new Set(lost.map(({ uri }) => uri.toString())))) {
            this.relink(key, DocumentState.ComputedScopes, batch);
        }
    }

    private async forget(documents: readonly LangiumDocument[], batch: Set<LangiumDocument>): Promise<void> {
        for (const document of documents) {
            this.langiumDocuments.deleteDocument(document.uri);
            this.cleanUpDeleted(document);
            batch.delete(document);
        }
        await this.emitUpdate(
            [],
            documents.map(({ uri }) => uri),
        );
    }

    /** Reads what the documents import, and adds it, and others that import it. */
    private async addImported(batch: Set<LangiumDocument>, cancelToken: Cancellation.CancellationToken): Promise<void> {
        const { ImportGraph, ImportLoader } = this.shared.workspace;
        const added = await ImportLoader.load([...batch], cancelToken);
        if (added.length === 0) return;
        for (const document of added) batch.add(document);
        for (const key of ImportGraph.affectedBy(new Set(added.map(({ uri }) => uri.toString()))))
            this.relink(key, DocumentState.ComputedScopes, batch);
    }

    /** Adds files that are imported for the first time, or by nobody any more: that is a reason to check them again. */
    private async addAffectedByUse(batch: Set<LangiumDocument>): Promise<void> {
        const before = this.imported;
        let now = this.shared.workspace.ImportGraph.allImported();
        while (await this.letGo(now, batch)) now = this.shared.workspace.ImportGraph.allImported();
        this.imported = now;
        for (const key of [...before, ...now]) {
            if (before.has(key) !== now.has(key)) this.relink(key, DocumentState.IndexedReferences, batch);
        }
    }

    /** Forgets files that were read because others imported them, once nobody does; says whether there were any. */
    private async letGo(imported: ReadonlySet<string>, batch: Set<LangiumDocument>): Promise<boolean> {
        const { ImportLoader, WorkspaceManager } = this.shared.workspace;
        const left = this.imported.size === 0 ? [] : [...this.imported].filter((key) => !imported.has(key) && ImportLoader.wasLoaded(key));
        const folders = WorkspaceManager.workspaceFolders ?? [];
        const gone = left.flatMap((key): LangiumDocument[] => {
            const uri = URI.parse(key);
            const document = this.langiumDocuments.getDocument(uri);
            const isNeeded = this.textDocuments?.get(uri) || folders.some((folder) => UriUtils.contains(folder.uri, uri));
            return document && !isNeeded ? [document] : [];
        });
        if (gone.length > 0) await this.forget(gone, batch);
        return gone.length > 0;
    }

    private relink(key: string, state: DocumentState, batch: Set<LangiumDocument>): void {
        const document = this.langiumDocuments.getDocument(URI.parse(key));
        if (!document || batch.has(document)) return;
        this.resetToState(document, state);
        batch.add(document);
    }

    /** The documents in their order, but what one of them imports before it: it is analysed with the other. */
    private importedFirst(batch: ReadonlySet<LangiumDocument>): LangiumDocument[] {
        const { ImportGraph } = this.shared.workspace;
        const ordered = new Set<LangiumDocument>();
        const entered = new Set<LangiumDocument>();
        for (const root of batch) {
            const stack = [root];
            for (let document = stack.at(-1); document; document = stack.at(-1)) {
                const imported = entered.has(document) ? [] : ImportGraph.filesImportedBy(fileOf(document));
                const missing = imported.flatMap(({ $document }) =>
                    $document && batch.has($document) && !entered.has($document) ? [$document] : [],
                );
                entered.add(document);
                if (missing.length > 0) {
                    stack.push(...missing);
                } else {
                    ordered.add(document);
                    stack.pop();
                }
            }
        }
        return [...ordered];
    }
}

/** Whether a newer text waits to be parsed, while the tree of the one before is still there. */
function isReadAgain({ state, parseResult }: LangiumDocument): boolean {
    return state === DocumentState.Changed && parseResult.value.$cstNode !== undefined;
}
