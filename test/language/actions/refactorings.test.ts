import { describe, expect, test } from 'vitest';
import { journey } from '../diagnostics/cases/case.ts';
import { createServices } from '../support/services.ts';
import { figuresOf } from './figures.ts';
import { commentsOf, offered, openText, refactor } from './support.ts';

const services = createServices();

/** Makes a refactoring and checks that neither a figure nor a comment changes. */
async function keeping(marked: string, kind: string, title: RegExp): Promise<string> {
    const before = marked.replace(/\[\[|\]\]|\|/g, '');
    const after = await refactor(marked, kind, title);
    if (after === null) throw new Error(`Not offered: ${title}`);
    expect(figuresOf(await openText(after, services))).toEqual(figuresOf(await openText(before, services)));
    expect(commentsOf(after)).toEqual(commentsOf(before));
    return after;
}

const lines = (text: string) =>
    text
        .split(/\r?\n/)
        .slice(2, -1)
        .map((line) => line.slice(4));

describe('moment of truth', () => {
    test('from a touchpoint', async () => {
        expect(lines(await keeping(journey('touchpoint |a estimate 1 2 5 h'), 'refactor', /moment of truth/))).toEqual([
            'moment a estimate 1 2 5 h',
        ]);
    });
    test('and back, without `truth`', async () => {
        const text = journey('moment |a truth first estimate 1 2 5 h {', '    truth second // why', '    impact 5', '}');
        expect(lines(await keeping(text, 'refactor', /touchpoint/))).toEqual([
            'touchpoint a estimate 1 2 5 h {',
            '    // why',
            '    impact 5',
            '}',
        ]);
    });
    test('not from a task', async () => {
        expect(await refactor(journey('task |a estimate 1 h'), 'refactor', /moment|touchpoint/)).toBeNull();
    });
});

describe('the unit of an estimate', () => {
    test.each([
        ['1 3 |10 min', /in s:/, '60 180 600 s'],
        ['30 |60 90 min', /in h:/, '0.5 1 1.5 h'],
        ['30 min 1 |2 h', /in min:/, '30 60 120 min'],
        ['1.5|d', /in h:/, '36h'],
        ['1 /* low */ |2 3 h', /in min:/, '60 /* low */ 120 180 min'],
        ['6|0 120 180', /in h:/, '1 2 3 h'],
    ])('%s', async (written, title, expected) => {
        expect(lines(await keeping(journey(`task a estimate ${written}`), 'refactor', title))).toEqual([`task a estimate ${expected}`]);
    });
    test('only where the numbers stay exact and easy to read', async () => {
        expect(await refactor(journey('task a estimate 10 |20 30 min'), 'refactor', /in h:/)).toBeNull();
        expect(await refactor(journey('task a estimate 1 |2 3 y'), 'refactor', /in ms:/)).toBeNull();
        expect(await refactor(journey('task a estimate 3 |2 1 h'), 'refactor', /in min:/)).toBeNull();
    });
});

describe('a chain of selected steps', () => {
    test('joins lists and leaves what is there', async () => {
        const text = journey(
            'task z estimate 1 h',
            '[[task a estimate 1 h',
            'task b after a estimate 1 h',
            'task c after z { impact 1 }]]',
        );
        expect(lines((await refactor(text, 'refactor', /Chain/)) ?? '')).toEqual([
            'task z estimate 1 h',
            'task a estimate 1 h',
            'task b after a estimate 1 h',
            'task c after z, b { impact 1 }',
        ]);
    });
    test('is not offered where it would close a cycle, or is there already', async () => {
        expect(await refactor(journey('[[task a after b estimate 1 h', 'task b estimate 1 h]]'), 'refactor', /Chain/)).toBeNull();
        expect(await refactor(journey('[[task a estimate 1 h', 'task b after a estimate 1 h]]'), 'refactor', /Chain/)).toBeNull();
    });
});

describe('moving a step to another stage', () => {
    const stages = (...inOrder: string[]) =>
        journey(
            `stage s${inOrder.includes('s') ? ' in order' : ''} {`,
            '    task a estimate 1 h',
            '    // About b.',
            '    task |b "B" estimate 2 h { // why',
            '        impact 5',
            '    }',
            '    task c estimate 3 h',
            '}',
            'stage t {',
            '    task d after b estimate 1 h',
            '}',
        );

    test('takes its comments along', async () => {
        expect(lines(await keeping(stages(), 'refactor.move', /stage `t`/))).toEqual([
            'stage s {',
            '    task a estimate 1 h',
            '    task c estimate 3 h',
            '}',
            'stage t {',
            '    task d after b estimate 1 h',
            '    // About b.',
            '    task b "B" estimate 2 h { // why',
            '        impact 5',
            '    }',
            '}',
        ]);
    });
    test('writes out what followed from the order of the stage', async () => {
        const text = await keeping(stages('s'), 'refactor.move', /stage `t`/);
        expect(text).toContain('task c estimate 3 h after b');
        expect(text).toContain('        after a\n');
    });
    test('says so where the schedule may change', async () => {
        const ordered = journey('task |a estimate 1 h', 'stage t in order { task b estimate 1 h }');
        expect((await offered(ordered, 'refactor.move')).actions.map(({ title }) => title)).toEqual([
            'Move `a` to the stage `t` (may change the schedule)',
        ]);
        const waited = journey('task |a estimate 1 h', 'stage t { task b estimate 1 h }', 'task c after t estimate 1 h');
        expect((await offered(waited, 'refactor.move')).actions[0].title).toContain('(may change the schedule)');
    });
    test('not in a journey with a syntax error, but beside one', async () => {
        const faulty = 'journey K { task x estmate 1 h }';
        expect(await refactor(`${stages()}\n${faulty}`, 'refactor.move', /`t`/)).toContain(faulty);
        expect(await refactor(stages().replace('impact', 'imapct'), 'refactor.move', /`t`/)).toBeNull();
    });
    test('into an empty stage, and with CRLF line ends', async () => {
        const text = journey('task |a estimate 1 h // why', 'stage t {', '}').replaceAll('\n', '\r\n');
        const after = await keeping(text, 'refactor.move', /stage `t`/);
        expect(lines(after)).toEqual(['stage t {', '    task a estimate 1 h // why', '}']);
        expect(after).not.toMatch(/[^\r]\n/);
    });
    test('on one line', async () => {
        await keeping('journey J { task |a estimate 1 h /* why */ stage t { task b after a estimate 1 h } }', 'refactor.move', /`t`/);
        await keeping('journey J { stage t { task b estimate 1 h } task |a after b estimate 1 h // why\n }', 'refactor.move', /`t`/);
    });
});

