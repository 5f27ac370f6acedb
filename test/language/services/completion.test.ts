import { describe, expect, test } from 'vitest';
import { createServices, parseJourney } from '../support/services.ts';
import { completions, createEditorServices, open } from './support.ts';

const labels = async (text: string) => (await completions(await open(text))).map((item) => item.label);

/** A journey with a step under completion between declared steps. */
const around = (line: string) => `journey A {
  channel web "Web shop"
  channel phone
  team shop
  choice pay { card 60% cash 40% }
  stage S {
    touchpoint visit "Website visit"
    ${line}
  }
  stage T { task pick }
}`;

describe('names in scope', () => {
    test.each([
        ['task now after |', ['visit', 'pick', 'T']],
        ['task now after visit, |', ['pick', 'T']],
        ['task now after vi|', ['visit', 'pick', 'T']],
        ['task now on |', ['phone', 'web']],
        ['task now on web, |', ['phone']],
        ['task now owner |', ['shop']],
        ['task now when |', ['card', 'cash']],
        ['task now { after | }', ['visit', 'pick', 'T']],
        ['task now estimate 1 2 3 min after |', ['visit', 'pick', 'T']],
        ['task now finish after |', ['visit', 'pick', 'T']],
    ])('%s', async (line, expected) => {
        expect((await labels(around(line))).sort()).toEqual([...expected].sort());
    });

    test('at the very end of an unfinished file', async () => {
        expect(await labels('journey A { touchpoint visit task pick after |')).toEqual(['visit']);
        expect(await labels('journey A { channel web touchpoint visit on |')).toEqual(['web']);
        expect(await labels('channel shop journey A { channel web touchpoint visit on |')).toEqual(['web', 'shop']);
    });

    test('whatever is wrong above', async () => {
        expect(await labels('journey A { touchpoint visit ) %% estimate estimate "x\n task a after 3 4\n task pick after |')).toContain(
            'visit',
        );
        expect(await labels('journey A { stage S { touchpoint visit { on web\n stage T { task pick after |')).toEqual(
            expect.arrayContaining(['visit', 'S']),
        );
    });

    test('whatever is wrong in the statement itself', async () => {
        for (const statement of ['estimate foo', 'estimate 1 2 ,', 'on 5', 'after after visit', 'chance', 'note note', ') %'])
            expect(await labels(around(`task now ${statement}\n |`)), statement).toEqual(expect.arrayContaining(['owner', 'note']));
    });

    test('the nearest step before comes first, and the label is its detail', async () => {
        const items = await completions(await open('journey A { task a "First" task b task c after | task d }'));
        expect(items.map((item) => item.label)).toEqual(['b', 'a', 'd']);
        expect(items[1].detail).toBe('First');
    });

    test('a target runs between steps, from one to another', async () => {
        expect(await labels('journey A {\n target 90% within 1 h from |\n task a\n task b\n }')).toEqual(['a', 'b']);
        expect(await labels('journey A {\n target 90% within 1 h from a to |\n task a\n task b\n }')).toEqual(['b']);
    });

    test('improvements follow improvements, and change steps', async () => {
        const text = (line: string) => `journey A { task a stage S { } improvement one { } improvement two { ${line} } }`;
        expect(await labels(text('after |'))).toEqual(['one']);
        expect(await labels(text('changes |'))).toEqual(['a']);
        expect((await labels(text('improves |'))).sort()).toEqual(['S', 'a']);
        expect((await labels(text('changes a |'))).sort()).toEqual(['after', 'chance', 'drop', 'estimate', 'repeats']);
        expect(await labels(text('adds task b after |'))).toEqual(expect.arrayContaining(['a', 'S']));
    });

    test('steps that an improvement adds are named by improvements only', async () => {
        const text = (line: string) => `journey A { task a task b ${line} improvement one { adds task extra } improvement two { | } }`;
        expect(await labels(text('after |').replace('two { |', 'two {'))).toEqual(['a']);
        expect(await labels(text('').replace('two { |', 'two { changes |'))).toEqual(['extra', 'b', 'a']);
    });

    test('a journey does not expand itself', async () => {
        expect(await labels('journey A { task a expands | } journey B { }')).toEqual(['B']);
    });
});

