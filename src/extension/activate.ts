import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { ViewId } from '../protocol/preview.ts';
import { registerLanguageModelTools } from './assistants/language-model-tools.ts';
import type { LoadDrawing } from './drawing-program.ts';
import { Exporter } from './export/exporter.ts';
import { answerFileRequests } from './file-answers.ts';
import { PreviewManager } from './preview/preview-manager.ts';
import { followServer } from './server-log.ts';
import { ServerRestarts } from './server-restarts.ts';
import { TypingPause } from './typing-pause.ts';

/** Commands that show a view of the preview. */
const VIEW_COMMANDS: Record<string, ViewId> = {
    'journey.showNetwork': 'network',
    'journey.showTimeline': 'timeline',
    'journey.showMap': 'map',
    'journey.showUncertainty': 'uncertainty',
    'journey.showPlan': 'plan',
    'journey.showCompare': 'compare',
    'journey.openReview': 'review',
    'journey.showTable': 'table',
};

/** Creates the client for one kind of host: it knows how the server is started there. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/** What every host does on activation. The server starts in the background, as soon as there is a journey. */
export function activateJourney(context: vscode.ExtensionContext, createClient: ClientFactory, load: LoadDrawing): BaseLanguageClient {
    const output = vscode.window.createOutputChannel('Journey', { log: true });
    const pause = new TypingPause();
    const client = createClient({
        documentSelector: [{ language: 'journey' }],
        outputChannel: output,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        initializationFailedHandler: () => false,
        errorHandler: new ServerRestarts(output, () => void start()),
        middleware: pause.middleware,
    });
    // Why it did not start, and whether it is tried again, is the error handler's business.
    const start = () => client.start().catch((reason: unknown) => output.error(`The language server did not start: ${String(reason)}`));
    const restart = async () => {
        if (client.isRunning()) await client.stop().catch((reason: unknown) => output.error(String(reason)));
        await start();
    };
    const exporter = new Exporter(client, context.extensionUri, load);
    const previews = new PreviewManager(client, exporter, context.extensionUri);
    context.subscriptions.push(
        output,
        pause,
        previews,
        answerFileRequests(client),
        ...registerLanguageModelTools(client),
        followServer(client, output),
        vscode.commands.registerCommand('journey.openPreview', (uri?: unknown) =>
            previews.open(vscode.ViewColumn.Active, false, uri instanceof vscode.Uri ? uri : undefined),
        ),
        vscode.commands.registerCommand('journey.openPreviewToSide', (uri?: unknown) =>
            previews.open(vscode.ViewColumn.Beside, true, uri instanceof vscode.Uri ? uri : undefined),
        ),
        ...Object.entries(VIEW_COMMANDS).map(([command, view]) => vscode.commands.registerCommand(command, () => previews.openView(view))),
        vscode.commands.registerCommand('journey.exportPicture', () => previews.exportPicture()),
        vscode.commands.registerCommand('journey.exportData', () => previews.exportData()),
        vscode.commands.registerCommand('journey.copyPicture', () => previews.copyPicture()),
        vscode.commands.registerCommand('journey.showOutput', () => output.show(true)),
        vscode.commands.registerCommand('journey.restartServer', restart),
    );
    previews.start();
    whenNeeded(context, () => void start());
    return client;
}

/** Calls back once there is a journey: a Markdown preview activates the extension too, and needs no server. A preview panel starts it by itself. */
function whenNeeded(context: vscode.ExtensionContext, start: () => void): void {
    const isJourney = ({ languageId }: vscode.TextDocument) => languageId === 'journey';
    if (vscode.workspace.textDocuments.some(isJourney)) {
        start();
        return;
    }
    const waiting = vscode.workspace.onDidOpenTextDocument((document) => {
        if (!isJourney(document)) return;
        waiting.dispose();
        start();
    });
    context.subscriptions.push(waiting);
}
