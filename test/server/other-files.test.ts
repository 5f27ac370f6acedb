import { expect, it, onTestFinished } from 'vitest';
import type {
    CodeAction,
    CompletionList,
    DocumentLink,
    Hover,
    LocationLink,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MemoryFiles } from '../language/support/memory-files.ts';
import { FOLDER, type Host, TestClient } from './test-client.ts';

const at = (path: string) => `${FOLDER}/${path}`;
const SHARED =
    '/** Where people click. */\nchannel web "Web shop"\nteam shop\njourney Inner {\n    unit h\n    task i on web estimate 2\n}\n';
const USES = 'import "lib/shared.journey"\njourney A {\n    unit h\n    task a on web expands Inner\n    task b after a estimate 1\n}\n';
const OPEN = at('a.journey');

/** An editor that shows `a.journey` in a folder with other files, and what it asks at a text of it. */
class Editor {
    readonly client: TestClient;
    readonly files: MemoryFiles;
    text: string;

    private constructor(client: TestClient, files: MemoryFiles, text: string) {
        this.client = client;
        this.files = files;
        this.text = text;
    }

    static async start(text = USES, others: Record<string, string> = { 'lib/shared.journey': SHARED }, host: Host = {}): Promise<Editor> {
        const files = new MemoryFiles().set(OPEN, text);
        for (const [path, other] of Object.entries(others)) files.set(at(path), other);
        const client = await TestClient.start({ files, ...host });
        onTestFinished(() => client.dispose());
        client.open(OPEN, text);
        await client.until(() => client.diagnostics.has(OPEN));
        return new Editor(client, files, text);
    }

    /** Asks about the place in the middle of a word. */
    ask<T>(method: string, word: string, more = {}): Promise<T> {
        const position = this.document(OPEN).positionAt(this.text.indexOf(word) + 1);
        return this.client.connection.sendRequest<T>(method, { textDocument: { uri: OPEN }, position, ...more });
    }

    document(uri: string): TextDocument {
        return TextDocument.create(uri, 'journey', 0, uri === OPEN ? this.text : (this.files.texts.get(uri) ?? ''));
    }

    applied(uri: string, edits: TextEdit[]): string {
        return TextDocument.applyEdits(this.document(uri), edits);
    }

    async fixes(code: string): Promise<CodeAction[]> {
        const problem = this.client.diagnostics.get(OPEN)!.find((each) => each.code === code)!;
        const params = { textDocument: { uri: OPEN }, range: problem.range, context: { diagnostics: [problem] } };
        return this.client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', params);
    }
}

it('the path of an import leads to the file, by go to definition and as a link', async () => {
    const editor = await Editor.start();
    const [link] = await editor.ask<LocationLink[]>('textDocument/definition', 'lib/');
    expect(link).toMatchObject({ targetUri: at('lib/shared.journey'), targetRange: { start: { line: 0, character: 0 } } });
    const links = await editor.client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: OPEN } });
    expect(links.map(({ target, range }) => [target, editor.document(OPEN).getText(range)])).toEqual([
        [at('lib/shared.journey'), 'lib/shared.journey'],
    ]);
});

it.each(['a on web', 'Inner', 'a estimate'])('go to implementation at `%s` leads to the journey that the step expands', async (word) => {
    const editor = await Editor.start();
    const [link] = await editor.ask<LocationLink[]>('textDocument/implementation', word);
    expect(link).toMatchObject({ targetUri: at('lib/shared.journey'), targetSelectionRange: { start: { line: 3, character: 8 } } });
});

it('hovers tell about declarations of other files, and who uses them there', async () => {
    const editor = await Editor.start();
    const hover = async (word: string) => JSON.stringify((await editor.ask<Hover>('textDocument/hover', word)).contents);
    expect(await hover('web expands')).toMatch(/Web shop.*Where people click\..*Used by 2 steps: `i`.*`a`/);
    expect(await hover('Inner')).toContain('2 h');
});

it('names of imported files, and paths of files, are completed', async () => {
    const text = USES.replace('web expands', 'w expands');
    const editor = await Editor.start(text, { 'lib/shared.journey': SHARED, 'lib/more.journey': '', 'z.journey': '' });
    const labels = async (word: string) => (await editor.ask<CompletionList>('textDocument/completion', word)).items;
    expect(await labels('w expands')).toContainEqual(expect.objectContaining({ label: 'web', detail: 'Web shop' }));
    const paths = (await labels('lib/')).sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    expect(paths.map(({ label }) => label)).toEqual(['z.journey', 'lib/more.journey']);
    expect((paths[0].textEdit as TextEdit).range).toEqual({ start: { line: 0, character: 8 }, end: { line: 0, character: 9 } });
});

