import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { LOG_DETAILS, type LogDetails } from '../protocol/log-requests.ts';

/** Logs when the server starts, and tells it how much to log itself, as the level of the channel says. */
export function followServer(client: BaseLanguageClient, output: vscode.LogOutputChannel): vscode.Disposable {
    let began = 0;
    const tellLevel = (level: vscode.LogLevel) => {
        const details: LogDetails = { wanted: level === vscode.LogLevel.Debug || level === vscode.LogLevel.Trace };
        if (client.isRunning()) void client.sendNotification(LOG_DETAILS, details);
    };
    return vscode.Disposable.from(
        client.onDidChangeState(({ newState }) => {
            if (newState === State.Starting) began = performance.now();
            if (newState !== State.Running) return;
            output.info(`The language server runs, ${(performance.now() - began).toFixed(0)} ms after its start.`);
            tellLevel(output.logLevel);
        }),
        output.onDidChangeLogLevel(tellLevel),
    );
}
