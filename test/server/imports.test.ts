import { expect, it, onTestFinished } from 'vitest';
import { FileChangeType, type Location, type LocationLink, type WorkspaceSymbol } from 'vscode-languageserver';
import { MemoryFiles } from '../language/support/memory-files.ts';
import { FOLDER, type Host, TestClient } from './test-client.ts';

const at = (path: string) => `${FOLDER}/${path}`;
const OUTSIDE = 'file:///elsewhere/shared.journey';
const SHARED = 'channel web\njourney Inner {\n    unit h\n    task i estimate 2\n}\n';
const USES = 'import "shared.journey"\njourney A {\n    unit h\n    task a on web expands Inner\n}\n';

async function start(host: Host = {}): Promise<TestClient> {
    const client = await TestClient.start(host);
    onTestFinished(() => client.dispose());
    return client;
}

const codes = (client: TestClient, uri: string) => client.diagnostics.get(uri)?.map(({ code }) => code);
const told = (client: TestClient, uri: string, ...expected: string[]) =>
    client.until(() => JSON.stringify(codes(client, uri)) === JSON.stringify(expected));

function watch(client: TestClient, ...changes: [string, FileChangeType][]): void {
    void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: changes.map(([uri, type]) => ({ uri, type })) });
}

it('typing in an imported file changes diagnostics and preview of the other one, before anything is saved', async () => {
    const files = new MemoryFiles().set(at('shared.journey'), SHARED).set(at('a.journey'), USES);
    const client = await start({ files });
    client.open(at('a.journey'), USES);
    client.open(at('shared.journey'), SHARED);
    client.subscribe(at('a.journey'));
    await client.until(() => client.updates.at(-1)?.summary?.duration === 2);
    client.change(at('shared.journey'), SHARED.replace('estimate 2', 'estimate 7'));
    await client.until(() => client.updates.at(-1)?.summary?.duration === 7);
    expect(client.updates.at(-1)?.uri).toBe(at('a.journey'));
    client.change(at('shared.journey'), SHARED.replace('web', 'phone'));
    await told(client, at('a.journey'), 'unresolved-reference');
    client.close(at('shared.journey'));
    await told(client, at('a.journey'));
});

it('files that come, go and move are followed', async () => {
    const files = new MemoryFiles().set(at('a.journey'), USES);
    const client = await start({ files });
    client.open(at('a.journey'), USES);
    await client.until(() => codes(client, at('a.journey'))?.includes('import-missing') ?? false);
    files.set(at('shared.journey'), SHARED);
    watch(client, [at('shared.journey'), FileChangeType.Created]);
    await told(client, at('a.journey'));
    files.texts.delete(at('shared.journey'));
    files.set(at('lib/shared.journey'), SHARED);
    watch(client, [at('shared.journey'), FileChangeType.Deleted], [at('lib'), FileChangeType.Created]);
    await client.until(() => codes(client, at('a.journey'))?.includes('import-missing') ?? false);
    client.change(at('a.journey'), USES.replace('shared', 'lib/shared'));
    await told(client, at('a.journey'));
    files.texts.delete(at('lib/shared.journey'));
    watch(client, [at('lib'), FileChangeType.Deleted]);
    await client.until(() => codes(client, at('a.journey'))?.includes('import-missing') ?? false);
});

it('a folder that is deleted leaves what is open in an editor', async () => {
    const files = new MemoryFiles().set(at('lib/shared.journey'), SHARED).set(at('a.journey'), USES.replace('shared', 'lib/shared'));
    const client = await start({ files });
    client.open(at('lib/shared.journey'), SHARED);
    client.open(at('a.journey'), USES.replace('shared', 'lib/shared'));
    await told(client, at('a.journey'));
    files.texts.delete(at('lib/shared.journey'));
    watch(client, [at('lib'), FileChangeType.Deleted]);
    client.change(at('lib/shared.journey'), SHARED.replace('web', 'phone'));
    await told(client, at('a.journey'), 'unresolved-reference');
});

it('files outside the workspace are read, also for a text that was never saved, and let go', async () => {
    const files = new MemoryFiles().set(OUTSIDE, SHARED);
    const client = await start({ files });
    client.open('untitled:Untitled-1', USES.replace('shared', '../../elsewhere/shared'));
    await told(client, 'untitled:Untitled-1');
    const symbols = () => client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'Inner' });
    expect((await symbols()).map(({ location }) => location.uri)).toEqual([OUTSIDE]);
    client.open(OUTSIDE, SHARED.replace('web', 'phone'));
    await told(client, 'untitled:Untitled-1', 'unresolved-reference');
    client.close(OUTSIDE);
    await told(client, 'untitled:Untitled-1');
    client.close('untitled:Untitled-1');
    await client.until(() => client.log.length > 0 && codes(client, OUTSIDE)?.length === 0);
    expect(await symbols()).toEqual([]);
});

