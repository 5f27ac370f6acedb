import { describe, expect, test } from 'vitest';
import type { BuiltJourney } from '../../src/language/analysed-journey.ts';
import type { Journey } from '../../src/language/generated/ast.ts';
import { buildJourney } from '../../src/language/network/network-builder.ts';
import type { NetworkLink, NetworkStep } from '../../src/pert/network.ts';
import { createServices, parseJourney } from './support/services.ts';

const services = createServices();

/** The network of the last journey in a text. */
async function build(text: string): Promise<BuiltJourney> {
    const { file } = await parseJourney(text, { services, validate: false });
    return buildJourney(file.members.at(-1) as Journey, services.references.Names);
}

/** Builds a journey in minutes from its members. */
function members(text: string): Promise<BuiltJourney> {
    return build(`journey J { unit min\n${text}\n}`);
}

async function step(text: string): Promise<NetworkStep> {
    const { network } = await members(text);
    return network.steps.at(-1)!;
}

/** Links as `a FS b`, with the lag where there is one. */
async function links(text: string): Promise<string[]> {
    const { network } = await members(text);
    const name = (index: number) => network.steps[index].name;
    const lagOf = ({ lag: { optimistic, mostLikely, pessimistic } }: NetworkLink) => [optimistic, mostLikely, pessimistic];
    return network.links.map((link) => {
        const lag = lagOf(link);
        return `${name(link.from)} ${link.type} ${name(link.to)}${lag.some(Boolean) ? ` ${lag.join('/')}` : ''}`;
    });
}

const points = (optimistic: number, mostLikely: number, pessimistic: number) => ({ optimistic, mostLikely, pessimistic });

describe('steps', () => {
    test('a step whose keyword is missing counts as a touchpoint', async () => {
        const { network } = await members('task a\nb after a estimate 1 min');
        expect(network.steps.map(({ name, kind }) => [name, kind])).toEqual([
            ['a', 'task'],
            ['b', 'touchpoint'],
        ]);
    });

    test('in the order of the text, with stage, label and kind', async () => {
        const { network, steps, stages, indexOfStep } = await build(
            'journey J "Label" { task a stage S "Stage" { moment b "B" } wait c stage T { milestone d touchpoint e } improvement i { adds task x } }',
        );
        expect(network).toMatchObject({
            name: 'J',
            label: 'Label',
            unit: 'd',
            stages: [
                { name: 'S', label: 'Stage' },
                { name: 'T', label: null },
            ],
        });
        expect(network.steps.map(({ name, label, kind, stage }) => [name, label, kind, stage])).toEqual([
            ['a', null, 'task', null],
            ['b', 'B', 'moment', 0],
            ['c', null, 'wait', null],
            ['d', null, 'milestone', 1],
            ['e', null, 'touchpoint', 1],
        ]);
        expect(stages.map(({ name }) => name)).toEqual(['S', 'T']);
        expect(steps.map((node) => indexOfStep.get(node))).toEqual([0, 1, 2, 3, 4]);
    });

    test.each([
        ['task a estimate 2 5 15', points(2, 5, 15)],
        ['task a estimate 2 5 15 min', points(2, 5, 15)],
        ['task a estimate 30 min 1 2 h', points(30, 60, 120)],
        ['task a estimate 30 s', points(0.5, 0.5, 0.5)],
        ['task a estimate 1 1 1', points(1, 1, 1)],
        ['task a estimate 1 min estimate 9 min', points(1, 1, 1)],
        ['task a estimate tbd', null],
        ['task a estimate tbd estimate 1 min', null],
        ['task a', null],
        ['task a estimate 1 2', null],
        ['task a estimate 1 2 3 4', null],
        ['task a estimate 3 2 1', null],
        ['task a estimate 1 h 2 min 3 d', null],
        ['milestone a estimate 1 min', null],
        ['task a expands J estimate 1 min', null],
    ])('%s', async (text, expected) => {
        expect((await step(text)).estimate).toEqual(expected);
    });

    test('bare numbers need a unit of the journey: the default is for showing only', async () => {
        const { network } = await build('journey J { task a estimate 5 task b estimate 5 d }');
        expect(network.unit).toBe('d');
        expect(network.steps.map(({ estimate }) => estimate)).toEqual([null, points(5, 5, 5)]);
    });

    test.each([
        ['task a repeats 20%', 0.2],
        ['task a repeats 100%', 0],
        ['task a repeats 120%', 0],
        ['milestone a repeats 20%', 0],
    ])('%s', async (text, expected) => {
        expect((await step(text)).repeats).toBe(expected);
    });
});

