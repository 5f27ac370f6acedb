import { expect, it } from 'vitest';
import { journey, temporaryFile } from './support/cli.ts';

/** Reckoned by hand below: te = (o + 4m + p)/6, σ² = ((p − o)/6)², and the passes with a lag and a lead. */
const TEXT = `journey Order "An order" {
    unit h
    target 90% within 6 h
    target 50% within 1 h from c to d
    stage Buy "Buying" {
        touchpoint a "First" estimate 1 2 9
        task b after a lag 60 min estimate 2 { target 95% within 3 h }
    }
    task c after a lead 30 min estimate 30 60 90 min
    milestone d after b, c
}
`;

const near = (value: number) => expect.closeTo(value, 12);

const EXPECTED = {
    journeys: [
        {
            name: 'Order',
            label: 'An order',
            unit: 'h',
            complete: true,
            // a 3, lag 1, b 2
            duration: { expected: near(6), variance: near(16 / 9), standardDeviation: near(4 / 3) },
            criticalPaths: [['a', 'b', 'd']],
            steps: [
                {
                    name: 'a',
                    label: 'First',
                    kind: 'touchpoint',
                    stage: 'Buy',
                    estimate: { optimistic: 1, mostLikely: 2, pessimistic: 9 },
                    expected: near(3),
                    variance: near(16 / 9),
                    earliestStart: 0,
                    earliestFinish: near(3),
                    latestStart: near(0),
                    latestFinish: near(3),
                    totalSlack: 0,
                    freeSlack: 0,
                    critical: true,
                },
                {
                    name: 'b',
                    label: null,
                    kind: 'task',
                    stage: 'Buy',
                    estimate: { optimistic: 2, mostLikely: 2, pessimistic: 2 },
                    expected: 2,
                    variance: 0,
                    earliestStart: near(4),
                    earliestFinish: near(6),
                    latestStart: near(4),
                    latestFinish: near(6),
                    totalSlack: 0,
                    freeSlack: 0,
                    critical: true,
                },
                {
                    name: 'c',
                    label: null,
                    kind: 'task',
                    stage: null,
                    estimate: { optimistic: 0.5, mostLikely: 1, pessimistic: 1.5 },
                    expected: near(1),
                    variance: near(1 / 36),
                    // half an hour before a is finished; it may finish as late as d begins
                    earliestStart: near(2.5),
                    earliestFinish: near(3.5),
                    latestStart: near(5),
                    latestFinish: near(6),
                    totalSlack: near(2.5),
                    freeSlack: near(2.5),
                    critical: false,
                },
                {
                    name: 'd',
                    label: null,
                    kind: 'milestone',
                    stage: null,
                    estimate: null,
                    expected: 0,
                    variance: 0,
                    earliestStart: near(6),
                    earliestFinish: near(6),
                    latestStart: near(6),
                    latestFinish: near(6),
                    totalSlack: 0,
                    freeSlack: 0,
                    critical: true,
                },
            ],
            dependencies: [
                { from: 'a', to: 'b', type: 'FS', lag: 1 },
                { from: 'a', to: 'c', type: 'FS', lag: -0.5 },
                { from: 'b', to: 'd', type: 'FS', lag: 0 },
                { from: 'c', to: 'd', type: 'FS', lag: 0 },
            ],
            targets: [
                // The expected duration itself is kept by half of the customers.
                { step: null, from: null, to: null, confidence: 0.9, within: 6, probability: near(0.5), met: false },
                // From c to d it takes what c takes.
                { step: null, from: 'c', to: 'd', confidence: 0.5, within: 1, probability: near(0.5), met: true },
                { step: 'b', from: null, to: null, confidence: 0.95, within: 3, probability: 1, met: true },
            ],
            outcomes: [],
            value: {
                criticalPath: { adds: near(1 / 2), enables: near(1 / 3), wastes: 0, between: near(1 / 6) },
                steps: { time: near(6), adds: near(1 / 2), enables: near(1 / 2), wastes: 0 },
                stages: [{ name: 'Buy', label: 'Buying', time: near(5), adds: near(3 / 5), enables: near(2 / 5), wastes: 0 }],
                channels: [],
                teams: [],
                handovers: 0,
                bottlenecks: [
                    { step: 'a', share: near(1 / 2) },
                    { step: 'b', share: near(1 / 3) },
                ],
            },
            improvements: [],
            toBe: null,
        },
    ],
    diagnostics: [
        {
            code: 'target-missed',
            severity: 'warning',
            message: expect.any(String),
            range: { start: { line: 2, character: 4 }, end: { line: 2, character: 25 } },
        },
    ],
};

