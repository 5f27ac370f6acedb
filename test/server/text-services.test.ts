import { expect, onTestFinished, test } from 'vitest';
import type {
    CallHierarchyIncomingCall,
    CallHierarchyItem,
    CallHierarchyOutgoingCall,
    DocumentLink,
    SelectionRange,
    SymbolInformation,
} from 'vscode-languageserver';
import { FOLDER, TestClient } from './test-client.ts';

const URI = `${FOLDER}/shop.journey`;
const TEXT = `journey J {
    unit h
    task a estimate 1 link "https://example.org"
    task b after a estimate 2
    task c after b estimate 3
}
`;
const textDocument = { uri: URI };
const position = { line: 3, character: 9 };

async function start() {
    const client = await TestClient.start();
    onTestFinished(() => client.dispose());
    client.open(URI, TEXT);
    return client.connection;
}

test('an editor asks for predecessors and successors as for calls', async () => {
    const server = await start();
    const [item]: CallHierarchyItem[] = await server.sendRequest('textDocument/prepareCallHierarchy', { textDocument, position });
    expect(item).toMatchObject({ name: 'b', uri: URI });
    const before: CallHierarchyIncomingCall[] = await server.sendRequest('callHierarchy/incomingCalls', { item });
    expect(before.map(({ from, fromRanges }) => [from.name, fromRanges[0].start])).toEqual([['a', { line: 3, character: 17 }]]);
    const after: CallHierarchyOutgoingCall[] = await server.sendRequest('callHierarchy/outgoingCalls', { item });
    expect(after.map(({ to, fromRanges }) => [to.name, fromRanges[0].start])).toEqual([['c', { line: 4, character: 17 }]]);
});

test('an editor gets one selection for each of its cursors', async () => {
    const server = await start();
    const positions = [position, { line: 0, character: 0 }];
    const found: SelectionRange[] = await server.sendRequest('textDocument/selectionRange', { textDocument, positions });
    expect(found.map(({ range }) => range)).toEqual([
        { start: { line: 3, character: 9 }, end: { line: 3, character: 10 } },
        { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } },
    ]);
    expect(found[0].parent?.range).toEqual({ start: { line: 3, character: 4 }, end: { line: 3, character: 29 } });
});

test('an editor gets links, and finds names in the workspace', async () => {
    const server = await start();
    const links: DocumentLink[] = await server.sendRequest('textDocument/documentLink', { textDocument });
    expect(links).toEqual([
        { range: { start: { line: 2, character: 28 }, end: { line: 2, character: 47 } }, target: 'https://example.org' },
    ]);
    const symbols: SymbolInformation[] = await server.sendRequest('workspace/symbol', { query: 'c' });
    expect(symbols.map(({ name }) => name)).toEqual(['c']);
});