describe('keywords', () => {
    test('an empty file begins with what a file may hold', async () => {
        expect(await labels('|')).toEqual(['journey', 'channel', 'team', 'persona', 'outcome', 'import']);
        expect(await labels('channel web |')).toEqual(['journey', 'channel', 'team', 'persona', 'outcome', 'import']);
    });

    test('after a step its properties come first, most used first, then other steps', async () => {
        const found = await labels(around('task now |'));
        expect(found.slice(0, 3)).toEqual(['after', 'estimate', 'on']);
        expect(found.indexOf('note')).toBeLessThan(found.indexOf('touchpoint'));
        expect(found).not.toContain('min');
        expect(found).not.toContain('truth');
        expect(found).not.toContain('journey');
    });

    test('what stands already or cannot stand is not offered', async () => {
        const found = await labels(around('milestone now after visit |'));
        expect(found).toEqual(expect.arrayContaining(['on', 'note', 'lag']));
        for (const keyword of ['after', 'estimate', 'chance', 'repeats', 'drop', 'truth']) expect(found).not.toContain(keyword);
        expect(await labels(around('moment now |'))).toContain('truth');
        expect(await labels(around('moment now { note "a" note "b" | }'))).toContain('note');
        expect(await labels('journey A { unit min | }')).not.toContain('unit');
    });

    test('a lag or a lead, not both', async () => {
        const delays = async (line: string) => (await labels(around(line))).filter((label) => ['lag', 'lead'].includes(label));
        expect(await delays('task now after visit |')).toEqual(['lag', 'lead']);
        expect(await delays('task now after visit lag 1 h |')).toEqual([]);
        expect(await delays('task now after visit.start lead 5 |')).toEqual([]);
        expect(await delays('task now after visit lag 1 2 3 h, pick |')).toEqual(['lag', 'lead']);
    });

    test('units after a number come first, and alone where they touch it', async () => {
        const units = ['ms', 's', 'min', 'h', 'd', 'w', 'mo', 'y'];
        expect((await labels(around('task now estimate 1 2 3 |'))).slice(0, 8)).toEqual(units);
        expect((await labels('journey A { target 90% within 4 |')).slice(0, 8)).toEqual(units);
        expect(await labels(around('task now estimate 1 2 15|'))).toEqual(units);
        expect(await labels(around('task now estimate 1 2 15m|'))).toEqual(units);
        expect(await labels('journey A { unit |')).toEqual(units);
    });

    test.each([
        ['task now truth |', ['zero', 'first', 'second', 'ultimate']],
        ['task now value |', ['adds', 'enables', 'wastes']],
        ['task now after visit.|', ['start']],
        ['task now estimate |', ['tbd']],
        ['task now { kpi k { higher | } }', ['is']],
    ])('%s', async (line, expected) => {
        expect((await labels(around(line))).sort()).toEqual([...expected].sort());
    });

    test('phrases are offered as a whole', async () => {
        expect(await labels('journey A { stage S |')).toEqual(['in order']);
        expect(await labels(around('task now { kpi k { | } }'))).toEqual(expect.arrayContaining(['higher is better', 'lower is better']));
        expect(await labels(around('task now |'))).toContain('finish after');
        expect(await labels(around('task now after visit finish |'))).toEqual(['after']);
        expect(await labels(around('task now finish after visit |'))).not.toContain('finish after');
        expect(await labels('journey A { | }')).toEqual(expect.arrayContaining(['finish', 'start']));
    });

    test('a date is no channel', async () => {
        expect(await labels(around('task now { kpi k { actual 3% on | } }'))).toEqual([]);
        expect(await labels(around('task now observed 1 2 3 h on 2027-01-01 |'))).toEqual(expect.arrayContaining(['on', 'after']));
    });

    test('a KPI on the line of a step ends, and the step goes on', async () => {
        expect(await labels(around('task now kpi k { | }'))).toEqual(expect.arrayContaining(['baseline', 'target', 'actual']));
        expect(await labels(around('task now kpi k { baseline 1 } |'))).toEqual(expect.arrayContaining(['estimate', 'after']));
    });

    test('a KPI without its block is over with the block around it', async () => {
        expect(await labels('journey A { stage S { task a kpi k } |')).toEqual(expect.arrayContaining(['stage', 'improvement']));
        expect(await labels('journey A { stage S { task a kpi k on web |')).toEqual(expect.arrayContaining(['estimate']));
    });

    test('after a stage, what a journey may hold', async () => {
        const found = await labels('journey A { stage S { task a { note "x" } } | }');
        expect(found).toEqual(expect.arrayContaining(['stage', 'target', 'improvement', 'touchpoint']));
        expect(found).not.toContain('estimate');
    });

    test('they explain themselves', async () => {
        const item = (await completions(await open('journey A { task a |'))).find(({ label }) => label === 'estimate');
        expect(item?.documentation).toMatchObject({ kind: 'markdown', value: expect.stringContaining('Optimistic') });
    });

    test.each(['journey |', 'journey A { stage |', 'journey A { moment che|', 'journey A { choice c { |', 'journey A { kpi |'])(
        'no offers where a new name is declared: %s',
        async (text) => {
            expect(await labels(text)).toEqual([]);
        },
    );

    test.each([
        'journey A { task a note "af|ter" }',
        'journey A { task a note "after |',
        'journey A { task a // after |',
        'journey A { task a /* after | */ }',
        'journey A { /* task | ',
        'journey A { start 2027-0| }',
        'journey A { target 9|0% }',
    ])('nothing in texts, comments, dates and numbers: %s', async (text) => {
        expect(await labels(text)).toEqual([]);
    });

    test('by itself the list opens only where a name must follow', async () => {
        const typed = async (text: string, triggerCharacter = ' ') => {
            const opened = await open(text);
            const context = { triggerKind: 2 as const, triggerCharacter };
            return (await opened.services.lsp.CompletionProvider?.getCompletion(opened.document, { ...opened.params, context }))?.items.map(
                (item) => item.label,
            );
        };
        expect(await typed('journey A { task a task b after |')).toEqual(['a']);
        expect(await typed('journey A { task a task b after a, |')).toEqual([]);
        expect(await typed('journey A { task a task b after a.|', '.')).toEqual(['start']);
        expect(await typed('journey A { task a estimate 1 2 3 |')).toBeUndefined();
        expect(await typed('journey A { task a |')).toBeUndefined();
        expect(await typed('journey A { unit |')).toContain('min');
        expect(await typed('journey A { task a value |')).toContain('wastes');
        expect(await typed('journey A { task |')).toBeUndefined();
    });
});

