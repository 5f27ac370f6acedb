import fc from 'fast-check';
import { EmptyFileSystem } from 'langium';
import { expect, test } from 'vitest';
import { createJourneyServices } from '../../../src/language/journey-module.ts';
import { evaluate } from '../../../src/pert/plan/evaluation.ts';
import { actionsIn, applied, commentsOf, type Opened, openText } from './support.ts';

const services = createJourneyServices(EmptyFileSystem, { journey: { time: { Today: () => () => '2027-03-31' } } }).journey;

/** What is offered for the improvements at a cursor marked by `|`, by title. */
async function offers(marked: string): Promise<Map<string, string>> {
    const offset = marked.indexOf('|');
    const opened = await openText(marked.replace('|', ''), services);
    const position = opened.document.textDocument.positionAt(offset);
    const actions = await actionsIn(opened, { start: position, end: position }, ['quickfix']);
    return new Map(actions.filter(({ diagnostics }) => !diagnostics).map((action) => [action.title, applied(opened, action)]));
}

const MARK = 'Mark `i` as done';
const WRITE = 'Mark `i` as done, and write what it changes into the steps';

const STORY = `journey J {
    unit min
    team t
    stage s {
        task a owner t estimate 1 2 9 drop 5% {
            repeats 10% // often
        }
        task b after a estimate 4
        task c after b estimate 2
    }
    improvement |i "Faster" {
        // Twice as fast.
        changes a estimate 1 /* new */ 2 3
        changes a chance 50%
        owner t
        removes b
        adds touchpoint d "News" { after a estimate 3 }
        changes c after d, b lag 1
        changes c drop 2%
    }
}
`;

test('marked as done, with the day', async () => {
    const found = await offers(STORY);
    expect([...found.keys()]).toEqual([MARK, WRITE]);
    expect(found.get(MARK)).toBe(
        STORY.replace('|', '').replace(
            '        changes c drop 2%\n',
            '        changes c drop 2%\n        status done\n        finished 2027-03-31\n',
        ),
    );
});

test('marked as done, and what it changes stands in the steps', async () => {
    expect((await offers(STORY)).get(WRITE)).toBe(`journey J {
    unit min
    team t
    stage s {
        task a owner t estimate 1 2 3 chance 50% drop 5% {
            repeats 10% // often
        }
        task b after a estimate 0 min
        task c after d, b lag 1 drop 2% estimate 2
    }
    touchpoint d "News" { after a estimate 3 }
    improvement i "Faster" {
        // Twice as fast.
        improves a, b, c, d
        status done
        finished 2027-03-31 /* new */
        owner t
    }
}
`);
});

test('a status that stands there is changed in its place, and what the improvement is about is kept', async () => {
    const text =
        'journey J { unit min task a estimate 5 task b improvement i { improves a changes a estimate 2 changes b estimate 1 status |doing } }';
    const found = await offers(text);
    expect(found.get(MARK)).toContain('{ improves a changes a estimate 2 changes b estimate 1 status done finished 2027-03-31 }');
    expect(found.get(WRITE)).toBe(
        'journey J { unit min task a estimate 2 task b estimate 1 improvement i { improves a, b status done finished 2027-03-31 } }',
    );
    const finished = 'journey J {\n  improvement i {\n    status |planned\n    finished 2027-01-01\n  }\n}';
    expect(await offers(finished)).toEqual(
        new Map([[MARK, 'journey J {\n  improvement i {\n    status done\n    finished 2027-01-01\n  }\n}']]),
    );
});

test('what takes the time of another journey takes its own', async () => {
    const text = 'journey J { unit min task a expands K improvement |i { changes a estimate 2 } }\njourney K { task k estimate 1 h }';
    expect((await offers(text)).get(WRITE)).toContain('task a estimate 2 improvement i { improves a status done finished 2027-03-31 }');
});

test('an improvement that is done and still changes something can write it', async () => {
    const found = await offers('journey J { unit min task a estimate 5 improvement |i { changes a estimate 2 status done } }');
    expect(found).toEqual(
        new Map([
            [
                'Write what `i` has changed into the steps',
                'journey J { unit min task a estimate 2 improvement i { improves a status done } }',
            ],
        ]),
    );
});

