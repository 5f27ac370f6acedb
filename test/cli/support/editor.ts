import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import {
    type ClientCapabilities,
    type CompletionItem,
    createProtocolConnection,
    type Diagnostic,
    type Hover,
    type InitializeResult,
    type Position,
    type ProtocolConnection,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** An editor that has started a language server and talks to it over its standard input and output. */
export class Editor {
    readonly server: ChildProcessWithoutNullStreams;
    readonly connection: ProtocolConnection;
    /** What the server wrote to standard error. */
    errors = '';
    /** The server's exit code, once it has ended. */
    readonly ended: Promise<number | null>;
    /** What it answers when the server asks for its settings, by section; null for all others. */
    readonly settings = new Map<string, unknown>();
    private readonly diagnostics = new Map<string, Diagnostic[]>();
    private readonly waiting = new Map<string, (diagnostics: Diagnostic[]) => void>();

    /** @param command the program and its arguments */
    constructor([program, ...args]: readonly string[]) {
        this.server = spawn(program, args, { stdio: 'pipe' });
        this.server.stderr.on('data', (chunk: Buffer) => {
            this.errors += chunk.toString();
        });
        this.ended = new Promise((resolve) => this.server.on('close', resolve));
        this.connection = createProtocolConnection(new StreamMessageReader(this.server.stdout), new StreamMessageWriter(this.server.stdin));
        this.connection.onRequest('client/registerCapability', () => null);
        this.connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
            items.map(({ section }) => this.settings.get(section ?? '') ?? null),
        );
        this.connection.onNotification(
            'textDocument/publishDiagnostics',
            ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
                this.diagnostics.set(uri, diagnostics);
                this.waiting.get(uri)?.(diagnostics);
            },
        );
        this.connection.listen();
    }

    /**
     * @param folder address of the workspace's folder, if it has one
     * @param capabilities what the editor can do
     */
    async initialize(folder?: string, capabilities: ClientCapabilities = {}): Promise<InitializeResult> {
        const result: InitializeResult = await this.connection.sendRequest('initialize', {
            processId: process.pid,
            rootUri: folder ?? null,
            workspaceFolders: folder ? [{ uri: folder, name: 'workspace' }] : null,
            capabilities,
        });
        await this.connection.sendNotification('initialized', {});
        return result;
    }

    /** The next diagnostics of a document to arrive. */
    nextDiagnostics(uri: string): Promise<Diagnostic[]> {
        return new Promise((resolve) => this.waiting.set(uri, resolve));
    }

    /** Opens a document and waits for what the server has to say about it. */
    async open(uri: string, text: string): Promise<Diagnostic[]> {
        const arrived = this.nextDiagnostics(uri);
        await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'journey', version: 1, text } });
        return arrived;
    }

    /** What the server says of a document, once that suits. */
    async diagnosticsWhen(uri: string, suits: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
        for (;;) {
            const known = this.diagnostics.get(uri);
            if (known && suits(known)) return known;
            await new Promise<Diagnostic[]>((resolve) => this.waiting.set(uri, resolve));
        }
    }

    hover(uri: string, position: Position): Promise<Hover | null> {
        return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
    }

    async completion(uri: string, position: Position): Promise<CompletionItem[]> {
        const answer: CompletionItem[] | { items: CompletionItem[] } | null = await this.connection.sendRequest('textDocument/completion', {
            textDocument: { uri },
            position,
        });
        return Array.isArray(answer) ? answer : (answer?.items ?? []);
    }

    /** Ends the server as the protocol asks for; resolves to its exit code. */
    async shutdown(): Promise<number | null> {
        await this.connection.sendRequest('shutdown');
        await this.connection.sendNotification('exit');
        return this.ended;
    }

    dispose(): void {
        this.connection.dispose();
        this.server.kill();
    }
}
