import { assert } from 'chai';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, eventually, openFile, openText, rangeOf } from './helpers.ts';

/** Asks VS Code's own command for what a language feature answers. */
function ask<T>(command: string, ...args: unknown[]): Thenable<T> {
    return vscode.commands.executeCommand<T>(command, ...args);
}

export function languageFeaturesSuite(): void {
    describe('language features', () => {
        let document: vscode.TextDocument;

        before(async () => {
            document = (await openFile('shop.journey')).document;
        });
        after(closeAll);

        it('shows figures when hovering a step', async () => {
            const text = await eventually(async () => {
                const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, rangeOf(document, 'visit').start);
                assert.ok(hovers.length > 0);
                return hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value))).join('\n');
            });
            // (1 + 4·3 + 10) / 6 min
            assert.match(text, /3\.8/);
            assert.match(text, /slack/i);
            assert.match(text, /The first page that a customer sees/);
        });

        it('completes keywords and names', async () => {
            const editor = await openText('journey J {\n  touchpoint first estimate 1 min\n  touchpoint second after \n}\n');
            const end = rangeOf(editor.document, 'after ').end;
            const labels = await eventually(async () => {
                const list = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', editor.document.uri, end);
                const found = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
                assert.ok(found.includes('first'), found.join(' '));
                return found;
            });
            assert.ok(!labels.includes('second'), 'a step is not offered to itself');
        });

        it('goes to the declaration of a step', async () => {
            const reference = rangeOf(document, 'after visit').end.translate(0, -1);
            const [found] = await ask<(vscode.Location | vscode.LocationLink)[]>(
                'vscode.executeDefinitionProvider',
                document.uri,
                reference,
            );
            const target = found instanceof vscode.Location ? found.range : (found.targetSelectionRange ?? found.targetRange);
            assert.strictEqual(target.start.line, rangeOf(document, 'touchpoint visit').start.line);
        });

        it('finds all references', async () => {
            const found = await ask<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, rangeOf(document, 'pay').start);
            assert.strictEqual(found.length, 3);
        });

        it('renames a step everywhere', async () => {
            const edit = await ask<vscode.WorkspaceEdit>(
                'vscode.executeDocumentRenameProvider',
                document.uri,
                rangeOf(document, 'pay').start,
                'pay-now',
            );
            assert.strictEqual(edit.get(document.uri).length, 3);
        });

        it('outlines journeys, stages and steps', async () => {
            const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
            const names: string[] = [];
            const collect = (list: vscode.DocumentSymbol[]) => {
                for (const { name, children } of list) {
                    names.push(name);
                    collect(children);
                }
            };
            collect(symbols);
            for (const name of ['Shop', 'Find', 'Buy', 'visit', 'delivery']) {
                assert.ok(names.includes(name), `${name} in ${names.join(' ')}`);
            }
        });

        it('finds a step of a file in another folder that was never opened', async () => {
            await eventually(async () => {
                const found = await ask<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'sweep');
                const [step] = found.filter(({ name }) => name === 'sweep');
                assert.match(step?.location.uri.path ?? '', /\/back office\/cleaning\.journey$/);
            });
        });
    });
}
