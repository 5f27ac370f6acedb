import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, diagnosticsWith, eventually, openText, rangeOf } from './helpers.ts';

/** The delivery takes (20 + 4·44 + 80)/6 = 46 h of 48, with the courier (4 + 4·20 + 30)/6 = 19 h. */
const TEXT = `journey Order {
    unit h
    target 90% within 40 h
    outcome arrived
    touchpoint choose estimate 1
    wait delivery after choose estimate 20 44 80
    moment unbox after delivery serves arrived estimate 1
    task survey after unbox estimate 1 min
    improvement courier "A courier by bicycle" {
        changes delivery estimate 4 20 30
    }
}
`;

export function improvementsSuite(): void {
    describe('improvements', () => {
        let document: vscode.TextDocument;

        before(async () => {
            document = (await openText(TEXT)).document;
        });
        after(closeAll);

        it('show above themselves and above steps what they give', async () => {
            await eventually(async () => {
                const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 30);
                const titlesIn = (line: number) =>
                    lenses.filter(({ range }) => range.start.line === line).map(({ command }) => command?.title);
                assert.include(titlesIn(8), 'Saves 27 h');
                assert.deepEqual(titlesIn(5), ['1 improvement: −27 h']);
            });
        });

        it('are added for a promise that is missed', async () => {
            const actions = await actionsAt(document, 'target 90% within 40 h');
            assert.include(
                actions.map(({ title }) => title),
                'Add an improvement of `delivery`, which takes 95.8 % of the time',
            );
        });

        it('stand beside what only editors are told, unless a setting says otherwise', async () => {
            await eventually(() => assert.lengthOf(diagnosticsWith(document.uri, 'step-unserving'), 1));
            const settings = vscode.workspace.getConfiguration('journey');
            await settings.update('diagnostics.unservingSteps', false, vscode.ConfigurationTarget.Global);
            await eventually(() => assert.lengthOf(diagnosticsWith(document.uri, 'step-unserving'), 0));
            await settings.update('diagnostics.unservingSteps', undefined, vscode.ConfigurationTarget.Global);
            await eventually(() => assert.lengthOf(diagnosticsWith(document.uri, 'step-unserving'), 1));
        });

        it('are marked as done, and what they change stands in the steps', async () => {
            const actions = await actionsAt(document, 'courier');
            const done = actions.find(({ title }) => title === 'Mark `courier` as done, and write what it changes into the steps');
            assert.ok(await vscode.workspace.applyEdit(done?.edit ?? new vscode.WorkspaceEdit()));
            assert.match(document.getText(), /wait delivery after choose estimate 4 20 30\n/);
            assert.match(document.getText(), / {8}improves delivery\n {8}status done\n {8}finished \d{4}-\d\d-\d\d\n {4}\}/);
            await eventually(() => assert.lengthOf(diagnosticsWith(document.uri, 'target-missed'), 0));
        });
    });
}

function actionsAt(document: vscode.TextDocument, text: string): Promise<vscode.CodeAction[]> {
    return eventually(async () => {
        const range = rangeOf(document, text);
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            document.uri,
            range,
            'quickfix',
        );
        assert.isAbove(actions.length, 0);
        return actions;
    });
}