test('nothing is written where there is nothing to write, something wrong, or a step of another improvement', async () => {
    const titles = async (members: string) => [...(await offers(`journey J { unit min task a estimate 5 ${members} }`)).keys()];
    expect(await titles('improvement |i { improves a }')).toEqual([MARK]);
    expect(await titles('improvement |i { changes a estimate 3 2 1 }')).toEqual([MARK]);
    expect(await titles('improvement j { adds task b { } } improvement |i { changes b estimate 1 }')).toEqual([MARK]);
    expect(await titles('improvement |i { status done }')).toEqual([]);
    expect(await titles('improvement i {\n improves a\n cost |5\n changes a estimate 1\n}')).toEqual([]);
});

const points = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)).map(([a, b, c]) => [a, a + b, a + b + c].join(' '));
const step = (index: number) => fc.constantFrom('a', 'b', 'c').map((name) => ({ index, name }));
const effect = fc.oneof(
    fc.tuple(step(0), points).map(([{ name }, estimate]) => `changes ${name} estimate ${estimate} h`),
    fc.tuple(step(0), fc.nat(99)).map(([{ name }, share]) => `changes ${name} repeats ${share}%`),
    fc.tuple(step(0), fc.nat(100)).map(([{ name }, share]) => `changes ${name} chance ${share}%`),
    fc.tuple(step(0), fc.nat(100)).map(([{ name }, share]) => `changes ${name} drop ${share}%`),
    fc.constantFrom('changes c after a', 'changes c after b.start lag 2 h', 'changes b after d', 'changes d estimate 7 h'),
    step(0).map(({ name }) => `removes ${name}`),
);
const story = fc.record({
    effects: fc.array(effect, { maxLength: 5 }),
    lines: fc.boolean(),
    after: fc.constantFrom('', ' after a', ' after a lag 1 2 3 h'),
    own: fc.constantFrom('', 'repeats 20%', 'drop 10% chance 30%'),
});

test('the journey as it is becomes the journey with the improvement, and no comment is lost', { timeout: 120_000 }, async () => {
    await fc.assert(
        fc.asyncProperty(story, async ({ effects, lines, after, own }) => {
            const gap = lines ? '\n' : ' ';
            const comment = (index: number) => (lines ? ` // ${index}` : ` /* ${index} */`);
            const text = [
                'journey J {',
                `stage s in order { task a estimate 1 4 9 h ${own}${comment(0)}`,
                'task b estimate 2 h { note "x" }',
                `task c${after} finish after b estimate 1 2 3 h }`,
                `improvement i {${comment(1)}`,
                ...effects.map((written, index) => written + comment(index + 2)),
                'adds task d { after a estimate 2 5 20 h drop 1% }',
                '} }',
            ].join(gap);
            const opened = await openText(text, services);
            const [before] = analysed(opened);
            const found = await offers(text.replace('improvement i', 'improvement |i'));
            const told = found.get(WRITE) ?? '';
            const after2 = await openText(told, services);
            const [now] = analysed(after2);
            expect(
                after2.diagnostics.filter(({ severity }) => severity === 1),
                told,
            ).toEqual([]);
            const expected = evaluate(before.plan!, [0]);
            const actual = evaluate(now.plan!, []);
            expect(now.plan!.improvements[0].effects, told).toEqual([]);
            expect(figures(actual), told).toEqual(figures(expected));
            expect(commentsOf(told), told).toEqual(commentsOf(text));
        }),
        { numRuns: 150 },
    );
});

function analysed({ document }: Opened) {
    return services.analysis.Analyser.analysed(document);
}

function figures({ analysis: { schedule }, completion }: ReturnType<typeof evaluate>) {
    const shown = (value: number) => Number(value.toPrecision(9));
    return schedule && [schedule.duration, schedule.variance, ...schedule.earliestStart, completion].map(shown);
}
