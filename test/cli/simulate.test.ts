import { describe, expect, it } from 'vitest';
import { journey, startJourney, temporaryFile } from './support/cli.ts';

const PERCENTILES = ['p5', 'p10', 'p25', 'p50', 'p75', 'p80', 'p90', 'p95'];

const SHOP = `journey Shop "Corner shop" {
    unit min
    target 90% within 12 min
    target 50% within 9 min from look to pay
    task look "Look around" estimate 1 3 5
    task ask after look estimate 2 4 12 drop 25%
    task try after look estimate 2 4 12 { target 95% within 6 min }
    task pay after ask, try estimate 1
}
`;

async function simulateJson(text: string, ...args: string[]) {
    const { code, out, err } = await journey('simulate', temporaryFile(text), '--json', ...args);
    expect(err).toBe('');
    expect(out.endsWith('}\n')).toBe(true);
    return { code, answer: JSON.parse(out) };
}

describe('journey simulate --json', () => {
    it('has exactly the names and shapes that are promised', async () => {
        const { code, answer } = await simulateJson(SHOP, '--iterations', '500', '--seed', '7');
        expect(code).toBe(0);
        expect(Object.keys(answer)).toEqual(['journeys']);
        const [shop] = answer.journeys;
        expect(Object.keys(shop)).toEqual([
            'name',
            'unit',
            'iterations',
            'seed',
            'mean',
            'standardDeviation',
            'standardError',
            'percentiles',
            'mergeBias',
            'completionRate',
            'targets',
            'steps',
            // Not promised, but documented.
            'dates',
            'curve',
            'mergePoints',
            'funnel',
            'segments',
        ]);
        expect(shop).toMatchObject({ name: 'Shop', unit: 'min', iterations: 500, seed: 7, completionRate: 0.75 });
        expect(Object.keys(shop.percentiles)).toEqual(PERCENTILES);
        for (const target of shop.targets) {
            expect(Object.keys(target)).toEqual(['step', 'confidence', 'within', 'probability', 'classicalProbability', 'met']);
        }
        expect(shop.targets.map(({ step, within }: { step: string; within: number }) => [step, within])).toEqual([
            [null, 12],
            [null, 9],
            ['try', 6],
        ]);
        expect(shop.steps.map(({ name }: { name: string }) => name)).toEqual(['look', 'ask', 'try', 'pay']);
        for (const step of shop.steps) {
            expect(Object.keys(step)).toEqual(['name', 'criticality', 'cruciality', 'sensitivity', 'start', 'finish']);
            for (const side of [step.start, step.finish]) {
                expect(Object.keys(side)).toEqual(['mean', 'percentiles']);
                expect(Object.keys(side.percentiles)).toEqual(PERCENTILES);
            }
        }
    });

    it('agrees with the classical figures of analyze, and shows what merging adds', async () => {
        const file = temporaryFile(SHOP);
        const [classical] = JSON.parse((await journey('analyze', file, '--json')).out).journeys;
        const [simulated] = JSON.parse((await journey('simulate', file, '--json')).out).journeys;
        expect(simulated.mean - simulated.mergeBias).toBeCloseTo(classical.duration.expected, 9);
        expect(simulated.mergeBias).toBeGreaterThan(10 * simulated.standardError);
        const probabilities = (targets: Record<string, number>[], name: string) => targets.map((target) => target[name]);
        expect(probabilities(simulated.targets, 'classicalProbability')).toEqual(probabilities(classical.targets, 'probability'));
        expect(simulated.iterations).toBeGreaterThanOrEqual(10_000);
    });

    it('repeats itself, but not with another seed', async () => {
        const [one, same, other] = await Promise.all(
            [[], [], ['--seed', '1']].map((args) => simulateJson(SHOP, '--iterations', '300', ...args)),
        );
        expect(same).toEqual(one);
        expect(other.answer.journeys[0].mean).not.toBe(one.answer.journeys[0].mean);
    });

    it('goes on to the precision that is asked for, up to a limit', async () => {
        const runs = async (...args: string[]) => (await simulateJson(SHOP, ...args)).answer.journeys[0].iterations;
        const usual = await runs();
        expect(await runs('--precision', '0.2%')).toBeGreaterThan(usual);
        expect(await runs('--precision', '0.2 %', '--iterations', '10500')).toBe(10_500);
        expect(await runs('--precision', '1', '--iterations', '30000')).toBe(10_240);
    }, 30_000);

    it('answers null where there is no schedule, with exit code 1', async () => {
        const { code, answer } = await simulateJson('journey J { unit h target 90% within 1 h task a after b task b after a }');
        expect(code).toBe(1);
        expect(answer.journeys[0]).toMatchObject({ iterations: 0, seed: 0, mean: null, percentiles: null, completionRate: null });
        expect(answer.journeys[0].targets).toEqual([
            { step: null, confidence: 0.9, within: 1, probability: null, classicalProbability: null, met: null },
        ]);
        const nothing = { criticality: null, cruciality: null, sensitivity: null, start: null, finish: null };
        expect(answer.journeys[0].steps).toEqual([
            { name: 'a', ...nothing },
            { name: 'b', ...nothing },
        ]);
    });
});

