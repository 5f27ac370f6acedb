/** Choices, personas and expanded journeys, from the text to the figures. */

import { expect, test } from 'vitest';
import { simulate } from '../../../src/pert/simulation/simulate.ts';
import type { Simulation } from '../../../src/pert/simulation/simulation.ts';
import { createServices, parseJourney } from '../../language/support/services.ts';
import { betaPert, expectMean, expectShare, expectVariance } from './support.ts';

const RUNS = 40_000;

/** Simulates the last journey of a text. */
async function simulateText(text: string): Promise<Simulation> {
    const services = createServices();
    const { document } = await parseJourney(text, { services, validate: false });
    const journeys = services.analysis.Analyser.analysed(document).map(({ analysis }) => analysis);
    const simulation = simulate(journeys.at(-1)!, { iterations: RUNS, journeys });
    expect(simulation).not.toBeNull();
    return simulation!;
}

/** The journey's durations that occur, with the share of runs in which they do. */
function shares({ totals }: Simulation): Map<number, number> {
    const found = new Map<number, number>();
    for (const total of totals) found.set(total, (found.get(total) ?? 0) + 1 / totals.length);
    return found;
}

function expectShares(simulation: Simulation, expected: Record<number, number>): void {
    const found = shares(simulation);
    expect([...found.keys()].sort((a, b) => a - b)).toEqual(Object.keys(expected).map(Number));
    for (const [total, share] of Object.entries(expected)) expectShare(found.get(Number(total))!, share, RUNS);
}

test('steps under exclusive options exclude each other in every run', async () => {
    const simulation = await simulateText(`journey J { unit h
        choice pay { card 60% invoice 30% voucher 10% }
        task a when card estimate 1
        task b after a when invoice estimate 10
        task c after b when voucher estimate 100
        task d after c when card, voucher estimate 1000
    }`);
    expectShares(simulation, { 10: 0.3, 1001: 0.6, 1100: 0.1 });
});

test('different choices are independent, and either option is enough', async () => {
    const simulation = await simulateText(`journey J { unit h
        choice pay { card 60% invoice 40% } choice ship { home 80% shop 20% }
        task a when card estimate 1
        task b after a when shop estimate 10
        task c after b when card, shop estimate 100
    }`);
    expectShares(simulation, { 0: 0.4 * 0.8, 101: 0.6 * 0.8, 110: 0.4 * 0.2, 111: 0.6 * 0.2 });
});

test('one persona travels in each run, beside chance and choice', async () => {
    const simulation = await simulateText(`journey J { unit h
        persona young share 30% persona old share 70%
        choice pay { card 50% cash 50% }
        task a for young estimate 1
        task b after a for old when card estimate 10
        task c after b for old chance 50% estimate 100
    }`);
    expectShares(simulation, { 0: 0.7 * 0.25, 1: 0.3, 10: 0.7 * 0.25, 100: 0.7 * 0.25, 110: 0.7 * 0.25 });
});

test('the order of options in the text does not matter', async () => {
    const text = (options: string) =>
        `journey J { unit h choice c { ${options} } task a when x estimate 1 task b after a when y estimate 2 }`;
    expect(await simulateText(text('y 70% x 30%'))).toEqual(await simulateText(text('x 30% y 70%')));
});

test('comments and labels in the text do not matter', async () => {
    const plain = await simulateText('journey J { unit h target 90% within 4 h task a estimate 1 2 5 task b after a estimate 1 2 3 }');
    const written = await simulateText(`// A comment
        journey J "Label" { unit h /* another */ target 90% within 4 h
            task b "Second" after a estimate 1 2 3 task a "First" estimate 60 min 120 min 5 h }`);
    expect(written.totals).toEqual(plain.totals);
    expect(written.targets).toEqual(plain.targets);
});

test('a step that expands to a journey takes a run of it each time, in its own unit', async () => {
    const simulation = await simulateText(`
        journey Inner { unit min task a estimate 60 120 300 task b after a estimate 30 60 120 }
        journey Outer { unit h task x expands Inner repeats 50% chance 80% target 50% within 3 h }`);
    const parts = [betaPert([1, 2, 5]), betaPert([0.5, 1, 2])];
    const mean = parts[0].mean + parts[1].mean;
    const variance = parts[0].variance + parts[1].variance;
    // Twice on average, with q = 1/2, by four in five.
    const [repeated, spread] = [2 * mean, 2 * variance + 2 * mean ** 2];
    expectMean(simulation.totals, 0.8 * repeated);
    expectVariance(simulation.totals, 0.8 * (spread + repeated ** 2) - (0.8 * repeated) ** 2);
    expect(simulation.targets[0].probability).toBeGreaterThan(0);
});

test('waiting for the slower of two paths inside an expanded journey counts', async () => {
    const inner = 'journey Inner { unit h task a estimate 0 1 2 task b estimate 0 1 2 }';
    const direct = await simulateText(inner);
    const expanded = await simulateText(`${inner} journey Outer { unit h task x expands Inner }`);
    const gap = Math.hypot(direct.standardError, expanded.standardError);
    expect(Math.abs(expanded.mean - direct.mean)).toBeLessThan(4 * gap);
    expect(expanded.mergeBias).toBeGreaterThan(20 * expanded.standardError);
});

test('two steps that expand to the same journey are independent, but the customer is the same', async () => {
    const independent = await simulateText(`
        journey Inner { unit h choice c { x 50% y 50% } task a when x estimate 1 }
        journey Outer { unit h task p expands Inner task q after p expands Inner }`);
    expectShares(independent, { 0: 0.25, 1: 0.5, 2: 0.25 });
    const same = await simulateText(`persona young persona old
        journey Inner { unit h task a for young estimate 1 }
        journey Outer { unit h task p expands Inner task q after p expands Inner task r after q for old estimate 10 }`);
    expectShares(same, { 2: 0.5, 10: 0.5 });
});

test('who drops out of an expanded journey does not complete the outer one', async () => {
    const { completionRate } = await simulateText(`
        journey Inner { unit h task a estimate 1 drop 10% }
        journey Outer { unit h task p chance 50% expands Inner drop 20% task q after p estimate 1 drop 5% }`);
    expect(completionRate).toBeCloseTo((1 - 0.5 * (1 - 0.9 * 0.8)) * 0.95, 12);
});

test('journeys that multiply by expanding are refused rather than simulated for ever', async () => {
    const doubled = Array.from({ length: 40 }, (_, i) => `journey J${i + 1} { unit h task a expands J${i} task b after a expands J${i} }`);
    const services = createServices();
    const { document } = await parseJourney(`journey J0 { unit h task a estimate 1 2 3 } ${doubled.join(' ')}`, {
        services,
        validate: false,
    });
    const journeys = services.analysis.Analyser.analysed(document).map(({ analysis }) => analysis);
    expect(journeys[40].schedule!.duration).toBe(2 * 2 ** 40);
    expect(simulate(journeys[40], { iterations: 1, journeys })).toBeNull();
    expect(simulate(journeys[3], { iterations: 1, journeys })!.mean).toBeGreaterThan(8);
});

test('a journey that is not given cannot be expanded', async () => {
    const services = createServices();
    const { document } = await parseJourney('journey I { unit h task a estimate 1 } journey O { unit h task x expands I }', { services });
    const [inner, outer] = services.analysis.Analyser.analysed(document).map(({ analysis }) => analysis);
    expect(simulate(outer, { iterations: 1 })).toBeNull();
    expect(simulate(outer, { iterations: 1, journeys: [inner] })!.mean).toBe(1);
});
