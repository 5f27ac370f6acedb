import { assert } from 'chai';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, eventually, openFile, rangeOf } from './helpers.ts';

const SHARED = 'channel web\njourney Inner {\n  task one estimate 2 h\n}\n';
const USES = 'import "parts/shared.journey"\njourney Outer {\n  task a on web expands Inner\n}\n';

function at(path: string): vscode.Uri {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    return vscode.Uri.joinPath(folder.uri, path);
}

export function otherFilesSuite(): void {
    describe('files that import others', () => {
        let document: vscode.TextDocument;

        before(async () => {
            await vscode.workspace.fs.writeFile(at('parts/shared.journey'), new TextEncoder().encode(SHARED));
            await vscode.workspace.fs.writeFile(at('uses.journey'), new TextEncoder().encode(USES));
            document = (await openFile('uses.journey')).document;
        });
        after(async () => {
            await vscode.commands.executeCommand('workbench.action.files.saveAll');
            await closeAll();
            for (const path of ['uses.journey', 'parts', 'moved']) {
                await vscode.workspace.fs.delete(at(path), { recursive: true }).then(undefined, () => undefined);
            }
        });

        it('goes to the definition in the other file', async () => {
            await eventually(async () => {
                const [found] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
                    'vscode.executeDefinitionProvider',
                    document.uri,
                    rangeOf(document, 'web').start,
                );
                assert.ok(found);
                const uri = found instanceof vscode.Location ? found.uri : found.targetUri;
                assert.strictEqual(uri.toString(), at('parts/shared.journey').toString());
            });
        });

        it('changes the import when the other file is moved, and finds it there', async () => {
            const edit = new vscode.WorkspaceEdit();
            edit.renameFile(at('parts/shared.journey'), at('moved/common.journey'));
            assert.ok(await vscode.workspace.applyEdit(edit));
            await eventually(() => assert.match(document.getText(), /^import "moved\/common\.journey"\n/));
            await eventually(() => assert.deepStrictEqual(vscode.languages.getDiagnostics(document.uri), []));
        });
    });
}
