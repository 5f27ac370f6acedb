import {
    type Cancellation,
    DefaultWorkspaceManager,
    type FileSystemNode,
    type LangiumDocument,
    type Stream,
    type URI,
    UriUtils,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import picomatch from 'picomatch';
import type { Connection, WorkspaceFolder } from 'vscode-languageserver';

/** Says whether a path within a folder is left out. */
type Excludes = (path: string) => boolean;

/**
 * Which files belong to the workspace: the journeys in its folders, which are read when the server starts. Hidden folders,
 * `node_modules`, and what the editor's setting `files.exclude` names are left out, unless a file is opened or imported. A
 * file that cannot be read is logged.
 */
export class WorkspaceScan extends DefaultWorkspaceManager {
    private readonly connection: Connection | undefined;
    private readonly excludes = new Map<string, Excludes>();
    private canAsk = false;

    constructor(services: LangiumSharedServices) {
        super(services);
        this.connection = services.lsp.Connection;
        services.lsp.LanguageServer.onInitialize(({ capabilities }) => {
            this.canAsk = capabilities.workspace?.configuration === true;
        });
    }

    override async initializeWorkspace(folders: WorkspaceFolder[], cancelToken?: Cancellation.CancellationToken): Promise<void> {
        if (this.canAsk) await Promise.all(folders.map(({ uri }) => this.askForExcludes(uri)));
        await super.initializeWorkspace(folders, cancelToken);
    }

    /** Whether a file lies in one of the folders and is not left out. */
    includes(uri: URI): boolean {
        const isInFolder = this.folders?.some((folder) => UriUtils.contains(folder.uri, uri)) ?? false;
        return isInFolder && this.shouldIncludeEntry({ uri, isFile: true, isDirectory: false });
    }

    override shouldIncludeEntry({ uri, isFile }: FileSystemNode): boolean {
        if (isFile && !this.serviceRegistry.hasServices(uri)) return false;
        const folder = this.folders?.find((each) => UriUtils.contains(each.uri, uri));
        const parts = folder ? UriUtils.relative(folder.uri, uri).split('/') : [UriUtils.basename(uri)];
        if (parts.some((part) => part.startsWith('.') || part === 'node_modules')) return false;
        const excludes = folder && this.excludes.get(folder.uri);
        return !excludes || parts.every((_, index) => !excludes(parts.slice(0, index + 1).join('/')));
    }

    protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
        const began = performance.now();
        const documents = await super.performStartup(folders);
        this.connection?.console.info(
            `Read ${documents.length} journey files of the workspace in ${(performance.now() - began).toFixed(0)} ms.`,
        );
        return documents;
    }

    protected override async loadWorkspaceDocuments(uris: Stream<URI>, collect: (document: LangiumDocument) => void): Promise<void> {
        const load = async (uri: URI) => collect(await this.langiumDocuments.getOrCreateDocument(uri));
        await Promise.all(
            uris.map((uri) =>
                load(uri).catch((reason) => this.connection?.console.warn(`${uri.toString(true)} could not be read: ${reason.message}`)),
            ),
        );
    }

    /** An editor that has no such setting answers with nothing. */
    private async askForExcludes(folder: string): Promise<void> {
        try {
            const answer: unknown = await this.connection?.workspace.getConfiguration({ scopeUri: folder, section: 'files.exclude' });
            const patterns = Object.entries(answer ?? {}).flatMap(([pattern, on]) => (on === true ? [pattern] : []));
            if (patterns.length > 0) this.excludes.set(folder, picomatch(patterns, { dot: true, windows: false }));
        } catch (reason) {
            this.connection?.console.warn(`The setting files.exclude of ${folder} could not be read: ${String(reason)}`);
        }
    }
}
