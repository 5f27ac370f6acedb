import * as vscode from 'vscode';

/** What answers call a document: its path in the workspace. */
export function shownName(document: vscode.TextDocument): string {
    return vscode.workspace.asRelativePath(document.uri);
}

/**
 * The journey file that an assistant speaks of, open in the editor's memory, with what is not saved yet.
 * @param path in the workspace, absolute, or an address; without it the journey that somebody works on
 * @throws Error that tells the assistant what to do instead
 */
export async function findDocument(path: string | undefined): Promise<vscode.TextDocument> {
    const document = path ? await documentAt(path) : currentJourney();
    if (!document) throw new Error('No journey file is open in an editor: give the path of one.');
    if (document.languageId !== 'journey') throw new Error(`${path} is not a journey file.`);
    return document;
}

async function documentAt(path: string): Promise<vscode.TextDocument> {
    const open = vscode.workspace.textDocuments.find((document) => shownName(document) === path || document.uri.toString() === path);
    if (open) return open;
    for (const uri of addressesOf(path)) {
        try {
            await vscode.workspace.fs.stat(uri);
            return await vscode.workspace.openTextDocument(uri);
        } catch {
            // Perhaps it lies in another folder.
        }
    }
    throw new Error(`${path} does not exist in the workspace, or cannot be read.`);
}

/** Where a path may lead: into each folder of the workspace, also with the folder's name in front. */
function addressesOf(path: string): vscode.Uri[] {
    // One letter before the colon is a drive.
    if (/^[a-z][\w+.-]+:/i.test(path)) return [vscode.Uri.parse(path)];
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (/^([a-z]:)?[\\/]/i.test(path)) {
        const elsewhere = folders.filter(({ uri }) => uri.scheme !== 'file').map(({ uri }) => uri.with({ path }));
        return [...elsewhere, vscode.Uri.file(path)];
    }
    const parts = path.split(/[\\/]/);
    return folders.flatMap(({ uri, name }) => [
        vscode.Uri.joinPath(uri, ...parts),
        ...(parts[0] === name ? [vscode.Uri.joinPath(uri, ...parts.slice(1))] : []),
    ]);
}

/** The one in the active editor, else one that is visible, as beside its preview, else the only one that is open. */
function currentJourney(): vscode.TextDocument | undefined {
    const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
    const shown = editors.find((editor) => editor?.document.languageId === 'journey');
    if (shown) return shown.document;
    const open = vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'journey');
    return open.length === 1 ? open[0] : undefined;
}
