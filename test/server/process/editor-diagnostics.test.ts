import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { EDITOR_DIAGNOSTICS } from '../../../src/language/diagnostics/editor/catalogue.ts';
import { startJourney } from '../../cli/support/cli.ts';
import type { Editor } from '../../cli/support/editor.ts';
import { startServer } from './server-process.ts';

const URI = 'file:///projects/served.journey';
/** The work goes from sales to the store, the carrier, the store, sales and the carrier: five handovers. `letter` leads to no outcome. */
const TEXT = `journey Order {
    unit h
    team sales
    team store
    team carrier
    outcome arrived
    touchpoint choose owner sales estimate 1
    task pick after choose owner store estimate 1
    task drive after pick owner carrier estimate 1
    task letter after pick owner store estimate 1
    task sort after drive owner store estimate 1
    touchpoint call after sort owner sales estimate 1
    moment unbox after call owner carrier estimate 1 serves arrived
    milestone shelved after letter
}
`;

let editor: Editor;

beforeAll(async () => {
    editor = await startServer();
}, 60_000);
afterAll(() => editor.dispose());

const own = (diagnostics: Diagnostic[]) => diagnostics.filter(({ code }) => String(code) in EDITOR_DIAGNOSTICS);

/** Changes a setting as an editor does, and waits for what is shown then. */
async function set(diagnostics: object | null, suits: (own: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    editor.settings.set('journey', { diagnostics });
    void editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: { journey: { diagnostics } } });
    return own(await editor.diagnosticsWhen(URI, (found) => suits(own(found))));
}

describe('in the editor alone', { timeout: 60_000 }, () => {
    test('a step that serves no outcome, and a long chain of handovers', async () => {
        const [unserving, chain, ...others] = own(await editor.open(URI, TEXT));
        expect(others).toEqual([]);
        expect(unserving).toMatchObject({
            code: 'step-unserving',
            severity: 4,
            source: 'journey',
            range: { start: { line: 9, character: 9 }, end: { line: 9, character: 15 } },
        });
        expect(chain).toMatchObject({
            code: 'handover-chain',
            severity: 3,
            message:
                'From here the work changes hands 5 times, more than 4: `choose` (sales), `pick` (store), `drive` (carrier), `sort` (store), `call` (sales) and `unbox` (carrier). Let one team own more of these steps.',
            range: { start: { line: 6, character: 15 } },
        });
        expect(chain.relatedInformation?.map(({ location }) => location.range.start.line)).toEqual([7, 8, 10, 11, 12]);
    });

    test('a quick fix lets the step serve an outcome', async () => {
        const actions: CodeAction[] = await editor.connection.sendRequest('textDocument/codeAction', {
            textDocument: { uri: URI },
            range: { start: { line: 9, character: 10 }, end: { line: 9, character: 10 } },
            context: { diagnostics: [] },
        });
        const serve = actions.find(({ title }) => title === 'Let `letter` serve `arrived`');
        expect(serve).toMatchObject({ kind: 'quickfix', isPreferred: true });
        expect(serve?.edit?.changes?.[URI]).toEqual([
            { range: { start: { line: 9, character: 49 }, end: { line: 9, character: 49 } }, newText: ' serves arrived' },
        ]);
    });

    test('settings turn each of them off', async () => {
        const codes = (found: Diagnostic[]) => found.map(({ code }) => code).join(' ');
        expect(codes(await set({ mostHandovers: 5 }, (found) => found.length === 1))).toBe('step-unserving');
        expect(codes(await set({ unservingSteps: false, mostHandovers: 1 }, (found) => codes(found) === 'handover-chain'))).toBe(
            'handover-chain',
        );
        expect(codes(await set({ unservingSteps: false, mostHandovers: 0 }, (found) => found.length === 0))).toBe('');
        expect(codes(await set(null, (found) => found.length === 2))).toBe('step-unserving handover-chain');
    });

    test('no check knows them', async () => {
        for (const format of ['json', 'sarif', 'text', 'github']) {
            const { code, out } = await startJourney(['check', '-', '--format', format], TEXT);
            expect(code).toBe(0);
            for (const own of Object.keys(EDITOR_DIAGNOSTICS)) expect(out).not.toContain(own);
        }
    });
});
