import { assert } from 'chai';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { EXTENSION_ID, eventually, openFile } from './helpers.ts';

export function activationSuite(): void {
    describe('activation', () => {
        it('activates with the first journey file', async () => {
            const extension = vscode.extensions.getExtension(EXTENSION_ID);
            assert.ok(extension);
            const editor = await openFile('shop.journey');
            assert.strictEqual(editor.document.languageId, 'journey');
            await eventually(() => assert.ok(extension.isActive));
        });

        it('registers its commands', async () => {
            const commands = await vscode.commands.getCommands(true);
            for (const command of ['journey.openPreview', 'journey.openPreviewToSide', 'journey.showOutput', 'journey.restartServer']) {
                assert.ok(commands.includes(command), command);
            }
        });
    });
}
