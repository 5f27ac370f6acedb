import { describe, expect, test } from 'vitest';
import { journey } from '../diagnostics/cases/case.ts';
import { fix, fixesOf, openText } from './support.ts';

/** The members of a journey after a fix, without its unit. */
async function fixed(members: string[], code: string, title: RegExp): Promise<string[]> {
    const lines = (await fix(journey(...members), code, title)).split('\n');
    return lines.slice(2, -1).map((line) => line.replace(/^ {4}/, ''));
}

async function titles(text: string, code: string): Promise<string[]> {
    const opened = await openText(text);
    const [diagnostic] = opened.diagnostics.filter((one) => one.code === code);
    return (await fixesOf(opened, diagnostic)).map(({ title, isPreferred }) => (isPreferred ? `${title} *` : title));
}

describe('cycles', () => {
    const ring = journey(
        'stage s { task a after c estimate 1 h }',
        'stage t { task b after a estimate 1 h }',
        'stage u { task c after b estimate 1 h }',
    );

    test('can be broken at each dependency, preferably at the one against the stage order', async () => {
        expect((await titles(ring, 'dependency-cycle')).sort()).toEqual([
            'Remove the dependency of `a` on `c` *',
            'Remove the dependency of `b` on `a`',
            'Remove the dependency of `c` on `b`',
        ]);
    });

    test('without stages preferably at the one against the order of the text', async () => {
        const text = journey(
            'task a estimate 1 h',
            'task b after d, a estimate 1 h',
            'task c after b estimate 1 h',
            'task d after c estimate 1 h',
        );
        expect(await titles(text, 'dependency-cycle')).toContain('Remove the dependency of `b` on `d` *');
        expect(await fix(text, 'dependency-cycle', /of `b` on `d`/)).toContain('task b after a estimate');
    });

    test('the property goes with its only dependency', async () => {
        expect(await fixed(['task a after a estimate 1 h'], 'dependency-cycle', /Remove/)).toEqual(['task a estimate 1 h']);
        expect(await fixed(['task a {', '    after a', '    estimate 1 h', '}'], 'dependency-cycle', /Remove/)).toEqual([
            'task a {',
            '    estimate 1 h',
            '}',
        ]);
    });
});

describe('estimates', () => {
    test('are inserted on the line, behind the last property and before a comment', async () => {
        expect(await fixed(['task a // note'], 'missing-estimate', /fill in/)).toEqual(['task a estimate 1 2 5 min // note']);
        expect(await fixed(['channel c', 'task a "A" on c {', '}'], 'missing-estimate', /fill in/)).toEqual([
            'channel c',
            'task a "A" on c estimate 1 2 5 min {',
            '}',
        ]);
    });

    test('are inserted in the block where that has properties', async () => {
        expect(await fixed(['task a {', '    impact 5 // high', '}'], 'missing-estimate', /fill in/)).toEqual([
            'task a {',
            '    impact 5 // high',
            '    estimate 1 2 5 min',
            '}',
        ]);
        expect(await fixed(['task a { impact 5 }'], 'missing-estimate', /fill in/)).toEqual(['task a { impact 5 estimate 1 2 5 min }']);
    });

    test('the median of the stage, point by point, in its usual unit', async () => {
        // Optimistic 1, 2, 6 → 2; most likely 2, 5, 6 → 5; pessimistic 3, 9, 6 → 6; z stands in another stage.
        const members = [
            'stage s { task a estimate 1 2 3 h',
            'task b estimate 2 5 9 h',
            'task c estimate 6 h',
            'task d }',
            'stage t { task z estimate 90 h }',
        ];
        expect((await fixed(members, 'missing-estimate', /median of its stage/))[3]).toBe('task d estimate 2 5 6 h }');
        // Of an even number the mean of the two in the middle: (1 + 2)/2 = 1.5.
        const two = ['task a estimate 1 h', 'task b estimate 2 h', 'task c'];
        expect((await fixed(two, 'missing-estimate', /median of its journey/))[2]).toBe('task c estimate 1.5 h');
        // Two of three are written in the journey's unit, which is minutes here.
        const bare = ['task a estimate 60', 'task b estimate 120', 'task c estimate 4 h', 'task d'];
        expect((await fixed(bare, 'missing-estimate', /median of its journey/))[3]).toBe('task d estimate 120 min');
    });

    test('take the place of tbd', async () => {
        expect(await fixed(['task a estimate tbd'], 'missing-estimate', /fill in/)).toEqual(['task a estimate 1 2 5 min']);
    });

    test('are sorted, with their units where these differ', async () => {
        expect(await fixed(['task a estimate 5 1 3 min'], 'estimate-order', /Sort/)).toEqual(['task a estimate 1 3 5 min']);
        expect(await fixed(['task a estimate 90 min 1 2 h'], 'estimate-order', /Sort/)).toEqual(['task a estimate 1 h 90 min 2 h']);
    });

    test('of two points get the middle, and sums become one duration', async () => {
        expect(await fixed(['task a estimate 2 5 min'], 'estimate-points', /middle/)).toEqual(['task a estimate 2 3.5 5 min']);
        expect(await fixed(['task a estimate 30 min 2 h'], 'estimate-points', /middle/)).toEqual(['task a estimate 30 min 1.25 2 h']);
        expect(await fixed(['task a estimate 1 h 30 min'], 'estimate-points', /sum/)).toEqual(['task a estimate 90 min']);
    });

    test('get a unit', async () => {
        const text = 'journey J {\n    task a estimate 1 2 3\n}';
        expect(await titles(text, 'unit-missing')).toHaveLength(6);
        expect(await fix(text, 'unit-missing', /`h` behind/)).toBe('journey J {\n    task a estimate 1 2 3 h\n}');
        expect(await fix(text, 'unit-missing', /unit d/)).toBe('journey J {\n    unit d\n    task a estimate 1 2 3\n}');
    });
});