describe('participation', () => {
    const choices = `choice pay { card 60% invoice 30% voucher 10% } choice ship { home 80% shop 20% }
        persona first share 30% persona again share 70% `;

    test.each([
        ['task a', 1],
        ['task a chance 25%', 0.25],
        ['task a chance 0%', 0],
        ['task a chance 130%', 1],
        ['task a when card', 0.6],
        ['task a when card, invoice', 0.9],
        ['task a when card when invoice', 0.9],
        ['task a when card, card', 0.6],
        // 1 − (1 − 0.6)(1 − 0.2): either is enough.
        ['task a when card, shop', 0.68],
        ['task a for first', 0.3],
        ['task a for first, again, first', 1],
        ['task a chance 50% when card for again', 0.5 * 0.6 * 0.7],
        ['task a when unknown for nobody', 1],
        ['milestone a chance 50% when card', 1],
    ])('%s', async (text, expected) => {
        expect((await step(choices + text)).participation).toBeCloseTo(expected, 12);
    });

    test('personas without shares count equal parts of their own set', async () => {
        const { network } = await build(
            'persona p persona q persona r journey J { task a for p task b for p, q } journey K { persona x persona y task a for x task b for p }',
        );
        expect(network.steps.map(({ participation }) => participation)).toEqual([1 / 2, 1 / 3]);
    });

    test('where one persona has a share, those without have none', async () => {
        expect((await step('persona p share 40% persona q task a for q')).participation).toBe(0);
    });

    test('shares of more than 100 % together count as 100 %', async () => {
        expect((await step('choice c { x 80% y 70% } task a when x, y')).participation).toBe(1);
    });
});

describe('links', () => {
    test('the four types', async () => {
        expect(await links('task a task b after a task c after a.start task d finish after a task e finish after a.start')).toEqual([
            'a FS b',
            'a SS c',
            'a FF d',
            'a SF e',
        ]);
    });

    test('lag and lead, in the unit of the journey', async () => {
        expect(await links('task a task b after a lag 1 2 3 h task c after a lead 30 s task d finish after a.start lag 5')).toEqual([
            'a FS b 60/120/180',
            'a FS c -0.5/-0.5/-0.5',
            'a SF d 5/5/5',
        ]);
    });

    test('of a lag and a lead the first one counts', async () => {
        expect(await links('task a task b after a lag 3 lead 2 task c after a lead 2 lag 3')).toEqual(['a FS b 3/3/3', 'a FS c -2/-2/-2']);
    });

    test('a faulty lag counts nothing', async () => {
        expect(await links('task a task b after a lag 3 2 1 min task c after a lag 1 2 min task d after a lead 1 2 3 min')).toEqual([
            'a FS b',
            'a FS c',
            'a FS d',
        ]);
    });

    test('several lists are united, and a step may come after itself', async () => {
        expect(await links('task a after a task b after a after a.start finish after a')).toEqual(['a FS a', 'a FS b', 'a SS b', 'a FF b']);
    });

    test('a stage in order', async () => {
        const text = `stage S in order { task a task b task c after a task d finish after a description "x" task e }
            stage T { task f task g } task h task i`;
        expect(await links(text)).toEqual(['a FS b', 'a FS c', 'a FF d', 'c FS d', 'd FS e']);
        const { links: sources, steps } = await members(text);
        expect(sources[0]).toBe(steps[1]);
        expect(sources[1].$type).toBe('Dependency');
    });

    test('a stage stands for its steps that no other of its steps follows', async () => {
        expect(
            await links('stage S { task a task b after a task c after a.start task d finish after d } task e after S.start lag 1'),
        ).toEqual(['a FS b', 'a SS c', 'd FF d', 'b SS e 1/1/1', 'c SS e 1/1/1', 'd SS e 1/1/1']);
        expect(await links('stage S in order { task a task b } stage T { task c after S } stage U {} task d finish after S, U')).toEqual([
            'a FS b',
            'b FS c',
            'b FF d',
        ]);
    });

    test('of a stage all come from the dependency that names it', async () => {
        const { links: sources } = await members('stage S { task a task b } task c after S');
        expect(sources[0]).toBe(sources[1]);
        expect(sources[0]).toMatchObject({ $type: 'Dependency' });
    });

    test('without a declaration, or with two, are unresolved', async () => {
        const { unresolved, network } = await members(
            'task a task a task b after a, c, d task d choice k { d 100% } task e after b improvement i { adds task f } task g after f',
        );
        expect(unresolved.map(({ predecessor }) => predecessor.$refText)).toEqual(['a', 'c', 'd', 'f']);
        expect(network.links).toHaveLength(3);
    });
});

