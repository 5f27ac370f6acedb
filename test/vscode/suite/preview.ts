import { assert } from 'chai';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, eventually, openFile, openText } from './helpers.ts';

/** Tabs that show a journey's preview. */
function previewTabs(): vscode.Tab[] {
    return vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('journey.preview'));
}

export function previewSuite(): void {
    describe('preview', () => {
        afterEach(closeAll);

        it('opens to the side and leaves the focus in the text', async () => {
            const editor = await openFile('shop.journey');
            await vscode.commands.executeCommand('journey.openPreviewToSide');
            await eventually(() => assert.strictEqual(previewTabs().length, 1));
            await eventually(() => assert.strictEqual(previewTabs()[0].label, 'Preview shop.journey'));
            assert.strictEqual(previewTabs()[0].group.viewColumn, vscode.ViewColumn.Two);
            assert.strictEqual(vscode.window.activeTextEditor?.document, editor.document);
        });

        it('opens in the place of the text', async () => {
            await openFile('shop.journey');
            await vscode.commands.executeCommand('journey.openPreview');
            await eventually(() => assert.strictEqual(previewTabs()[0]?.group.viewColumn, vscode.ViewColumn.One));
            await eventually(() => assert.ok(previewTabs()[0].isActive));
        });

        it('follows the active journey and stays one panel', async () => {
            await openFile('shop.journey');
            await vscode.commands.executeCommand('journey.openPreviewToSide');
            const { document } = await openText('journey Other { touchpoint a estimate 1 min }');
            await eventually(() => assert.strictEqual(previewTabs()[0]?.label, `Preview ${document.uri.path}`));
            await vscode.commands.executeCommand('journey.openPreviewToSide');
            assert.strictEqual(previewTabs().length, 1);
        });
    });
}
