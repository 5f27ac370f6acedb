import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EDIT_PICTURE, type EditPictureParams, type EditPictureResult, type PictureEdit } from '../../protocol/edit-requests.ts';

/** So often the server is asked anew because somebody typed while it answered. */
const TRIES = 5;

/**
 * Makes an edit of the picture in the text: undoable like any other, and never in a text that is not the one it was made for.
 * @returns what to tell the person, null when all is well
 */
export async function editText(
    client: BaseLanguageClient,
    uri: vscode.Uri,
    journey: string | null,
    edit: PictureEdit,
): Promise<string | null> {
    const params: EditPictureParams = { uri: client.code2ProtocolConverter.asUri(uri), journey, edit };
    for (let attempt = 0; attempt < TRIES; attempt++) {
        const document = await vscode.workspace.openTextDocument(uri);
        const result = await client.sendRequest<EditPictureResult | null>(EDIT_PICTURE, params);
        if (result === null) return 'The text is not open any more.';
        if ('problem' in result) return result.problem;
        if (result.changes.length === 0) return null;
        if (document.version !== result.version) continue;
        const changes = new vscode.WorkspaceEdit();
        for (const { range, newText } of result.changes) {
            changes.replace(uri, client.protocol2CodeConverter.asRange(range), newText);
        }
        if (await vscode.workspace.applyEdit(changes)) return null;
    }
    return 'The text could not be changed.';
}