describe('extracting a stage', () => {
    test('from steps outside the stages', async () => {
        const text = journey(
            'task z estimate 1 h',
            '// First.',
            '[[task a estimate 1 h',
            '',
            'task b after a estimate 2 h]] // why',
            'task c after b estimate 1 h',
        );
        expect(lines(await keeping(text, 'refactor.extract', /2 selected steps/))).toEqual([
            'task z estimate 1 h',
            'stage NewStage {',
            '    // First.',
            '    task a estimate 1 h',
            '',
            '    task b after a estimate 2 h // why',
            '}',
            'task c after b estimate 1 h',
        ]);
    });
    test.each([
        ['the first steps', ['[[task a estimate 1 h', 'task b estimate 2 h]]', 'task c estimate 3 h']],
        ['steps in the middle', ['task a estimate 1 h', '[[task b estimate 2 h // b', 'task c estimate 3 h]]', 'task d estimate 4 h']],
        ['the last step', ['task a estimate 1 h', '// About b', '[[task b estimate 2 h]]']],
    ])('from %s of a stage in order', async (_, steps) => {
        const after = await keeping(
            journey('stage s in order {', ...steps.map((step) => `    ${step}`), '}'),
            'refactor.extract',
            /selected/,
        );
        expect(after).toContain('stage NewStage in order {');
    });
    test('not where something waits for the stage, nor from a whole stage', async () => {
        const members = ['stage s {', '[[task a estimate 1 h]]', 'task b estimate 1 h }', 'task c after s estimate 1 h'];
        expect(await refactor(journey(...members), 'refactor.extract', /selected/)).toBeNull();
        expect(await refactor(journey('stage s { [[task a estimate 1 h]] }'), 'refactor.extract', /selected/)).toBeNull();
    });
});

describe('sorting the steps of a stage', () => {
    test('keeps comments with their steps', async () => {
        const text = journey(
            'stage |s {',
            '    // About c.',
            '    task c after b estimate 3 h // last',
            '    /** About b. */ task b after x estimate 2 h',
            '    description "D"',
            '    task a estimate 1 h',
            '}',
            'task x after a estimate 1 h',
        );
        expect(lines(await keeping(text, 'refactor', /Sort/))).toEqual([
            'stage s {',
            '    task a estimate 1 h',
            '    /** About b. */ task b after x estimate 2 h',
            '    description "D"',
            '    // About c.',
            '    task c after b estimate 3 h // last',
            '}',
            'task x after a estimate 1 h',
        ]);
    });
    test('writes out what follows from the order', async () => {
        const text = journey(
            'stage |s in order {',
            'task a estimate 1 h',
            'task b after d estimate 2 h',
            'task c estimate 4 h',
            'task d after a estimate 8 h',
            '}',
        );
        const after = await keeping(text, 'refactor', /Sort/);
        expect(lines(after)).toEqual([
            'stage s in order {',
            'task a estimate 1 h',
            'task d after a estimate 8 h',
            'task b after d estimate 2 h',
            'task c estimate 4 h',
            '}',
        ]);
    });
    test('on one line with a comment at its end', async () => {
        await keeping('journey J { stage |s { task b after a estimate 1 h // b\n task a estimate 1 h } }', 'refactor', /Sort/);
    });
    test('is offered wherever the cursor stands in the stage', async () => {
        const text = journey('stage s {', '|    task b after a estimate 1 h', '    task a estimate 1 h', '}');
        await keeping(text, 'refactor', /Sort/);
        await keeping(text.replace('|', '').replace(' estimate', '| estimate'), 'refactor', /Sort/);
        await keeping(text.replace('stage s', 'stage t { }\n    stage s'), 'refactor.move', /Move `b`/);
    });
    test('is not offered where the order is good, or for a cycle', async () => {
        expect(await refactor(journey('stage |s { task a estimate 1 h', 'task b after a estimate 1 h }'), 'refactor', /Sort/)).toBeNull();
        expect(
            await refactor(journey('stage |s { task a after b estimate 1 h', 'task b after a estimate 1 h }'), 'refactor', /Sort/),
        ).toBeNull();
    });
});
