import * as vscode from 'vscode';

/** Shows a document where it is open already, else beside the panel, and selects the range if there is one. */
export async function revealInEditor(
    uri: vscode.Uri,
    selection: vscode.Range | undefined,
    panelColumn: vscode.ViewColumn | undefined,
): Promise<void> {
    const viewColumn = columnOf(uri) ?? (panelColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One);
    const editor = await vscode.window.showTextDocument(uri, { viewColumn, selection });
    if (selection) editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
    const isShown = ({ document }: vscode.TextEditor) => document.uri.toString() === uri.toString();
    const visible = vscode.window.visibleTextEditors.find(isShown)?.viewColumn;
    if (visible !== undefined) return visible;
    const group = vscode.window.tabGroups.all.find(({ tabs }) =>
        tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
    );
    return group?.viewColumn;
}
