import { assert } from 'chai';
import * as vscode from 'vscode';

export const EXTENSION_ID = 'journey-pert.journey-pert';

/** Repeats a check until it holds. Rejects with its last error after ten seconds. */
export async function eventually<T>(check: () => T | Thenable<T>): Promise<T> {
    const end = Date.now() + 10_000;
    for (;;) {
        try {
            return await check();
        } catch (error) {
            if (Date.now() > end) throw error;
            await new Promise((resolve) => setTimeout(resolve, 50));
        }
    }
}

/** Opens a text that belongs to no file. */
export async function openText(content: string): Promise<vscode.TextEditor> {
    const document = await vscode.workspace.openTextDocument({ language: 'journey', content });
    return vscode.window.showTextDocument(document, vscode.ViewColumn.One);
}

/** Opens a file of the workspace. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name), { viewColumn: vscode.ViewColumn.One });
}

/** Replaces the one place where `before` stands, as typing would. */
export async function replace(editor: vscode.TextEditor, before: string, after: string): Promise<void> {
    const range = rangeOf(editor.document, before);
    assert.ok(await editor.edit((edit) => edit.replace(range, after)));
}

/** Range of the first place, or of the n-th, where the text stands. */
export function rangeOf(document: vscode.TextDocument, text: string, nth = 1): vscode.Range {
    let offset = -1;
    for (let i = 0; i < nth; i++) offset = document.getText().indexOf(text, offset + 1);
    assert.ok(offset >= 0, `“${text}” does not stand in the text`);
    return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

/** Diagnostics of a document with this code. */
export function diagnosticsWith(uri: vscode.Uri, code: string): vscode.Diagnostic[] {
    return vscode.languages.getDiagnostics(uri).filter((diagnostic) => codeOf(diagnostic) === code);
}

export function codeOf({ code }: vscode.Diagnostic): unknown {
    return typeof code === 'object' ? code.value : code;
}

export async function closeAll(): Promise<void> {
    for (const editor of vscode.window.visibleTextEditors.filter(({ document }) => document.isUntitled)) {
        await vscode.window.showTextDocument(editor.document, editor.viewColumn);
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
