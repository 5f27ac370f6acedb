import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, eventually, openText, rangeOf } from './helpers.ts';

const TEXT = `journey Repair {
    unit h
    stage Workshop {
        task parts estimate 1 8 48 link "https://example.org/parts"
        task clean estimate 0.5 1 2
        task repair after parts, clean {
            note "By hand"
        }
    }
}
`;

/** Asks VS Code's own command for what a language feature answers. */
function ask<T>(command: string, ...args: unknown[]): Thenable<T> {
    return vscode.commands.executeCommand<T>(command, ...args);
}

export function textServicesSuite(): void {
    describe('services of the text', () => {
        let editor: vscode.TextEditor;
        let document: vscode.TextDocument;
        const at = (text: string) => rangeOf(document, text).start;

        before(async () => {
            editor = await openText(TEXT);
            document = editor.document;
        });
        after(closeAll);

        it('shows predecessors and successors as a call hierarchy', async () => {
            const [item] = await eventually(async () => {
                const items = await ask<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', document.uri, at('repair after'));
                assert.equal(items[0]?.name, 'repair');
                return items;
            });
            const before = await ask<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
            assert.deepEqual(
                before.map(({ from }) => [from.name, from.detail]),
                [
                    ['parts', 'finish-to-start, critical'],
                    ['clean', 'finish-to-start, slack 12.4 h'],
                ],
            );
            const [clean] = await ask<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', document.uri, at('clean estimate'));
            const after = await ask<vscode.CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', clean);
            assert.deepEqual(
                after.map(({ to, fromRanges }) => [to.name, document.getText(fromRanges[0])]),
                [['repair', 'clean']],
            );
        });

        it('grows selections along the language', async () => {
            const [first] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [at('hand')]);
            const texts: string[] = [];
            for (let range: vscode.SelectionRange | undefined = first; range; range = range.parent)
                texts.push(document.getText(range.range));
            for (const text of ['By hand', '"By hand"', 'note "By hand"']) assert.include(texts, text);
        });

        it('opens links, and folds blocks', async () => {
            const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
            assert.deepEqual(
                links.map(({ target }) => target?.toString()),
                ['https://example.org/parts'],
            );
            const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
            assert.includeDeepMembers(
                folds.map(({ start, end }) => [start, end]),
                [
                    [0, 8],
                    [2, 7],
                    [5, 6],
                ],
            );
        });

        it('shows times behind steps and figures above journeys', async () => {
            const hints = await ask<vscode.InlayHint[]>(
                'vscode.executeInlayHintProvider',
                document.uri,
                rangeOf(document, document.getText()),
            );
            const texts = hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
            // (1 + 4·8 + 48)/6 h and (0.5 + 4·1 + 2)/6 h
            assert.match(texts.join('|'), /13\.5 h.*critical.*1\.08 h.*slack 12\.4 h/);
            const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
            assert.match(lenses.map(({ command }) => command?.title).join('|'), /13\.5/);
        });

        it('completes with the nearest step first, and its time', async () => {
            const { items } = await ask<vscode.CompletionList>(
                'vscode.executeCompletionItemProvider',
                document.uri,
                rangeOf(document, 'after ').end,
            );
            const sorted = items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
            const names = sorted.map(({ label }) => (typeof label === 'string' ? label : label.label));
            assert.deepEqual(names.slice(0, 1), ['clean']);
            assert.equal(sorted[0].detail, '1.08 h');
            assert.notInclude(names, 'repair');
        });

        it('inserts an estimate to fill in, as a snippet', async () => {
            const range = rangeOf(document, 'repair');
            const action = await eventually(async () => {
                const actions = await ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, 'quickfix');
                const found = actions.find(({ title }) => title === 'Insert an estimate to fill in');
                assert.ok(found?.edit);
                return found;
            });
            assert.ok(await vscode.workspace.applyEdit(action.edit ?? new vscode.WorkspaceEdit()));
            assert.match(document.getText(), /note "By hand"\n {12}estimate 1 2 5 h\n {8}\}/);
        });
    });
}
