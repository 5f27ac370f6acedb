import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateJourney } from './activate.ts';
import { type MarkdownApi, markdownApi } from './markdown/markdown-api.ts';

let client: LanguageClient | undefined;

/** Entry point on the desktop and on servers: the language server is a process of its own. */
export function activate(context: vscode.ExtensionContext): MarkdownApi {
    activateJourney(context, (options) => {
        const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server.cjs').fsPath;
        // Each version of a text is short-lived: a larger young generation keeps its tree out of the old one.
        const run = { module, transport: TransportKind.ipc, options: { execArgv: ['--max-semi-space-size=64'] } };
        const debug = { ...run, options: { execArgv: [...run.options.execArgv, '--nolazy', '--inspect=6009'] } };
        client = new LanguageClient('journey', 'Journey', { run, debug }, options);
        return client;
    });
    const drawing = vscode.Uri.joinPath(context.extensionUri, 'dist/fences.cjs').fsPath;
    return markdownApi(() => require(drawing));
}

export async function deactivate(): Promise<void> {
    if (client?.isRunning()) await client.stop();
}
