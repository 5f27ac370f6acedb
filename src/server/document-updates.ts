import { URI, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import { type DidChangeWatchedFilesParams, FileChangeType, type FileEvent, type TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fileOf } from '../language/imports/import-graph.ts';
import type { JourneySharedServices } from '../language/journey-services.ts';

/**
 * Which events rebuild which documents. Beyond Langium's own: a document that is closed is read from disk again,
 * or forgotten with its diagnostics and symbols when it is neither in the workspace nor imported; files of other languages do
 * not interrupt a running build; what is open in an editor counts more than its file.
 */
export class JourneyDocumentUpdates extends DefaultDocumentUpdateHandler {
    private readonly shared: JourneySharedServices;
    private readonly belongs: (uri: URI) => boolean;

    /** @param belongs whether a file belongs to the workspace */
    constructor(services: JourneySharedServices, belongs: (uri: URI) => boolean) {
        super(services);
        this.shared = services;
        this.belongs = belongs;
    }

    didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
        const uri = URI.parse(document.uri);
        const isNeeded = this.belongs(uri) || this.shared.workspace.ImportGraph.allImported().has(uri.toString());
        if (isNeeded) this.fireDocumentUpdate([uri], []);
        else this.fireDocumentUpdate([], [uri]);
    }

    /** Imported files that were missing, or lie outside the workspace, are read again: nothing else tells of those. */
    didSaveDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
        const uri = URI.parse(document.uri);
        const { ImportGraph, ImportLoader, LangiumDocuments, TextDocuments } = this.shared.workspace;
        const known = LangiumDocuments.getDocument(uri);
        if (!known) return;
        const unwatched = ImportGraph.importsOf(fileOf(known)).flatMap((resolved) => {
            const isUnwatched = resolved.uri && !this.belongs(resolved.uri) && LangiumDocuments.hasDocument(resolved.uri);
            return resolved.uri && isUnwatched && !TextDocuments.get(resolved.uri) ? [resolved.uri] : [];
        });
        if (unwatched.length === 0 && !known.diagnostics?.some(({ code }) => code === 'import-missing')) return;
        ImportLoader.tryAgain();
        this.fireDocumentUpdate([uri, ...unwatched], []);
    }

    override didChangeWatchedFiles({ changes }: DidChangeWatchedFilesParams): void {
        const relevant = changes
            .filter(({ uri }) => isJourneyOrFolder(uri))
            .flatMap((change) => (change.type === FileChangeType.Deleted ? this.filesOf(change) : [change]))
            .filter(({ uri }) => !this.shared.workspace.TextDocuments.get(uri));
        if (relevant.length > 0) super.didChangeWatchedFiles({ changes: relevant });
    }

    /** A folder that is deleted, file by file: those of them that are open in an editor stay. */
    private filesOf({ uri, type }: FileEvent): FileEvent[] {
        return this.shared.workspace.LangiumDocuments.getDocuments(URI.parse(uri)).map((document) => ({
            uri: document.uri.toString(),
            type,
        }));
    }
}

/** Folders are told from other files by the missing extension. */
function isJourneyOrFolder(uri: string): boolean {
    const extension = UriUtils.extname(URI.parse(uri));
    return extension === '' || extension === '.journey';
}
