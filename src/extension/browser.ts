import * as vscode from 'vscode';
import {
    BrowserMessageReader,
    BrowserMessageWriter,
    LanguageClient,
    type LanguageClientOptions,
    type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateJourney } from './activate.ts';
import { loadInWorker } from './load-in-worker.ts';
import { laterDrawing } from './markdown/later-drawing.ts';
import { type MarkdownApi, markdownApi } from './markdown/markdown-api.ts';

let client: LanguageClient | undefined;
let server: Worker | undefined;

/** Entry point in a browser without a machine behind it: the language server is a web worker. */
export function activate(context: vscode.ExtensionContext): MarkdownApi {
    const load = loadInWorker(vscode.Uri.joinPath(context.extensionUri, 'dist/server-web.js'));
    const createClient = (options: LanguageClientOptions) => {
        client = new LanguageClient('journey', 'Journey', () => connect(context.extensionUri), options);
        return client;
    };
    activateJourney(context, createClient, load);
    return markdownApi(laterDrawing(load));
}

export async function deactivate(): Promise<void> {
    if (client?.isRunning()) await client.stop();
    server?.terminate();
}

/** Starts a worker that runs the language server; the one before it, whose connection is gone, ends. */
async function connect(extensionUri: vscode.Uri): Promise<MessageTransports> {
    server?.terminate();
    const script = vscode.Uri.joinPath(extensionUri, 'dist/server-web.js');
    server = new Worker(await workerAddress(script), { name: 'Journey language server' });
    // The client could do this by itself, but does not know the workers of this host, which have a class of their own.
    return { reader: new BrowserMessageReader(server), writer: new BrowserMessageWriter(server) };
}

/** VS Code starts workers from addresses that the browser can load, but not from those of a remote machine. */
async function workerAddress(script: vscode.Uri): Promise<string> {
    if (script.scheme !== 'vscode-remote') return script.toString(true);
    const source = await vscode.workspace.fs.readFile(script);
    return URL.createObjectURL(new Blob([new Uint8Array(source)], { type: 'text/javascript' }));
}
