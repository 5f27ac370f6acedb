import { URI, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import type { DidChangeWatchedFilesParams, TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * Which events rebuild which documents. Beyond Langium's own: a document that is closed is read from disk again,
 * or forgotten with its diagnostics and symbols when it is not in the workspace; files of other languages do not
 * interrupt a running build; what is open in an editor counts more than its file.
 */
export class JourneyDocumentUpdates extends DefaultDocumentUpdateHandler {
    private readonly shared: LangiumSharedServices;

    constructor(services: LangiumSharedServices) {
        super(services);
        this.shared = services;
    }

    didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
        const uri = URI.parse(document.uri);
        if (this.isInWorkspace(uri)) this.fireDocumentUpdate([uri], []);
        else this.fireDocumentUpdate([], [uri]);
    }

    override didChangeWatchedFiles({ changes }: DidChangeWatchedFilesParams): void {
        const relevant = changes.filter(({ uri }) => isJourneyOrFolder(uri) && !this.shared.workspace.TextDocuments.get(uri));
        if (relevant.length > 0) super.didChangeWatchedFiles({ changes: relevant });
    }

    private isInWorkspace(uri: URI): boolean {
        const folders = this.shared.workspace.WorkspaceManager.workspaceFolders ?? [];
        return folders.some((folder) => UriUtils.contains(folder.uri, uri));
    }
}

/** Folders are told from other files by the missing extension. */
function isJourneyOrFolder(uri: string): boolean {
    const extension = UriUtils.extname(URI.parse(uri));
    return extension === '' || extension === '.journey';
}
