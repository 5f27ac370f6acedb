import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { PreviewManager } from './preview/preview-manager.ts';
import { TypingPause } from './typing-pause.ts';

/** Creates the client for one kind of host: it knows how the server is started there. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/** What every host does on activation. The server starts in the background. */
export function activateJourney(context: vscode.ExtensionContext, createClient: ClientFactory): BaseLanguageClient {
    const output = vscode.window.createOutputChannel('Journey', { log: true });
    const pause = new TypingPause();
    const client = createClient({
        documentSelector: [{ language: 'journey' }],
        outputChannel: output,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        middleware: pause.middleware,
    });
    const previews = new PreviewManager(client, context.extensionUri);
    context.subscriptions.push(
        output,
        pause,
        previews,
        vscode.commands.registerCommand('journey.openPreview', (uri?: unknown) =>
            previews.open(vscode.ViewColumn.Active, false, uri instanceof vscode.Uri ? uri : undefined),
        ),
        vscode.commands.registerCommand('journey.openPreviewToSide', (uri?: unknown) =>
            previews.open(vscode.ViewColumn.Beside, true, uri instanceof vscode.Uri ? uri : undefined),
        ),
        vscode.commands.registerCommand('journey.showOutput', () => output.show(true)),
    );
    previews.start();
    client.start().catch((reason: unknown) => output.error(`The language server did not start: ${String(reason)}`));
    return client;
}