describe('edits', () => {
    test('the word under the cursor is replaced', async () => {
        const opened = await open('journey A { touchpoint visit-shop task b after visit-sh| }');
        const [item] = await completions(opened);
        expect(item.textEdit).toEqual({
            newText: 'visit-shop',
            range: { start: { line: 0, character: 47 }, end: { line: 0, character: 55 } },
        });
    });
});

describe('edits for editors that take defaults', () => {
    const range = (from: number, to: number) => ({ start: { line: 0, character: from }, end: { line: 0, character: to } });
    const asked = async (text: string) => {
        const itemDefaults = ['editRange'];
        const services = await createEditorServices({
            completionItem: { insertReplaceSupport: true, snippetSupport: true },
            completionList: { itemDefaults },
        });
        const opened = await open(text, services);
        return opened.services.lsp.CompletionProvider?.getCompletion(opened.document, opened.params);
    };

    test('the range is said once for all names', async () => {
        const list = await asked('journey A { touchpoint visit-shop task b after visit|-sh }');
        expect(list?.itemDefaults).toEqual({ editRange: { insert: range(47, 52), replace: range(47, 55) } });
        expect(list?.items.map(({ label, textEdit, textEditText }) => [label, textEdit, textEditText])).toEqual([
            ['visit-shop', undefined, undefined],
        ]);
    });

    test('a snippet is written instead of its label', async () => {
        const list = await asked('journey A { |');
        const stage = list?.items.find(({ label }) => label === 'stage { … }');
        expect(stage?.textEditText).toMatch(/^stage \$\{1/);
    });
});

describe('snippets', () => {
    /** The snippet with its defaults filled in. */
    const filled = (body: string) =>
        body
            .replace(/\$\{\d+:([^}]*)\}/g, '$1')
            .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
            .replaceAll('$0', '');

    test('are offered to editors that know them, and parse', async () => {
        const services = await createEditorServices();
        for (const [context, names] of [
            ['|', ['journey from a template', 'journey { … }']],
            [
                'journey A { |',
                ['stage { … }', 'touchpoint …', 'moment { … }', 'task …', 'wait …', 'milestone …', 'choice { … }', 'persona { … }'],
            ],
        ] as const) {
            const items = await completions(await open(context, services));
            for (const name of names) {
                const item = items.find(({ label }) => label === name);
                expect(item?.insertTextFormat, name).toBe(2);
                const text = filled(item?.insertText ?? '');
                const parsed = await parseJourney(context === '|' ? text : `journey A { ${text} }`, { services: createServices() });
                expect(
                    parsed.diagnostics.filter(({ severity }) => severity === 1),
                    text,
                ).toEqual([]);
            }
        }
    });

    test('the template is for an empty file only', async () => {
        const services = await createEditorServices();
        const offered = async (text: string) => (await completions(await open(text, services))).map(({ label }) => label);
        expect(await offered('// note\n|')).toContain('journey from a template');
        expect(await offered('| journey A { }')).not.toContain('journey from a template');
    });

    test('are not offered to editors that do not know them', async () => {
        expect(await labels('journey A { |')).not.toContain('stage { … }');
    });
});