it('a name is renamed in all files, and what changes out of sight is to be confirmed', async () => {
    const edits = { documentChanges: true, changeAnnotationSupport: {} };
    const editor = await Editor.start(
        USES,
        { 'lib/shared.journey': SHARED, 'lib/b.journey': 'import "shared.journey"\njourney B { task b on web }\n' },
        { edits },
    );
    const edit = await editor.ask<WorkspaceEdit>('textDocument/rename', 'web expands', { newName: 'site' });
    const changes = edit.documentChanges as TextDocumentEdit[];
    const byFile = new Map(changes.map((change) => [change.textDocument.uri, change]));
    expect([...byFile.keys()].sort()).toEqual([OPEN, at('lib/b.journey'), at('lib/shared.journey')]);
    expect(byFile.get(OPEN)?.textDocument.version).toBe(1);
    expect(editor.applied(OPEN, byFile.get(OPEN)?.edits as TextEdit[])).toBe(USES.replace('web', 'site'));
    expect(editor.applied(at('lib/shared.journey'), byFile.get(at('lib/shared.journey'))?.edits as TextEdit[])).toBe(
        SHARED.replaceAll('web', 'site'),
    );
    expect(byFile.get(OPEN)?.edits.some((each) => 'annotationId' in each)).toBe(false);
    for (const each of byFile.get(at('lib/b.journey'))?.edits ?? []) expect(each).toMatchObject({ annotationId: 'other-files' });
    expect(edit.changeAnnotations?.['other-files'].needsConfirmation).toBe(true);
});

it('a new name that another file gives to something else is refused', async () => {
    const editor = await Editor.start(USES.replace('journey A', 'channel site\njourney A'));
    await expect(editor.ask('textDocument/rename', 'web expands', { newName: 'site' })).rejects.toThrow(
        /“site” is already the name of the channel/,
    );
    const own = await Editor.start(USES.replace('journey A {', 'journey A {\n    team own'));
    await expect(own.ask('textDocument/rename', 'own', { newName: 'shop' })).resolves.toBeTruthy();
});

it('imports follow files and folders that move', async () => {
    const editor = await Editor.start(USES, { 'lib/shared.journey': SHARED, 'lib/b.journey': 'import "./shared.journey"\n' });
    const move = async (from: string, to: string) => {
        const files = [{ oldUri: at(from), newUri: at(to) }];
        const edit = await editor.client.connection.sendRequest<WorkspaceEdit | null>('workspace/willRenameFiles', { files });
        return Object.fromEntries(
            Object.entries(edit?.changes ?? {}).map(([uri, edits]) => [
                uri.slice(FOLDER.length + 1),
                editor.applied(uri, edits).split('\n')[0],
            ]),
        );
    };
    expect(await move('lib/shared.journey', 'common.journey')).toEqual({
        'a.journey': 'import "common.journey"',
        'lib/b.journey': 'import "../common.journey"',
    });
    expect(await move('lib/shared.journey', 'lib/all.journey')).toEqual({
        'a.journey': 'import "lib/all.journey"',
        'lib/b.journey': 'import "./all.journey"',
    });
    expect(await move('lib', 'deep/er')).toEqual({ 'a.journey': 'import "deep/er/shared.journey"' });
    expect(await move('a.journey', 'x/a.journey')).toEqual({ 'a.journey': 'import "../lib/shared.journey"' });
    expect(await move('other.txt', 'another.txt')).toEqual({});
});

it('a missing file has quick fixes: the nearest one, or to create it', async () => {
    const edits = { documentChanges: true, resourceOperations: ['create' as const] };
    const editor = await Editor.start(USES.replace('shared', 'sharde'), undefined, { edits });
    const [nearest, create] = await editor.fixes('import-missing');
    expect(nearest).toMatchObject({ title: 'Replace it by `lib/shared.journey`', isPreferred: true });
    expect(editor.applied(OPEN, nearest.edit?.changes?.[OPEN] ?? [])).toBe(USES);
    expect(create).toMatchObject({
        title: 'Create the file `lib/sharde.journey`',
        edit: { documentChanges: [{ kind: 'create', uri: at('lib/sharde.journey') }] },
    });
});

it('a name that a known file declares is imported by a quick fix', async () => {
    const [head, ...rest] = USES.split('\n');
    const editor = await Editor.start(`/* What it is about. */\n\n${rest.join('\n')}`);
    const [first] = await editor.fixes('unresolved-reference');
    expect(first.title).toBe('Import `lib/shared.journey`, which declares `web`');
    expect(editor.applied(OPEN, first.edit?.changes?.[OPEN] ?? [])).toBe(`/* What it is about. */\n\n${head}\n\n${rest.join('\n')}`);
});
