import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { activateJourney } from './activate.ts';
import type { DrawingProgram } from './drawing-program.ts';
import { type MarkdownApi, markdownApi } from './markdown/markdown-api.ts';

let client: LanguageClient | undefined;

/** Entry point on the desktop and on servers: the language server is a process of its own. */
export function activate(context: vscode.ExtensionContext): MarkdownApi {
    const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server.cjs').fsPath;
    const load = (): DrawingProgram => require(module);
    const createClient = (options: LanguageClientOptions) => {
        // Each version of a text is short-lived: a larger young generation keeps its tree out of the old one.
        const run = { module, transport: TransportKind.ipc, options: { execArgv: ['--max-semi-space-size=64'] } };
        const debug = { ...run, options: { execArgv: [...run.options.execArgv, '--nolazy', '--inspect=6009'] } };
        client = new LanguageClient('journey', 'Journey', { run, debug }, options);
        return client;
    };
    activateJourney(context, createClient, async () => load());
    return markdownApi(load);
}

export async function deactivate(): Promise<void> {
    if (client?.isRunning()) await client.stop();
}
