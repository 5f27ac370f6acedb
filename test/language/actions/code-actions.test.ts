import { describe, expect, test } from 'vitest';
import { type InitializeParams, TextDocumentEdit } from 'vscode-languageserver';
import { CODE_ACTION_KINDS } from '../../../src/language/actions/kinds.ts';
import { journey } from '../diagnostics/cases/case.ts';
import { createServices } from '../support/services.ts';
import { actionsIn, applied, openText } from './support.ts';

const PARAMS: InitializeParams = { processId: null, rootUri: null, workspaceFolders: null, capabilities: {} };
const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 1_000, character: 0 } };

test('the kinds of code action are advertised', async () => {
    const { capabilities } = await createServices().shared.lsp.LanguageServer.initialize(PARAMS);
    expect(capabilities.codeActionProvider).toEqual({ codeActionKinds: CODE_ACTION_KINDS });
});

test('an estimate has places to fill in where the editor understands snippets in edits', async () => {
    const services = createServices();
    await services.shared.lsp.LanguageServer.initialize({
        ...PARAMS,
        capabilities: { workspace: { workspaceEdit: { snippetEditSupport: true } } },
    });
    const opened = await openText(journey('task a {', '    impact 5', '}'), services);
    const actions = await actionsIn(opened, EVERYWHERE, ['quickfix']);
    const [edit] = actions.find(({ title }) => title.includes('fill in'))?.edit?.documentChanges ?? [];
    if (!TextDocumentEdit.is(edit)) throw new Error('no edit of the document');
    expect(edit.textDocument.version).toBe(opened.document.textDocument.version);
    expect(edit.edits).toEqual([
        {
            range: { start: { line: 3, character: 16 }, end: { line: 3, character: 16 } },
            // The editor repeats the indentation of the line.
            snippet: { kind: 'snippet', value: `\nestimate \${1:1} \${2:2} \${3:5} \${4|min,ms,s,h,d,w,mo,y|}` },
        },
    ]);
    expect(actions.find(({ title }) => title.includes('tbd'))?.edit?.changes).toBeDefined();
});

