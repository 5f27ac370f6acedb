import { expect, test } from 'vitest';
import { journeyFacts, stageFacts } from '../../../src/language/services/facts/journey-facts.ts';
import { stepFacts } from '../../../src/language/services/facts/step-facts.ts';
import { open } from './support.ts';

async function factsOf(text: string) {
    const { services, document } = await open(text);
    const [journey] = services.analysis.Analyser.analysed(document);
    const comments = services.documentation.CommentProvider;
    const step = (name: string) => {
        const found = services.references.Names.ofJourney(journey.node).shared.get(name)?.[0];
        if (found?.$type !== 'Step') throw new Error(`${name} is no step`);
        return stepFacts(found, journey, comments);
    };
    return { journey: journeyFacts(journey, comments), stages: journey.stages.map((stage) => stageFacts(stage, journey, comments)), step };
}

test('a step: everything known about it, in the journey’s unit', async () => {
    // te = (0 + 4·30 + 60)/6 = 30 min, σ = 60/6 = 10 min; b starts a quarter of an hour after a.
    const { step } = await factsOf(`journey A {
        unit h
        target 50% within 1 h from a to b
        stage S "First" {
            /** Says
             * why.
             */
            moment a "The start" estimate 0 30 60 min target 90% within 50 min
        }
        task b after a lag 15 min estimate 15 min
        task c estimate 10 min
    }`);
    expect(step('a')).toEqual({
        name: 'a',
        label: 'The start',
        kind: 'moment',
        stage: { name: 'S', label: 'First' },
        documentation: 'Says\nwhy.',
        unit: 'h',
        estimate: {
            kind: 'points',
            points: [
                { value: 0, unit: 'min' },
                { value: 30, unit: 'min' },
                { value: 60, unit: 'min' },
            ],
        },
        pass: { expected: 0.5, variance: expect.closeTo(1 / 36, 12) },
        expected: { expected: 0.5, variance: expect.closeTo(1 / 36, 12) },
        repeats: 0,
        participation: 1,
        times: {
            earliestStart: 0,
            earliestFinish: 0.5,
            latestStart: 0,
            latestFinish: 0.5,
            totalSlack: 0,
            freeSlack: 0,
            critical: true,
        },
        dates: null,
        criticality: null,
        chain: { steps: ['a', 'b'], position: 0 },
        targets: [
            {
                confidence: 0.5,
                within: { value: 1, unit: 'h' },
                from: 'a',
                to: 'b',
                probability: 0.5,
                met: true,
                noPath: false,
                simulated: null,
            },
            {
                confidence: 0.9,
                within: { value: 50, unit: 'min' },
                from: null,
                to: null,
                // The beta-PERT of 0, 30, 60 is symmetric: B(3, 3) scaled, with P(X ≤ 5/6) = 10x³ − 15x⁴ + 6x⁵.
                probability: expect.closeTo(10 * (5 / 6) ** 3 - 15 * (5 / 6) ** 4 + 6 * (5 / 6) ** 5, 9),
                met: true,
                noPath: false,
                simulated: null,
            },
        ],
        problem: null,
    });
    expect(step('c').times).toMatchObject({ critical: false, totalSlack: expect.closeTo(1 - 1 / 6, 12) });
    expect(step('c').chain).toBeNull();
});

test('a journey and its stages', async () => {
    const { journey, stages } = await factsOf(`/** Why. */ journey A "All" {
        description "What"
        unit min
        target 90% within 1 h
        target 90% within 1 h from b to a
        stage S in order { task a estimate 5 task b estimate 7 milestone m }
        stage T { }
        task open
    }`);
    expect(journey).toMatchObject({
        name: 'A',
        label: 'All',
        documentation: 'Why.',
        description: 'What',
        unit: 'min',
        steps: 4,
        duration: { expected: 12, standardDeviation: 0 },
        incomplete: ['open'],
        criticalPath: ['a', 'b', 'm'],
        criticalPaths: 1,
        problem: null,
        targets: [
            { confidence: 0.9, probability: 1, met: null, noPath: false, simulated: null },
            { from: 'b', to: 'a', probability: null, noPath: true },
        ],
    });
    expect(stages).toMatchObject([
        { name: 'S', ordered: true, steps: 3, span: { start: 0, finish: 12 }, critical: ['a', 'b', 'm'] },
        { name: 'T', ordered: false, steps: 0, span: null, critical: [] },
    ]);
});

test('what stands in the way of a schedule', async () => {
    expect((await factsOf('journey A { task a after x, x, y task b }')).journey).toMatchObject({
        duration: null,
        criticalPath: [],
        problem: { kind: 'unresolved', names: ['x', 'y'] },
    });
    expect((await factsOf('journey A { task a after b task b after a task c after c }')).journey.problem).toEqual({
        kind: 'cycle',
        steps: ['a', 'b'],
        others: 1,
    });
    expect((await factsOf('journey A { task a improvement i { adds task n estimate 1 h } }')).step('n')).toMatchObject({
        times: null,
        problem: { kind: 'improvement' },
    });
});
