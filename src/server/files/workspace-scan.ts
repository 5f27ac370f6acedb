import { DefaultWorkspaceManager, type LangiumDocument, type Stream, type URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';

/** Reads the journeys of the workspace's folders when the server starts. A file that cannot be read is left out and logged. */
export class WorkspaceScan extends DefaultWorkspaceManager {
    private readonly connection: Connection | undefined;

    constructor(services: LangiumSharedServices) {
        super(services);
        this.connection = services.lsp.Connection;
    }

    protected override async loadWorkspaceDocuments(uris: Stream<URI>, collect: (document: LangiumDocument) => void): Promise<void> {
        const load = async (uri: URI) => collect(await this.langiumDocuments.getOrCreateDocument(uri));
        await Promise.all(
            uris.map((uri) =>
                load(uri).catch((reason) => this.connection?.console.warn(`${uri.toString(true)} could not be read: ${reason.message}`)),
            ),
        );
    }
}
