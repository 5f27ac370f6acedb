import { assert } from 'chai';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, diagnosticsWith, eventually, openFile, openText, replace } from './helpers.ts';

const TEXT = `journey J {
  touchpoint a estimate 1 2 3 min
  touchpoint b after a estimate 1 2 3 min
  touchpoint c after b estimate 1 2 3 min
}
`;

export function diagnosticsSuite(): void {
    describe('diagnostics', () => {
        afterEach(closeAll);

        it('says nothing about a sound file', async () => {
            const { document } = await openFile('shop.journey');
            await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, new vscode.Position(1, 0));
            const serious = vscode.languages
                .getDiagnostics(document.uri)
                .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
            assert.deepEqual(serious, []);
        });

        it('reports a cycle while it stands', async () => {
            const editor = await openText(TEXT);
            await replace(editor, 'touchpoint a ', 'touchpoint a after c ');
            await eventually(() => {
                const cycle = diagnosticsWith(editor.document.uri, 'dependency-cycle');
                assert.strictEqual(cycle.length, 3);
                assert.ok(cycle.every(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
                for (const name of ['a', 'b', 'c']) assert.match(cycle[0].message, new RegExp(`\\b${name}\\b`));
            });
            await replace(editor, ' after c ', ' ');
            await eventually(() => assert.strictEqual(diagnosticsWith(editor.document.uri, 'dependency-cycle').length, 0));
        });

        it('warns of a missing estimate', async () => {
            const editor = await openText(TEXT);
            await replace(editor, 'after a estimate 1 2 3 min', 'after a');
            await eventually(() => {
                const [missing] = diagnosticsWith(editor.document.uri, 'missing-estimate');
                assert.strictEqual(missing?.severity, vscode.DiagnosticSeverity.Warning);
                assert.match(missing.message, /\bb\b/);
            });
        });

        it('forgets a closed text that belongs to no file', async () => {
            const editor = await openText(TEXT.replace('estimate 1 2 3 min', ''));
            const { uri } = editor.document;
            await eventually(() => assert.strictEqual(diagnosticsWith(uri, 'missing-estimate').length, 1));
            await closeAll();
            await eventually(() => assert.deepEqual(vscode.languages.getDiagnostics(uri), []));
        });
    });
}
