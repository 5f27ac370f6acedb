import { assert } from 'chai';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, eventually, openText } from './helpers.ts';

const TEXT = `journey J {
    unit h
    target 90% within 13 h
    task a estimate 8 10 12
    task b estimate 8 10 12
    task c after a, b estimate 1 2 3
}`;

export function simulationSuite(): void {
    describe('simulation', () => {
        afterEach(closeAll);

        it('gives its figures beside the classical ones', async () => {
            const { document } = await openText(TEXT);
            const all = new vscode.Range(0, 0, document.lineCount, 0);
            await eventually(async () => {
                const hints: vscode.InlayHint[] = await vscode.commands.executeCommand(
                    'vscode.executeInlayHintProvider',
                    document.uri,
                    all,
                );
                const labels = hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
                // The classical method looks at one of the two paths alone.
                assert.match(labels.join('\n'), /9[01](\.\d)? % ✓ · simulated 7[6-9](\.\d)? % ✗/);
            });
        });

        // In a process the same is tested of the server alone: the VS Code server writes logs with a module that it may lack.
        if (!('importScripts' in globalThis)) return;

        it('runs in a worker, as the log says', async () => {
            await openText(TEXT);
            await vscode.commands.executeCommand('journey.showOutput');
            await eventually(() => {
                const log = vscode.workspace.textDocuments.find(({ uri, fileName }) => uri.scheme === 'output' && /Journey/.test(fileName));
                assert.include(log?.getText(), 'Journeys are simulated in a worker beside the language server.');
            });
        });
    });
}
