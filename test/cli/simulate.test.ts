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
    });

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
        expect(out).toContain('  Incomplete: 1 step without an estimate count 0.\n');
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