describe('beyond the promised figures', () => {
    const TWO = `persona young share 30% persona old share 70%
        journey Way { unit h finish 2027-07-02T18:00 target 80% within 3 h
            stage Look { task a estimate 1 task b for old estimate 4 drop 20% }
            stage Buy { task c after a, b estimate 1 drop 50% } }`;

    it('says for whom the promise breaks, when to start, and who leaves where', async () => {
        const { answer } = await simulateJson(TWO, '--iterations', '2000');
        const [way] = answer.journeys;
        expect(way.dates).toMatchObject({ of: 'start', percentiles: { p5: '2027-07-02T16:00', p95: '2027-07-02T13:00' } });
        expect(way.curve[0]).toMatchObject({ within: 2 });
        expect(way.curve.at(-1)).toEqual({ within: 5, probability: 1 });
        expect(way.segments.map(({ name, mean, targets }: never) => [name, mean, targets])).toEqual([
            ['young', 2, [{ probability: 1, met: true }]],
            ['old', 5, [{ probability: 0, met: false }]],
        ]);
        // 14 % leave at b, and half of the others at c.
        expect(way.completionRate).toBeCloseTo(0.86 * 0.5, 12);
        expect(way.funnel.steps.map(({ reached }: { reached: number }) => reached)).toEqual([1, 1, expect.closeTo(0.86, 12)]);
        expect(way.funnel.stages[1]).toEqual({ name: 'Buy', reached: expect.closeTo(0.86, 12), lost: expect.closeTo(0.43, 12) });
        // c starts at 1 for the young and at 4 for the old: 3.1 on average, where b alone asks for 2.8 on average.
        expect(way.mergePoints).toEqual([{ step: 'c', delay: expect.closeTo(0.3, 1) }]);
    });

    it('says so in words', async () => {
        const { out } = await journey('simulate', temporaryFile(TWO), '--iterations', '2000');
        expect(out).toContain('  To be in time for half of the customers start by 2027-07-02 13:00');
        expect(out).toMatch(/^ {2}Waiting where paths meet: c \(\+0\.(29|3)\d* h\)$/m);
        expect(out).toContain('  Most customers leave at: c (43 %), b (14 %)\n');
        expect(out).toContain('  Still there when a stage begins: Look 100 %, Buy 86 %\n');
        expect(out).toContain('  young (30 %): mean 2 h; targets ✓ 100 %; 50 % complete it\n');
        expect(out).toContain('  old (70 %): mean 5 h; targets ✗ 0 %; 40 % complete it\n');
    });
});

describe('journey simulate', () => {
    it('puts both ways of reckoning side by side and says why they differ', async () => {
        const { code, out, err } = await journey('simulate', temporaryFile(SHOP));
        expect(code).toBe(0);
        expect(out).toMatch(
            /^Corner shop \(Shop\)\n {2}Simulated {2}[\d.]+ min ± [\d.]+ min {2}\([\d,]+ runs\)\n {2}Classical {2}9 min ± /,
        );
        expect(out.replaceAll(/\s+/g, ' ')).toMatch(
            /The simulated mean is [\d.]+ min \(\d+ %\) later than the classical one: where paths meet/,
        );
        expect(out).toMatch(/^ {2}✗ Target 90 % within 12 min: \d+(\.\d)? % simulated, \d+(\.\d)? % classical$/m);
        expect(out).toContain('  75 % of the customers complete the journey.\n');
        expect(out).toMatch(/^ {2}look +0\.0+ .*1\.00 .*Look around$/m);
        expect(err).toMatch(/warning/);
    });

    it('says so where both agree, and where nothing is uncertain', async () => {
        const agree = await journey('simulate', temporaryFile('journey J { unit h task a estimate 1 2 3 task b after a estimate 1 2 3 }'));
        expect(agree.out).toContain('Both means agree within what chance allows');
        const certain = await journey('simulate', temporaryFile('journey J { unit h task a estimate 2 task b estimate 1 }'));
        expect(certain.out).toContain('Every run takes the same time');
    });

    it('says why there is nothing to simulate', async () => {
        const { code, out } = await journey('simulate', temporaryFile('journey J { task a after b task b after a }'));
        expect(code).toBe(1);
        expect(out).toContain('The schedule cannot be computed: steps wait for each other (a → b → a)');
        expect((await journey('simulate', temporaryFile(''))).err).toContain('declares no journey');
    });

    it('marks what is not complete', async () => {
        const { out } = await journey('simulate', temporaryFile('journey J { unit h task a estimate 1 2 3 task b estimate tbd }'));
        expect(out).toContain('  Incomplete: 1 step without an estimate counts 0.\n');
    });

    it.each([
        ['no file', []],
        ['no runs', ['x.journey', '--iterations', '0']],
        ['half a run', ['x.journey', '--iterations', '1.5']],
        ['too many runs', ['x.journey', '--iterations', '10000001']],
        ['no precision', ['x.journey', '--precision', '0%']],
        ['a word for a precision', ['x.journey', '--precision', 'fine']],
        ['a word for a seed', ['x.journey', '--seed', 'one']],
        ['a missing file', ['no-such.journey']],
    ])('refuses %s', async (_, args) => {
        const { code, out, err } = await journey('simulate', ...args);
        expect([code, out]).toEqual([2, '']);
        expect(err).toMatch(/^journey: .+\n$/);
    });

    it('runs as a program and reads standard input', async () => {
        const { code, out } = await startJourney(['simulate', '-', '--iterations', '100'], SHOP);
        expect(code).toBe(0);
        expect(out).toContain('(100 runs)');
    });
});