describe('targets', () => {
    test('of journey, span and step, in the order of the text', async () => {
        const { network, targets } = await members(
            'target 90% within 4 h target 80% within 30 from a to b task a task b target 95% within 1 h {} target 50.5% within 2',
        );
        expect(network.targets).toEqual([
            { scope: { kind: 'journey' }, confidence: 0.9, within: 240 },
            { scope: { kind: 'span', from: 0, to: 1 }, confidence: 0.8, within: 30 },
            { scope: { kind: 'step', step: 1 }, confidence: 0.95, within: 60 },
            { scope: { kind: 'journey' }, confidence: 0.505, within: 2 },
        ]);
        expect(targets.map(({ confidence }) => confidence)).toEqual([90, 80, 95, 50.5]);
    });

    test.each([
        'target 120% within 1 h',
        'target 90% within 1 2 h',
        'target 90% within 1 2 3 h',
        'target 90%',
        'target within 1 h',
        'target 90% within 1 h from a to x',
        'target 90% within 1 h from a',
        'task b target 90% within 1 h from a to a',
        'improvement i { adds task n target 90% within 1 h }',
    ])('faulty ones are left out: %s', async (text) => {
        const { network, targets } = await members(`task a {} ${text}`);
        expect([network.targets, targets]).toEqual([[], []]);
    });

    test('bare numbers without a unit are left out', async () => {
        expect((await build('journey J { target 90% within 4 }')).network.targets).toEqual([]);
    });
});

describe('the calendar', () => {
    const day = Date.parse('2027-03-31');

    test.each([
        ['start 2027-03-31', { side: 'start', instant: day }],
        ['start 2027-03-31T09:00', { side: 'start', instant: day + 9 * 3_600_000 }],
        ['finish 2027-03-31', { side: 'finish', instant: day + 24 * 3_600_000 }],
        ['start 2027-02-30 finish 2027-03-31T00:00', { side: 'finish', instant: day }],
        ['start 2027-03-31 finish 2027-04-30', { side: 'start', instant: day }],
    ])('%s', async (text, anchor) => {
        expect((await members(text)).network.anchor).toEqual(anchor);
    });

    test.each(['', 'start', 'start 2027-02-30', 'task start finish after a'])('is not known with: %s', async (text) => {
        expect((await members(text)).network).not.toHaveProperty('anchor');
    });
});

test('a text full of faults still gives a network', async () => {
    const { network } = await build('journey { stage { task task after estimate task b after a, lag 1 x chance when for } target kpi');
    expect(network.name).toBe('');
    expect(network.steps.map(({ name }) => name)).toContain('b');
});