it('answers with the figures, names and order of the manual', async () => {
    const { code, out, err } = await journey('analyze', '--json', temporaryFile(TEXT));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answer = JSON.parse(out);
    answer.journeys[0].targets.sort(byScope);
    expect(answer).toEqual(EXPECTED);
    expect(keysInOrder(answer)).toEqual(keysInOrder(EXPECTED));
});

it('tells what improvements give, in the shapes of the manual', async () => {
    const improvement =
        'improvement i "I" { changes a estimate 2 adds wait x { after a estimate 1 target 50% within 1 } estimate 1 2 9 w needs t 2 cost 30 owner t }';
    const text = `journey J { unit h team t capacity 2 target 90% within 3 task a estimate 4 ${improvement} }`;
    const [{ improvements, toBe, duration }] = JSON.parse((await journey('analyze', '--json', temporaryFile(text))).out).journeys;
    const gain = { duration: 1, targets: [1, null], completion: 0, durationPerCost: near(1 / 30), durationPerEffort: near(1 / 6) };
    expect(duration.expected).toBe(4);
    expect(improvements).toEqual([
        {
            name: 'i',
            label: 'I',
            status: 'idea',
            unit: 'w',
            estimate: { optimistic: 1, mostLikely: 2, pessimistic: 9 },
            after: [],
            owner: 't',
            needs: [{ team: 't', count: 2 }],
            cost: 30,
            effort: 6,
            alone: gain,
            combined: gain,
        },
    ]);
    expect(toBe).toEqual({
        complete: true,
        duration: { expected: 3, variance: 0, standardDeviation: 0 },
        criticalPaths: [['a', 'x']],
        targets: [
            { step: null, from: null, to: null, confidence: 0.9, within: 3, probability: 1, met: true },
            { step: 'x', from: null, to: null, confidence: 0.5, within: 1, probability: 1, met: true },
        ],
        completion: 1,
        // a, a task, takes 2 of 3 h; the rest is waiting.
        value: {
            criticalPath: { adds: 0, enables: near(2 / 3), wastes: near(1 / 3), between: 0 },
            steps: { time: 3, adds: 0, enables: near(2 / 3), wastes: near(1 / 3) },
        },
    });
});

it('tells who serves an outcome, and what the time is good for', async () => {
    // a 2, w 6, a lag of 1 and b 1 make 10 min; t is done beside the wait. Work goes from x to y at t; nobody owns b.
    const text = `team x team y channel web "Web" channel door outcome told "They know"
        journey J { unit min outcome kept
            stage A { touchpoint a on web owner x serves told estimate 2 wait w after a estimate 6 }
            task t after a owner y on web estimate 1
            moment b after w lag 1 min, t on door, web serves told estimate 1 value enables
        }`;
    const [{ outcomes, value }] = JSON.parse((await journey('analyze', '--json', temporaryFile(text))).out).journeys;
    expect(outcomes).toEqual([
        { name: 'told', label: 'They know', steps: ['a', 'b'] },
        { name: 'kept', label: null, steps: [] },
    ]);
    expect(value).toEqual({
        criticalPath: { adds: near(0.2), enables: near(0.1), wastes: near(0.6), between: near(0.1) },
        steps: { time: near(10), adds: near(0.2), enables: near(0.2), wastes: near(0.6) },
        stages: [{ name: 'A', label: null, time: near(8), adds: near(1 / 4), enables: 0, wastes: near(3 / 4) }],
        channels: [
            { name: 'web', label: 'Web', time: near(4), adds: near(1 / 2), enables: near(1 / 2), wastes: 0, touchpoints: ['a', 'b'] },
            { name: 'door', label: null, time: near(1), adds: 0, enables: near(1), wastes: 0, touchpoints: ['b'] },
        ],
        teams: [
            { name: 'x', label: null, time: near(2), adds: near(1), enables: 0, wastes: 0 },
            { name: 'y', label: null, time: near(1), adds: 0, enables: near(1), wastes: 0 },
        ],
        handovers: 1,
        bottlenecks: [
            { step: 'w', share: near(0.6) },
            { step: 'a', share: near(0.2) },
            { step: 'b', share: near(0.1) },
        ],
    });
});

