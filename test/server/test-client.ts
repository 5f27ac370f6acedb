import { PassThrough } from 'node:stream';
import { EmptyFileSystem, type FileSystemProvider } from 'langium';
import {
    createConnection,
    type Diagnostic,
    StreamMessageReader,
    StreamMessageWriter,
    type WorkspaceEditClientCapabilities,
} from 'vscode-languageserver/node';
import { createProtocolConnection, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import type { StartWorker } from '../../src/language/simulation/worker-simulator.ts';
import type { PreviewUpdate } from '../../src/protocol/preview.ts';
import { type PreviewUpdateMessage, SUBSCRIBE_PREVIEW, UNSUBSCRIBE_PREVIEW, UPDATE_PREVIEW } from '../../src/protocol/preview-requests.ts';
import { startServer } from '../../src/server/start-server.ts';

export const FOLDER = 'file:///projects/journeys';

/** What a server finds around it. */
export interface Host {
    files?: FileSystemProvider;
    excludes?: Record<string, boolean>;
    /** What edits the editor can make. */
    edits?: WorkspaceEditClientCapabilities;
    /** Whether the editor shows the progress of what takes long. */
    progress?: boolean;
    startWorker?: StartWorker;
}

/** A server and an editor at the two ends of a pipe. */
export class TestClient {
    readonly connection: ProtocolConnection;
    readonly updates: PreviewUpdate[] = [];
    /** Kinds of messages in the order of arrival: `update VERSION`, `diagnostics VERSION`. */
    readonly log: string[] = [];
    readonly diagnostics = new Map<string, Diagnostic[]>();
    private readonly versions = new Map<string, number>();
    private readonly waiting = new Set<() => void>();

    private constructor(connection: ProtocolConnection) {
        this.connection = connection;
        connection.onNotification(UPDATE_PREVIEW, ({ update }: PreviewUpdateMessage) => {
            this.updates.push(update);
            this.log.push('update');
            this.arrived();
        });
        connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
            this.diagnostics.set(uri, diagnostics);
            this.log.push('diagnostics');
            this.arrived();
        });
    }

    /** @param excludes what the client answers for the setting `files.exclude`; without it no configuration can be asked for */
    static async start({
        files = EmptyFileSystem.fileSystemProvider(),
        excludes,
        edits,
        progress,
        startWorker,
    }: Host = {}): Promise<TestClient> {
        const up = new PassThrough();
        const down = new PassThrough();
        startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
            fileSystemProvider: () => files,
            startWorker,
        });
        const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
        const client = new TestClient(connection);
        connection.onRequest('client/registerCapability', () => null);
        connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
            items.map((item) => ((item as { section?: string }).section === 'files.exclude' ? (excludes ?? null) : null)),
        );
        connection.listen();
        const capabilities = {
            workspace: { ...(excludes && { configuration: true }), ...(edits && { workspaceEdit: edits }) },
            ...(progress && { window: { workDoneProgress: true } }),
        };
        const folders = [{ uri: FOLDER, name: 'journeys' }];
        await connection.sendRequest('initialize', { processId: null, rootUri: FOLDER, workspaceFolders: folders, capabilities });
        await connection.sendNotification('initialized', {});
        return client;
    }

    open(uri: string, text: string): void {
        this.versions.set(uri, 1);
        void this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'journey', version: 1, text } });
    }

    change(uri: string, text: string): number {
        const version = (this.versions.get(uri) ?? 0) + 1;
        this.versions.set(uri, version);
        void this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
        return version;
    }

    close(uri: string): void {
        void this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    }

    subscribe(uri: string, journey: string | null = null, panel = 'panel'): void {
        void this.connection.sendNotification(SUBSCRIBE_PREVIEW, { panel, uri, journey });
    }

    unsubscribe(panel = 'panel'): void {
        void this.connection.sendNotification(UNSUBSCRIBE_PREVIEW, { panel });
    }

    /** The last update, once it is one of this version. */
    async updateOf(version: number): Promise<PreviewUpdate> {
        await this.until(() => this.updates.at(-1)?.version === version);
        return this.updates.at(-1)!;
    }

    /** The update with this place in the order of arrival, from 1. */
    async update(nth: number): Promise<PreviewUpdate> {
        await this.until(() => this.updates.length >= nth);
        return this.updates[nth - 1];
    }

    /** Resolves as soon as the condition holds after a message arrived. */
    async until(condition: () => boolean): Promise<void> {
        while (!condition()) await new Promise<void>((resolve) => this.waiting.add(resolve));
    }

    dispose(): void {
        this.connection.dispose();
    }

    private arrived(): void {
        for (const resolve of this.waiting) resolve();
        this.waiting.clear();
    }
}
