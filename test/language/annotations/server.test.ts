import { PassThrough } from 'node:stream';
import { EmptyFileSystem } from 'langium';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
    type ClientCapabilities,
    type CodeLens,
    createConnection,
    type InitializeResult,
    type InlayHint,
    type SemanticTokens,
    type SemanticTokensDelta,
    StreamMessageReader,
    StreamMessageWriter,
    type TextEdit,
} from 'vscode-languageserver/node';
import { createProtocolConnection, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { startServer } from '../../../src/server/start-server.ts';

const uri = 'file:///projects/shop.journey';
const TEXT = 'journey A {\nunit min\n  task a estimate 1\n}\n';

interface Session {
    editor: ProtocolConnection;
    capabilities: InitializeResult['capabilities'];
    /** Requests of the server to refresh something, in the order of arrival. */
    refreshed: string[];
}

/** A server with one open file, and an editor that answers with settings. */
async function start(capabilities: ClientCapabilities, settings: object | null = null): Promise<Session> {
    const up = new PassThrough();
    const down = new PassThrough();
    startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), EmptyFileSystem);
    const editor = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    onTestFinished(() => editor.dispose());
    const refreshed: string[] = [];
    editor.onRequest('client/registerCapability', () => null);
    editor.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings));
    for (const feature of ['inlayHint', 'codeLens']) {
        editor.onRequest(`workspace/${feature}/refresh`, () => {
            refreshed.push(feature);
            return null;
        });
    }
    editor.listen();
    const result: InitializeResult = await editor.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
    await editor.sendNotification('initialized', {});
    const textDocument = { uri, languageId: 'journey', version: 1, text: TEXT };
    await editor.sendNotification('textDocument/didOpen', { textDocument });
    return { editor, capabilities: result.capabilities, refreshed };
}

const document = { textDocument: { uri } };
const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
const hints = ({ editor }: Session): Promise<InlayHint[]> => editor.sendRequest('textDocument/inlayHint', { ...document, range });
const lenses = ({ editor }: Session): Promise<CodeLens[]> => editor.sendRequest('textDocument/codeLens', document);

test('the server says what it can do', async () => {
    const { capabilities } = await start({});
    expect(capabilities.documentFormattingProvider).toBe(true);
    expect(capabilities.documentRangeFormattingProvider).toBe(true);
    expect(capabilities.documentOnTypeFormattingProvider).toEqual({ firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] });
    expect(capabilities.inlayHintProvider).toBeTruthy();
    expect(capabilities.codeLensProvider).toBeTruthy();
    expect(capabilities.semanticTokensProvider).toMatchObject({
        full: { delta: true },
        range: true,
        legend: { tokenModifiers: ['declaration', 'critical', 'momentOfTruth'] },
    });
});

describe('settings', () => {
    test('all is shown to an editor without settings', async () => {
        const session = await start({});
        expect(await hints(session)).toHaveLength(1);
        expect(await lenses(session)).toHaveLength(3);
    });

    test('are read when the editor starts', async () => {
        const settings = { codeLens: false, inlayHints: { expected: false, slack: false, critical: false } };
        const session = await start({ workspace: { configuration: true } }, settings);
        expect(await hints(session)).toEqual([]);
        expect(await lenses(session)).toEqual([]);
    });

    test('count at once when they change, and the editor is asked to show what they say', async () => {
        const refreshable = { refreshSupport: true };
        const session = await start({ workspace: { configuration: true, inlayHint: refreshable, codeLens: refreshable } });
        expect(await lenses(session)).toHaveLength(3);
        await session.editor.sendNotification('workspace/didChangeConfiguration', { settings: { journey: { codeLens: false } } });
        expect(await lenses(session)).toEqual([]);
        expect(session.refreshed.sort()).toEqual(['codeLens', 'inlayHint']);
    });

    test('an editor that cannot be asked is not asked', async () => {
        const session = await start({ workspace: { configuration: true } });
        expect(await lenses(session)).toHaveLength(3);
        await session.editor.sendNotification('workspace/didChangeConfiguration', { settings: { journey: { codeLens: false } } });
        expect(await lenses(session)).toEqual([]);
        expect(session.refreshed).toEqual([]);
    });
});

test('colours follow the text, as changes of the answer before', async () => {
    const { editor } = await start({});
    const first: SemanticTokens = await editor.sendRequest('textDocument/semanticTokens/full', document);
    expect(first.data).toHaveLength(5);
    const contentChanges = [{ text: TEXT.replace('}\n', 'task b after a\n}\n') }];
    await editor.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
    const second: SemanticTokensDelta = await editor.sendRequest('textDocument/semanticTokens/full/delta', {
        ...document,
        previousResultId: first.resultId,
    });
    const data = [...first.data];
    for (const { start: at, deleteCount, data: inserted = [] } of second.edits) data.splice(at, deleteCount, ...inserted);
    const whole: SemanticTokens = await editor.sendRequest('textDocument/semanticTokens/full', document);
    expect(data).toEqual(whole.data);
    expect(data).toHaveLength(15);
});

test('a document is formatted', async () => {
    const { editor } = await start({});
    const options = { tabSize: 4, insertSpaces: true };
    const edits: TextEdit[] = await editor.sendRequest('textDocument/formatting', { ...document, options });
    expect(edits.map(({ newText }) => newText)).toEqual(['\n    ', '\n    ']);
});