it('a file outside the workspace is looked for, and read, again when the importing one is saved', async () => {
    const files = new MemoryFiles();
    const client = await start({ files });
    const text = USES.replace('shared', '../../elsewhere/shared');
    client.open(at('a.journey'), text);
    await client.until(() => codes(client, at('a.journey'))?.includes('import-missing') ?? false);
    files.set(OUTSIDE, SHARED);
    void client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: at('a.journey') } });
    await told(client, at('a.journey'));
    files.set(OUTSIDE, SHARED.replace('web', 'phone'));
    void client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: at('a.journey') } });
    await told(client, at('a.journey'), 'unresolved-reference');
});

it('hidden folders, node_modules and what the user excludes are left alone, unless they are imported', async () => {
    const files = new MemoryFiles();
    for (const path of ['a', 'node_modules/b', '.hidden/c', 'old/d', 'x/old/e', 'x/draft-f', 'out/g']) {
        files.set(at(`${path}.journey`), `journey ${path.at(-1)?.toUpperCase()}ourney { task t estimate 1 h }`);
    }
    const client = await start({ files, excludes: { old: true, '**/draft-*': true, out: false } });
    client.open(at('z.journey'), 'journey Zourney { task t estimate 1 h }');
    await told(client, at('z.journey'));
    const found = async () => {
        const symbols = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: '' });
        return symbols.flatMap(({ name }) => (name.endsWith('ourney') ? [name] : [])).sort();
    };
    expect(await found()).toEqual(['Aourney', 'Eourney', 'Gourney', 'Zourney']);
    watch(client, [at('old/d.journey'), FileChangeType.Changed], [at('node_modules/b.journey'), FileChangeType.Changed]);
    client.change(at('z.journey'), 'import "old/d.journey"\njourney Zourney { task t expands Dourney }');
    await told(client, at('z.journey'));
    expect(await found()).toEqual(['Aourney', 'Dourney', 'Eourney', 'Gourney', 'Zourney']);
});

it('go to definition leads into the other file, and references are found in all', async () => {
    const files = new MemoryFiles().set(at('shared.journey'), SHARED).set(at('a.journey'), USES);
    const client = await start({ files });
    client.open(at('a.journey'), USES);
    await told(client, at('a.journey'));
    const ask = <T>(method: string, line: number, character: number, more = {}) =>
        client.connection.sendRequest<T>(method, { textDocument: { uri: at('a.journey') }, position: { line, character }, ...more });
    const [web] = await ask<LocationLink[]>('textDocument/definition', 3, 14);
    expect(web).toMatchObject({ targetUri: at('shared.journey'), targetSelectionRange: { start: { line: 0, character: 8 } } });
    const references = await ask<Location[]>('textDocument/references', 3, 27, { context: { includeDeclaration: true } });
    expect(references.map(({ uri, range }) => [uri, range.start.line])).toEqual([
        [at('shared.journey'), 1],
        [at('a.journey'), 3],
    ]);
});

it('what a journey map shows of channels comes from imported files too, in every order of opening', async () => {
    const shared = SHARED.replace('channel web', 'channel web "Web shop"');
    for (const order of [
        ['a', 'shared'],
        ['shared', 'a'],
    ]) {
        const files = new MemoryFiles().set(at('shared.journey'), shared).set(at('a.journey'), USES);
        const client = await start({ files });
        client.subscribe(at('a.journey'));
        for (const name of order) client.open(at(`${name}.journey`), name === 'a' ? USES : shared);
        await told(client, at('a.journey'));
        await client.until(() => client.updates.some(({ experience }) => experience?.channels[0]?.label === 'Web shop'));
        expect(client.updates.findLast(({ experience }) => experience)?.experience?.steps[0]?.channels).toEqual([0]);
        client.change(at('shared.journey'), shared.replace('Web shop', 'Shop'));
        await client.until(() => client.updates.some(({ experience }) => experience?.channels[0]?.label === 'Shop'));
        await told(client, at('a.journey'));
    }
});
