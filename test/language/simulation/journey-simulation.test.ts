import { describe, expect, test } from 'vitest';
import { type JourneySimulation, MOST_STEPS, simulateInSlices } from '../../../src/language/simulation/journey-simulation.ts';
import { analyse } from '../../../src/pert/analyse.ts';
import type { Analysis } from '../../../src/pert/analysis.ts';
import type { JourneyNetwork } from '../../../src/pert/network.ts';
import { segmentAnalyses } from '../../../src/pert/simulation/segments.ts';
import { simulate } from '../../../src/pert/simulation/simulate.ts';
import { parseJourney } from '../support/services.ts';

const TEXT = `persona new share 30% persona known share 70%
journey J { unit h target 90% within 13 h
    task a estimate 8 10 12 task b estimate 8 10 12 for new task c after a, b estimate 1 2 4 drop 5% }`;

async function analysisOf(text: string): Promise<Analysis> {
    const { document, services } = await parseJourney(text, { validate: false });
    return services.analysis.Analyser.analysed(document)[0].analysis;
}

/** All that is yielded, by a clock that advances by one at each look. */
function slicesOf(analysis: Analysis, journeys: readonly Analysis[], budget: number): (JourneySimulation | null)[] {
    let now = 0;
    return [...simulateInSlices(analysis, journeys, budget, () => now++)];
}

describe('a simulation in slices', () => {
    test('says in the end what the command says, for the journey and for whom it is alone', async () => {
        const analysis = await analysisOf(TEXT);
        const last = slicesOf(analysis, [analysis], 1).at(-1);
        const { totals, ...figures } = simulate(analysis, { journeys: [analysis] })!;
        expect(last).toMatchObject({ isDone: true, progress: 1, figures });
        expect(last?.histogram.counts.reduce((sum, count) => sum + count)).toBe(totals.length);
        const { least, width, counts } = last!.histogram;
        expect([least, least + width * counts.length]).toEqual([Math.min(...totals), expect.closeTo(Math.max(...totals), 9)]);
        const alone = [...segmentAnalyses(analysis, [analysis])];
        expect(last?.segments?.map(({ name, figures: own }) => [name, own?.mean])).toEqual(
            alone.map(({ name, analysis: own, journeys }) => [name, simulate(own, { journeys })?.mean]),
        );
    });

    test('has first figures long before the last run, and stops between them for whoever waits', async () => {
        const analysis = await analysisOf(TEXT);
        const slices = slicesOf(analysis, [analysis], 1);
        const shown = slices.filter((slice) => slice !== null);
        expect(shown[0]).toMatchObject({ isDone: false, segments: null, figures: { iterations: 2048 } });
        expect(shown[0].progress).toBeLessThan(0.2);
        expect(slices.length).toBeGreaterThan(2 * shown.length);
    });

    test('leaves alone what nobody would wait for', () => {
        const estimate = { optimistic: 1, mostLikely: 1, pessimistic: 1 };
        const steps = Array.from({ length: MOST_STEPS + 1 }, (_, index) => ({
            name: `s${index}`,
            label: null,
            kind: 'task' as const,
            stage: null,
            estimate,
            expansion: null,
            repeats: 0,
            participation: 1,
        }));
        const network: JourneyNetwork = { name: 'Large', label: null, unit: 'h', stages: [], steps, links: [], targets: [] };
        expect(slicesOf(analyse(network), [], 1)).toEqual([]);
    });
});