describe('all of a kind', () => {
    const text = journey(
        'channel c',
        'channel d // fax',
        'task a estimate 3 2 1 h',
        'task a estimate 6 5 4 h',
        'task b after a, a, a estimate 1 h',
        'task c estmate 1 h',
        'task d afer c estimate 1 h',
    );

    test.each([
        [/Remove all unused/, 'unused-declaration'],
        [/Sort the points of all/, 'estimate-order'],
        [/Rename all/, 'duplicate-name'],
        [/Remove all redundant/, 'redundant-dependency'],
        [/Correct all/, 'syntax'],
    ])('%s', async (title, code) => {
        const doubled = text.replace('task a estimate 6', 'task a estimate 1 h\n    task a estimate 6');
        const opened = await openText(code === 'duplicate-name' ? doubled : text.replace('task a estimate 6', 'task e estimate 6'));
        expect(opened.diagnostics.filter((one) => one.code === code).length).toBeGreaterThan(1);
        const action = (await actionsIn(opened, EVERYWHERE, ['quickfix'])).find((one) => title.test(one.title));
        const after = await openText(action ? applied(opened, action) : '');
        expect(after.diagnostics.filter((one) => one.code === code)).toEqual([]);
        expect(after.text.includes('// fax')).toBe(true);
    });

    test.each([
        [
            'unresolved-reference',
            /Replace all names/,
            ['task choose estimate 1', 'task b after chose estimate 1', 'task c after choos estimate 1'],
            ['task choose estimate 1', 'task b after choose estimate 1', 'task c after choose estimate 1'],
        ],
        ['value-range', /Bring all/, ['task a estimate 1 chance 120% impact 9'], ['task a estimate 1 chance 100% impact 5']],
        [
            'misplaced-property',
            /Put all/,
            // Whether the milestone should be another kind of step is for its author to say.
            ['milestone a estimate 1', 'task b after a estimate 1 estimate 2', 'task c after b estimate 1 impact 1 impact 2'],
            ['milestone a estimate 1', 'task b after a estimate 1', 'task c after b estimate 1 impact 1'],
        ],
        [
            'missing-estimate',
            /Insert the median for all/,
            ['stage s { task a estimate 1 2 3 min', 'task b', 'task c }', 'stage t { task d estimate tbd', 'task e estimate 9 min }'],
            [
                'stage s { task a estimate 1 2 3 min',
                'task b estimate 1 2 3 min',
                'task c estimate 1 2 3 min }',
                'stage t { task d estimate tbd',
                'task e estimate 9 min }',
            ],
        ],
        [
            'moment-unowned',
            /Let the only team/,
            ['team t', 'moment a estimate 1', 'moment b estimate 1'],
            ['team t', 'moment a estimate 1 owner t', 'moment b estimate 1 owner t'],
        ],
        [
            'estimate-drift',
            /Fit all/,
            ['task a estimate 1 min observed 3.480 5 6.520 min', 'task b estimate 1 h observed 3.480 5 6.520 min'],
            ['task a estimate 2 5 8 min observed 3.480 5 6.520 min', 'task b estimate 2 5 8 min observed 3.480 5 6.520 min'],
        ],
    ])('%s', async (_, title, before, after) => {
        const opened = await openText(journey(...before));
        const action = (await actionsIn(opened, EVERYWHERE, ['quickfix'])).find((one) => title.test(one.title));
        expect(action ? applied(opened, action) : '').toBe(journey(...after));
    });

    test('is not offered where it is not clear what to do', async () => {
        const titles = async (...members: string[]) =>
            (await actionsIn(await openText(journey(...members)), EVERYWHERE, ['quickfix'])).map(({ title }) => title);
        expect((await titles('team t', 'team u', 'moment a', 'moment b')).filter((title) => /all moments/.test(title))).toEqual([]);
        expect((await titles('task a', 'task b')).filter((title) => /for all/.test(title))).toEqual([]);
        expect((await titles('task a after qqqqqqqq', 'task b after zzzzzzzz')).filter((title) => /all names/.test(title))).toEqual([]);
    });

    test('is not offered for a single one', async () => {
        const opened = await openText(journey('channel c', 'task a estimate 1 h'));
        expect((await actionsIn(opened, EVERYWHERE, ['quickfix'])).map(({ title }) => title)).toEqual(['Remove `c`']);
    });
});

describe('on save', () => {
    const text = journey('channel c', 'task a estmate 3 h', 'task b after a, a estimate 2 1 h', 'task c after b estimate 1 h');

    test('only what means the same afterwards is put right', async () => {
        const opened = await openText(text);
        const [action, ...others] = await actionsIn(opened, EVERYWHERE, ['source.fixAll.journey']);
        expect(others).toEqual([]);
        expect(action.kind).toBe('source.fixAll.journey');
        expect(applied(opened, action)).toBe(text.replace('estmate', 'estimate').replace('a, a', 'a'));
    });

    test('nothing is done to a sound file, and nothing that nobody asked for', async () => {
        const sound = await openText(journey('task a estimate 1 h'));
        expect(await actionsIn(sound, EVERYWHERE, ['source.fixAll'])).toEqual([]);
        const opened = await openText(text);
        expect((await actionsIn(opened, EVERYWHERE)).some(({ kind }) => kind?.startsWith('source'))).toBe(false);
        expect(await actionsIn(opened, EVERYWHERE, ['source.organizeImports'])).toEqual([]);
    });
});

test('actions stand beside the diagnostic that they put right', async () => {
    const opened = await openText(journey('task a estimate 3 2 1 h', 'task b after a'));
    const [diagnostic] = opened.diagnostics.filter(({ code }) => code === 'estimate-order');
    const actions = await actionsIn(opened, diagnostic.range, ['quickfix']);
    expect(actions.map(({ diagnostics }) => diagnostics)).toEqual([[diagnostic]]);
});