it('has nulls where a schedule cannot be computed', async () => {
    const text = 'journey J {\n unit d\n target 90% within 5 d\n task a after b lag 2 d estimate 1 2 3\n task b after a.start\n}';
    const { code, out } = await journey('analyze', '--json', temporaryFile(text));
    const {
        journeys: [first],
        diagnostics,
    } = JSON.parse(out);
    expect(code).toBe(1);
    expect(first.duration).toBeNull();
    expect(first.complete).toBe(false);
    expect(first.criticalPaths).toEqual([]);
    expect(first.steps[0]).toEqual({
        name: 'a',
        label: null,
        kind: 'task',
        stage: null,
        estimate: { optimistic: 1, mostLikely: 2, pessimistic: 3 },
        expected: null,
        variance: null,
        earliestStart: null,
        earliestFinish: null,
        latestStart: null,
        latestFinish: null,
        totalSlack: null,
        freeSlack: null,
        critical: null,
    });
    expect(first.steps[1].estimate).toBeNull();
    expect(first.dependencies).toEqual([
        { from: 'b', to: 'a', type: 'FS', lag: 2 },
        { from: 'a', to: 'b', type: 'SS', lag: 0 },
    ]);
    expect(first.targets).toEqual([{ step: null, from: null, to: null, confidence: 0.9, within: 5, probability: null, met: null }]);
    expect(diagnostics.map(({ code: found }: { code: string }) => found)).toEqual([
        'dependency-cycle',
        'missing-estimate',
        'dependency-cycle',
    ]);
});

it('has nulls where a name in a dependency is not declared', async () => {
    const { code, out } = await journey('analyze', '--json', temporaryFile('journey J { task a after nowhere estimate 1 h }'));
    const { journeys, diagnostics } = JSON.parse(out);
    expect(code).toBe(1);
    expect(journeys[0]).toMatchObject({ unit: 'd', label: null, duration: null, dependencies: [] });
    expect(diagnostics).toMatchObject([{ code: 'unresolved-reference', severity: 'error' }]);
});

it('lists one dependency for each last step of a stage', async () => {
    const text = 'journey J { stage s { task a estimate 1 h task b estimate 1 h } task c after s estimate 1 h }';
    const { journeys } = JSON.parse((await journey('analyze', '--json', temporaryFile(text))).out);
    expect(journeys[0].dependencies.map(({ from, to }: { from: string; to: string }) => [from, to])).toEqual([
        ['a', 'c'],
        ['b', 'c'],
    ]);
});

it('answers an empty file, and one that does not parse', async () => {
    expect(JSON.parse((await journey('analyze', '--json', temporaryFile(''))).out)).toEqual({ journeys: [], diagnostics: [] });
    const { code, out } = await journey('analyze', '--json', temporaryFile('journey J { task a estimate 1 h } }'));
    expect(code).toBe(1);
    const { journeys, diagnostics } = JSON.parse(out);
    expect(journeys).toMatchObject([{ name: 'J', complete: true }]);
    expect(diagnostics).toMatchObject([{ code: 'syntax', severity: 'error' }]);
});

/** The journey's targets before those of its steps. */
function byScope(a: { step: string | null }, b: { step: string | null }): number {
    return Number(a.step !== null) - Number(b.step !== null);
}

/** The names of all properties on the way through an object; matchers count as leaves. */
function keysInOrder(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(keysInOrder);
    if (value === null || typeof value !== 'object' || 'asymmetricMatch' in value) return null;
    return Object.entries(value).map(([key, inner]) => [key, keysInOrder(inner)]);
}
