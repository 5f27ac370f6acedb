import * as vscode from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler, type ErrorHandlerResult } from 'vscode-languageclient';

/** A server that dies more often than this within the period is not started again by itself. */
const MOST_RESTARTS = 4;

/** In milliseconds. */
const PERIOD = 3 * 60 * 1000;

const SHOW_LOG = 'Show Log';
const START_AGAIN = 'Start Again';

/**
 * Starts a server that died again, and says so once; asks instead when it dies again and again. Messages wait in a corner: they
 * take no focus.
 */
export class ServerRestarts implements ErrorHandler {
    private readonly output: vscode.LogOutputChannel;
    private readonly startAgain: () => void;
    private deaths: number[] = [];
    private told = false;

    constructor(output: vscode.LogOutputChannel, startAgain: () => void) {
        this.output = output;
        this.startAgain = startAgain;
    }

    /** A message that could not be read or sent: a connection that is beyond repair closes, too. */
    error({ message }: Error): ErrorHandlerResult {
        return { action: ErrorAction.Continue, message: `A message to or from the language server was lost: ${message}`, handled: true };
    }

    closed(): CloseHandlerResult {
        const now = Date.now();
        this.deaths = [...this.deaths.filter((time) => now - time < PERIOD), now];
        const ended = { action: CloseAction.DoNotRestart, message: 'The language server ended unexpectedly.', handled: true };
        if (this.deaths.length > MOST_RESTARTS) {
            const times = this.deaths.length;
            this.deaths = [];
            const message = `The Journey language server ended ${times} times within a few minutes. It is not started again by itself.`;
            void this.offer(vscode.window.showErrorMessage(message, START_AGAIN, SHOW_LOG));
            return ended;
        }
        if (!this.told) {
            const message = 'The Journey language server ended unexpectedly and is started again. Your text is as you left it.';
            void this.offer(vscode.window.showWarningMessage(message, SHOW_LOG));
        }
        this.told = true;
        // Not by the client, which loses its way when a server dies while it starts: after it has put things in order.
        setTimeout(this.startAgain);
        return ended;
    }

    private async offer(choice: Thenable<string | undefined>): Promise<void> {
        const chosen = await choice;
        if (chosen === SHOW_LOG) this.output.show(true);
        if (chosen === START_AGAIN) this.startAgain();
    }
}
