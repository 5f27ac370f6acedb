import * as vscode from 'vscode';

/** The text of a file of the extension: where that is served as a page is, by the browser, else through the editor's file systems. */
export async function readOwnFile(file: vscode.Uri): Promise<string> {
    if (file.scheme !== 'http' && file.scheme !== 'https') return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const response = await fetch(file.toString(true));
    if (!response.ok) throw new Error(`${file.path} cannot be read: ${response.status}`);
    return response.text();
}