describe('names', () => {
    test('the nearest comes first', async () => {
        const text = journey('task visit estimate 1 h', 'task visible after visit estimate 1 h', 'task pay after vist estimate 1 h');
        expect(await titles(text, 'unresolved-reference')).toEqual(['Replace it by `visit` *', 'Declare the touchpoint `vist`']);
    });

    test('what is missing is declared next to its like', async () => {
        const members = ['channel web', '', 'task a on phone estimate 1 h'];
        expect(await fixed(members, 'unresolved-reference', /Declare the channel/)).toEqual([
            'channel web',
            'channel phone',
            '',
            'task a on phone estimate 1 h',
        ]);
    });

    test('at the head of the journey, or in the file, where there is none of its kind', async () => {
        expect(await fix('journey J {\n\ttask a owner t estimate 1 h\n}', 'unresolved-reference', /team/)).toBe(
            'journey J {\n\tteam t\n\ttask a owner t estimate 1 h\n}',
        );
        expect(await fix('journey J {\r\n  unit min\r\n  task a serves o estimate 1 h\r\n}', 'unresolved-reference', /outcome/)).toBe(
            'journey J {\r\n  unit min\r\n  outcome o\r\n  task a serves o estimate 1 h\r\n}',
        );
        expect(
            await fix('team t\njourney J { task a owner u owner t estimate 1 h }', 'unresolved-reference', /Declare the team/),
        ).toContain('team t\nteam u\njourney');
    });

    test('personas and options take the share that is left', async () => {
        expect(await fixed(['persona p share 60%', 'task a for q estimate 1 h'], 'unresolved-reference', /persona/)).toContain(
            'persona q share 40%',
        );
        expect(await fixed(['choice c { x 30% }', 'task a when y estimate 1 h'], 'unresolved-reference', /to the choice `c`/)).toContain(
            'choice c { x 30% y 70% }',
        );
        expect(await fixed(['task a when y estimate 1 h'], 'unresolved-reference', /Declare a choice/)).toContain(
            'choice choice { y 50% otherwise 50% }',
        );
    });

    test('a step is declared before the one that needs it, and before its comments', async () => {
        const members = ['task a estimate 1 h', '// The next one.', 'task b after c estimate 1 h'];
        expect(await fixed(members, 'unresolved-reference', /Declare the touchpoint/)).toEqual([
            'task a estimate 1 h',
            'touchpoint c',
            '// The next one.',
            'task b after c estimate 1 h',
        ]);
    });

    test('duplicates get the next free number', async () => {
        const members = ['task a estimate 1 h', 'task a estimate 1 h', 'stage a2 { }'];
        expect((await fixed(members, 'duplicate-name', /a3/))[1]).toBe('task a3 estimate 1 h');
    });

    test('unused declarations go with their line and their documentation', async () => {
        const members = ['// Kept.', '/** Old. */', 'channel c "C" // kept, too', 'task a estimate 1 h'];
        expect(await fixed(members, 'unused-declaration', /Remove/)).toEqual(['// Kept.', '// kept, too', 'task a estimate 1 h']);
    });

    test('owners: one action for each team', async () => {
        const teams = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `team ${name}`);
        expect(await titles(journey(...teams, 'moment m estimate 1 h'), 'moment-unowned')).toHaveLength(5);
        expect((await fixed(['team t "T"', 'moment m estimate 1 h'], 'moment-unowned', /T/))[1]).toBe('moment m estimate 1 h owner t');
    });
});

describe('stages', () => {
    const members = ['stage s {', 'task a after b estimate 1 h', '}', 'stage t {', 'task b estimate 1 h', '}'];
    test('a step moves to the stage of the other, or the dependency turns around', async () => {
        expect(await titles(journey(...members), 'stage-order')).toEqual([
            'Move `a` to the stage `t`',
            'Move `b` to the stage `s`',
            'Turn the dependency around: `b` after `a`',
        ]);
        expect(await fixed(members, 'stage-order', /Turn/)).toEqual([
            'stage s {',
            'task a estimate 1 h',
            '}',
            'stage t {',
            'task b estimate 1 h after a',
            '}',
        ]);
    });
    test('a dependency with a lag, or one whose reverse closes a cycle, is not turned around', async () => {
        const text = journey(...members);
        expect(await titles(text.replace('after b', 'after b lag 1 h'), 'stage-order')).toHaveLength(2);
        expect(
            await titles(text.replace('after b', 'after b, c').replace('task b', 'task c after b estimate 1 h\ntask b'), 'stage-order'),
        ).toHaveLength(2);
    });
});

