import * as vscode from 'vscode';

/** Shows a document where it is open already, else beside the panel, and selects the range if there is one. */
export async function revealInEditor(
    uri: vscode.Uri,
    selection: vscode.Range | undefined,
    panelColumn: vscode.ViewColumn | undefined,
): Promise<void> {
    const editor = await vscode.window.showTextDocument(uri, { viewColumn: columnFor(uri, panelColumn), selection });
    if (selection) editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Puts a cursor on each of the ranges, the main one on the first, and leaves the focus where it is. */
export async function selectInEditor(
    uri: vscode.Uri,
    ranges: readonly vscode.Range[],
    panelColumn: vscode.ViewColumn | undefined,
): Promise<void> {
    if (ranges.length === 0) return;
    const editor = await vscode.window.showTextDocument(uri, { viewColumn: columnFor(uri, panelColumn), preserveFocus: true });
    editor.selections = ranges.map(({ start, end }) => new vscode.Selection(start, end));
    editor.revealRange(ranges[0], vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function columnFor(uri: vscode.Uri, panelColumn: vscode.ViewColumn | undefined): vscode.ViewColumn {
    return columnOf(uri) ?? (panelColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One);
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
