import type { JourneyNetwork } from '../pert/network.ts';
import type { SimulationOrder } from '../pert/simulation/workers.ts';

const STEPS = 60;

/**
 * A journey that nobody asked about, with something of what journeys have. A program that has not run yet takes several times as
 * long as one that has: it is simulated while nobody waits, so that the first figures that somebody waits for come at once.
 */
export function warmUp(): SimulationOrder {
    const network: JourneyNetwork = {
        name: 'WarmUp',
        label: null,
        unit: 'h',
        stages: [],
        steps: Array.from({ length: STEPS }, (_, index) => ({
            name: `s${index}`,
            label: null,
            kind: 'task',
            stage: null,
            estimate: { optimistic: 1 + (index % 3), mostLikely: 3 + (index % 5), pessimistic: 9 + (index % 7) },
            expansion: null,
            repeats: index % 10 === 1 ? 0.1 : 0,
            participation: index % 10 === 2 ? 0.9 : 1,
        })),
        links: Array.from({ length: STEPS - 2 }, (_, index) => ({
            from: index,
            to: index + 1 + (index % 2),
            type: 'FS',
            lag: { optimistic: 0, mostLikely: 0, pessimistic: 0 },
        })),
        targets: [{ scope: { kind: 'journey' }, confidence: 0.8, within: 200 }],
    };
    return { networks: [network], journey: 0, seed: 0 };
}
