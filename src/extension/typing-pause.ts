import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** Somebody types as long as changes follow each other within this time, in milliseconds. */
const REST = 200;

/**
 * Hints, lenses and colours of meaning wait for a pause in typing: the picture must follow every key, and these would be drawn
 * in the same frames. VS Code asks for them after each key and withdraws the question with the next one.
 */
export class TypingPause implements vscode.Disposable {
    private readonly subscription: vscode.Disposable;
    private lastChange = 0;

    constructor() {
        this.subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
            if (document.languageId === 'journey' && contentChanges.length > 0) this.lastChange = Date.now();
        });
    }

    readonly middleware: Middleware = {
        provideInlayHints: (document, range, token, next) => this.afterPause(token, () => next(document, range, token)),
        provideCodeLenses: (document, token, next) => this.afterPause(token, () => next(document, token)),
        provideDocumentSemanticTokens: (document, token, next) => this.afterPause(token, () => next(document, token)),
        provideDocumentSemanticTokensEdits: (document, previous, token, next) =>
            this.afterPause(token, () => next(document, previous, token)),
    };

    dispose(): void {
        this.subscription.dispose();
    }

    /** What the server answers once nobody types; nothing when the question was withdrawn before. */
    private async afterPause<T>(token: vscode.CancellationToken, ask: () => vscode.ProviderResult<T>): Promise<T | null | undefined> {
        const wait = this.lastChange + REST - Date.now();
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        return token.isCancellationRequested ? undefined : ask();
    }
}
