import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type {
    CallHierarchyItem,
    CallHierarchyOutgoingCall,
    CodeAction,
    CodeLens,
    DocumentLink,
    DocumentSymbol,
    FoldingRange,
    InlayHint,
    LocationLink,
    Range,
    SelectionRange,
    SemanticTokens,
    TextEdit,
    WorkspaceEdit,
    WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { LSPErrorCodes } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Editor } from '../../cli/support/editor.ts';
import { startServer } from './server-process.ts';

const SHARED = `channel web "Web shop"
journey Checkout { unit h task pay on web estimate 2 }
`;
const SHOP = `import "shared.journey"
journey Shop {
  unit h
  target 90% within 1 d

  // What people do first.
  stage Find "Find it" {
    task search on web estimate 1 2 3
    task compare after search estimate 4 2 6
  }
  stage Buy {
    moment order after compare, search expands Checkout
    task deliver after order
  }
}
`;
const CAPABILITIES = {
    textDocument: {
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        definition: { linkSupport: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } } },
    },
};

let folder: string;
let editor: Editor;
let uri: string;
const document = TextDocument.create('', 'journey', 1, SHOP);

beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'journeys-'));
    await writeFile(join(folder, 'shared.journey'), SHARED);
    await writeFile(join(folder, 'shop.journey'), SHOP);
    uri = pathToFileURL(join(folder, 'shop.journey')).href;
    editor = await startServer({ folder: pathToFileURL(folder).href, capabilities: CAPABILITIES });
    await editor.open(uri, SHOP);
}, 60_000);
afterAll(async () => {
    editor?.dispose();
    await rm(folder, { recursive: true, force: true });
});

/** Asks about a word of the text; `more` says what else the request takes. */
function ask<T>(method: string, word = '', more = {}): Promise<T> {
    const position = document.positionAt(SHOP.indexOf(word) + 1);
    return editor.connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
}

const whole: Range = { start: { line: 0, character: 0 }, end: document.positionAt(SHOP.length) };
const textOf = (range: Range) => document.getText(range);

it('diagnostics come by themselves', async () => {
    const diagnostics = await editor.diagnosticsWhen(uri, (all) => all.length > 0);
    expect(diagnostics.map(({ code, range }) => [code, textOf(range)])).toEqual(
        expect.arrayContaining([
            ['redundant-dependency', 'search'],
            ['missing-estimate', 'deliver'],
        ]),
    );
});

it('hovers say why', async () => {
    const hover = await editor.hover(uri, document.positionAt(SHOP.indexOf('search on') + 1));
    expect(JSON.stringify(hover)).toMatch(/critical/i);
});

it('inlay hints, code lenses and semantic tokens', async () => {
    const hints = await ask<InlayHint[]>('inlayHint', '', { range: whole });
    // (1 + 4·2 + 3) / 6 hours.
    expect(hints.map(({ label }) => JSON.stringify(label)).join(' ')).toContain('2 h');
    const lenses = await ask<CodeLens[]>('codeLens');
    expect(new Set(lenses.map(({ range }) => range.start.line))).toEqual(new Set([1, 6, 10]));
    const { data } = await ask<SemanticTokens>('semanticTokens/full');
    expect(data.length % 5).toBe(0);
    expect(data.length).toBeGreaterThan(0);
});

it('quick fixes and refactorings', async () => {
    const diagnostics = await editor.diagnosticsWhen(uri, (all) => all.length > 0);
    const redundant = diagnostics.find(({ code }) => code === 'redundant-dependency')!;
    const actions = await ask<CodeAction[]>('codeAction', '', { range: redundant.range, context: { diagnostics: [redundant] } });
    expect(actions.filter(({ kind }) => kind?.startsWith('quickfix')).length).toBeGreaterThan(0);
    const at = document.positionAt(SHOP.indexOf('order after') + 1);
    const range = { start: at, end: at };
    const refactorings = await ask<CodeAction[]>('codeAction', '', { range, context: { diagnostics: [], only: ['refactor'] } });
    expect(refactorings.map(({ title }) => title).join('\n')).toMatch(/touchpoint/);
});

it('completion knows names of this file and of imported ones', async () => {
    const labels = async (word: string) => {
        const items = await editor.completion(uri, document.positionAt(SHOP.indexOf(word)));
        return items.map(({ label }) => label);
    };
    expect(await labels('search expands')).toContain('Find');
    expect(await labels('web estimate')).toEqual(['web']);
    expect(await labels('Checkout\n')).toEqual(['Checkout']);
});

it('formatting keeps what is meant', async () => {
    const options = { tabSize: 4, insertSpaces: true };
    const edits = await ask<TextEdit[]>('formatting', '', { options });
    const formatted = TextDocument.applyEdits(document, edits);
    expect(formatted).toContain('\n    unit h\n');
    expect(formatted.replace(/\s+/g, ' ')).toBe(SHOP.replace(/\s+/g, ' '));
});

it('links, folding, selections, outline and call hierarchy', async () => {
    const links = await ask<DocumentLink[]>('documentLink');
    expect(links.map(({ target }) => target)).toEqual([pathToFileURL(join(folder, 'shared.journey')).href]);
    const folds = await ask<FoldingRange[]>('foldingRange');
    expect(folds.map(({ startLine }) => startLine)).toEqual(expect.arrayContaining([1, 6, 10]));
    const [selection] = await ask<SelectionRange[]>('selectionRange', '', {
        positions: [document.positionAt(SHOP.indexOf('compare after'))],
    });
    expect(textOf(selection.range)).toBe('compare');
    const [journey] = (await ask<DocumentSymbol[]>('documentSymbol')).filter(({ name }) => name === 'Shop');
    expect(journey.children?.filter(({ name }) => /Find|Buy/.test(name)).map(({ children }) => children?.length)).toEqual([2, 2]);
    const [item] = await ask<CallHierarchyItem[]>('prepareCallHierarchy', 'compare after');
    const calls = await editor.connection.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
    expect(calls.map(({ to }) => to.name)).toEqual(['order']);
});

it('definitions, implementations, references, rename and workspace symbols reach into other files', async () => {
    const shared = pathToFileURL(join(folder, 'shared.journey')).href;
    const [definition] = await ask<LocationLink[]>('definition', 'web estimate');
    expect(definition.targetUri).toBe(shared);
    const [implementation] = await ask<LocationLink[]>('implementation', 'Checkout\n');
    expect(implementation.targetUri).toBe(shared);
    const references = await ask<{ uri: string }[]>('references', 'web estimate', { context: { includeDeclaration: true } });
    expect(references.map((place) => place.uri).sort()).toEqual([shared, shared, uri].sort());
    const { changes } = await ask<WorkspaceEdit>('rename', 'web estimate', { newName: 'internet' });
    expect(Object.keys(changes ?? {}).sort()).toEqual([shared, uri].sort());
    const symbols = await editor.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'Checkout' });
    expect(symbols.map(({ location }) => location.uri)).toEqual([shared]);
});

// The server and Langium must share one copy of the protocol: an error of another copy's class would be sent as a result.
it('a question about a file that nobody opened is answered by an error', async () => {
    const place = { textDocument: { uri: `${uri}.unknown.journey` }, position: { line: 0, character: 0 } };
    await expect(editor.connection.sendRequest('textDocument/definition', place)).rejects.toMatchObject({
        code: LSPErrorCodes.ServerCancelled,
    });
});

it('stops when it is asked to', async () => {
    expect(await editor.shutdown()).toBe(0);
    expect(editor.errors).toBe('');
});