describe('properties', () => {
    test('a touchpoint with truth becomes a moment', async () => {
        const members = ['touchpoint a truth first estimate 1 h'];
        expect(await fixed(members, 'misplaced-property', /Make/)).toEqual(['moment a truth first estimate 1 h']);
        expect(await fixed(members, 'misplaced-property', /Remove `truth`/)).toEqual(['touchpoint a estimate 1 h']);
    });

    test('a second list joins the first', async () => {
        const members = ['channel c', 'channel d', 'task a on c estimate 1 h on d, c'];
        expect((await fixed(members, 'misplaced-property', /Join/))[2]).toBe('task a on c, d estimate 1 h');
    });

    test('a lead beside a lag is removed', async () => {
        const members = ['task a estimate 1 h', 'task b after a lag 1 h lead 2 h, a.start estimate 1 h'];
        expect(await fixed(members, 'misplaced-property', /^Remove `lead`$/)).toEqual([
            'task a estimate 1 h',
            'task b after a lag 1 h, a.start estimate 1 h',
        ]);
    });

    test('values are brought into their range, shares are scaled', async () => {
        expect(await fixed(['task a estimate 1 h chance 120%'], 'value-range', /100/)).toEqual(['task a estimate 1 h chance 100%']);
        expect(await fixed(['task a estimate 1 h impact 7'], 'value-range', /5/)).toEqual(['task a estimate 1 h impact 5']);
        expect(await fixed(['choice c { x 1% y 1% z 1% }'], 'value-range', /Scale/)).toEqual(['choice c { x 33.34% y 33.33% z 33.33% }']);
    });

    test.each([
        ['2027-02-30', '2027-02-28'],
        ['2028-02-30', '2028-02-29'],
        ['2027-13-01', '2027-12-01'],
        ['2027-03', '2027-03-01'],
        ['2027-3-1', '2027-03-01'],
        ['2027-03-31T9:00', '2027-03-31T09:00'],
    ])('the date %s becomes %s', async (written, date) => {
        expect(await fixed([`start ${written}`], 'value-range', /Write/)).toEqual([`start ${date}`]);
    });

    test('personas without a share get what the others leave', async () => {
        expect(await fixed(['persona p share 40%', 'persona q "Q"', 'persona r'], 'value-range', /Share/)).toEqual([
            'persona p share 40%',
            'persona q "Q" share 30%',
            'persona r share 30%',
        ]);
    });

    test('redundant dependencies go with their comma', async () => {
        const members = ['task a estimate 1 h', 'task b after a estimate 1 h', 'task c after a, b estimate 1 h'];
        expect((await fixed(members, 'redundant-dependency', /Remove/))[2]).toBe('task c after b estimate 1 h');
    });

    test('the ends of a target are swapped where that makes a path', async () => {
        const steps = ['task a estimate 1 h', 'task b after a estimate 1 h'];
        expect((await fixed(['target 9% within 5 d from b to a', ...steps], 'no-path', /Swap/))[0]).toBe(
            'target 9% within 5 d from a to b',
        );
    });
});

describe('syntax', () => {
    test.each([
        ['task a estmate 1 h', /Write `estimate`/, 'task a estimate 1 h'],
        ['task a estimate 1, 2, 3 h', /space/, 'task a estimate 1 2, 3 h'],
        ['task a estimate 1,5 h', /Write `1.5`/, 'task a estimate 1.5 h'],
        ['task a estimate 1,5 h', /Write `1 5`/, 'task a estimate 1 5 h'],
        ['task a estimate -1 h', /Remove `-`/, 'task a estimate 1 h'],
        ['task a estimate 1e2 h', /Write `100`/, 'task a estimate 100 h'],
        ['task a "Label', /closing quote/, 'task a "Label"'],
        ['task a estimate 1 h /* open', /Add `\*\/`/, 'task a estimate 1 h /* open */'],
        ['task a chance 30 estimate 1 h', /Add `%`/, 'task a chance 30% estimate 1 h'],
        ['task a estimate 1 h chance 30', /Add `%`/, 'task a estimate 1 h chance 30%'],
        ['task a estimate 1 hours', /Write `h`/, 'task a estimate 1 h'],
    ])('%s', async (line, title, expected) => {
        expect(await fix(`journey J {\n    ${line}\n}`, 'syntax', title)).toBe(`journey J {\n    ${expected}\n}`);
    });

    test('braces', async () => {
        const closed = await openText(await fix('journey J {\n    task a estimate 1 h\n', 'syntax', /Add `}`/));
        expect(closed.diagnostics).toEqual([]);
        expect(await fix('journey J {\n    task a estimate 1 h\n}\n}', 'syntax', /Remove `}`/)).toBe(
            'journey J {\n    task a estimate 1 h\n}\n',
        );
    });
});
