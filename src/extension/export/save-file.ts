import * as vscode from 'vscode';
import type { FormatChoice } from '../../protocol/export-formats.ts';

/** Something that a person should be told in place of a file. */
export class NoExport extends Error {}

/**
 * Asks where to save a file; beside the journey is proposed.
 * @param part stands behind the journey's name, for what is not the journey's usual picture
 * @returns null when nobody wants it any more
 */
export async function askTarget(journey: vscode.Uri, part: string, { title, extension }: FormatChoice): Promise<vscode.Uri | null> {
    const name = (journey.path.split('/').at(-1) ?? '').replace(/\.journey$/, '') || 'journey';
    const folder = journey.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(journey, '..');
    const file = `${name}${part}.${extension}`;
    const chosen = await vscode.window.showSaveDialog({
        title: `Save as ${title}`,
        saveLabel: 'Save',
        filters: { [title]: [extension] },
        ...(folder && { defaultUri: vscode.Uri.joinPath(folder, file) }),
    });
    return chosen ?? null;
}

/**
 * Writes a file through the editor, which knows every file system, and tells about it.
 * @param remarks sentences on what the file does not hold
 */
export async function saveFile(target: vscode.Uri, content: string | Uint8Array, remarks: readonly string[]): Promise<void> {
    try {
        await vscode.workspace.fs.writeFile(target, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new NoExport(`${target.path.split('/').at(-1)} could not be written: ${reason}`);
    }
    const said = [`Saved ${vscode.workspace.asRelativePath(target)}.`, ...remarks].join(' ');
    // Nobody waits for the answer.
    void vscode.window.showInformationMessage(said, 'Open').then((answer) => {
        if (answer === 'Open') void vscode.commands.executeCommand('vscode.open', target);
    });
}
