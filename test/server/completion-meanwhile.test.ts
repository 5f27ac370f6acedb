import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CompletionList, Position, TextEdit } from 'vscode-languageserver-protocol';
import { FOLDER, TestClient } from './test-client.ts';

const URI = `${FOLDER}/shop.journey`;
const BEFORE = `journey Shop {
  unit h
  stage Find {
    task first estimate 1 2 4
    task second after first estimate 2 3 5
  }
  stage Buy {
    task third after second estimate 1
  }
}
`;

let client: TestClient;
beforeEach(async () => {
    client = await TestClient.start();
    client.open(URI, BEFORE);
    await client.until(() => client.diagnostics.has(URI));
    client.log.length = 0;
});
afterEach(() => client.dispose());

/** Sends a text together with the question of what may follow a part of it. */
function ask(text: string, part: string): Promise<CompletionList> {
    client.change(URI, text);
    const lines = text.slice(0, text.indexOf(part) + part.length).split('\n');
    const position: Position = { line: lines.length - 1, character: lines.at(-1)!.length };
    return client.connection.sendRequest('textDocument/completion', { textDocument: { uri: URI }, position });
}

it('does not wait for the new text to be checked', async () => {
    const list = await ask(BEFORE.replace('after second', 'after second, '), 'after second, ');
    expect(client.log).toEqual([]);
    // Nearest first, with what is known of each; neither what the step names already nor the step itself.
    expect(list.items.filter(({ sortText }) => sortText?.startsWith('0')).map(({ label, detail }) => [label, detail])).toEqual([
        ['first', '2.17 h'],
        ['Find', undefined],
    ]);
    await client.until(() => client.log.includes('diagnostics'));
});

it('knows the names that were written with the same change, and where each stands', async () => {
    const added = '\n    task fresh "New one" after first estimate 1 2 3';
    const text = BEFORE.replace('estimate 2 3 5', `estimate 2 3 5${added}`).replace('after second estimate 1', 'after  estimate 1');
    const list = await ask(text, 'task third after ');
    expect(client.log).toEqual([]);
    const names = list.items.filter(({ sortText }) => sortText?.startsWith('0'));
    expect(names.map(({ label }) => label)).toEqual(['fresh', 'second', 'first', 'Find']);
    const { line, character } = { line: 8, character: '    task third after '.length };
    expect((list.items[0].textEdit as TextEdit).range).toEqual({ start: { line, character }, end: { line, character } });
});

it('leaves out names that would close a cycle', async () => {
    const list = await ask(BEFORE.replace('task first', 'task first after '), 'task first after ');
    expect(client.log).toEqual([]);
    expect(list.items.map(({ label }) => label)).not.toEqual(expect.arrayContaining(['third']));
    expect(list.items.map(({ label }) => label)).not.toEqual(expect.arrayContaining(['second']));
});

it('waits for a file that was opened just now', async () => {
    const uri = `${FOLDER}/other.journey`;
    client.open(uri, BEFORE);
    const position: Position = { line: 7, character: '    task third after '.length };
    const list: CompletionList = await client.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
    expect(list.items.map(({ label }) => label)).toEqual(expect.arrayContaining(['first', 'second']));
});
