import { layoutNetwork } from '../../../src/diagram/layout/layout-network.ts';
import { cardSizeFor } from '../../../src/diagram/network/card-size.ts';
import { layoutGraph } from '../../../src/diagram/network/layout-graph.ts';
import type { Schedule } from '../../../src/pert/analysis.ts';
import type { JourneyNetwork, NetworkLink, ThreePoint } from '../../../src/pert/network.ts';
import { simulate } from '../../../src/pert/simulation/simulate.ts';
import { pictureOf } from '../../../src/server/preview/picture.ts';
import { demand, type Opened } from './opened.ts';

/**
 * A schedule proves itself: the earliest times are right if each keeps to all links and is held up by one of them (or by 0),
 * and the latest times likewise from the duration backwards.
 */
export function checkFigures({ journeys }: Opened): void {
    for (const { network, analysis, unresolved } of journeys) {
        const { schedule, cycles } = analysis;
        demand(
            (schedule !== null) === (cycles.length === 0 && unresolved.length === 0),
            () => 'a schedule is there just if nothing prevents it',
        );
        if (schedule && network.steps.length < 500) {
            demandExpected(network, schedule);
            demandEarliest(network, schedule);
            demandLatest(network, schedule);
        }
        for (const { probability } of analysis.targets)
            demand(probability === null || (probability >= 0 && probability <= 1), () => `probability ${probability}`);
    }
}

/** Simulates a few customers, and arranges the picture. */
export function simulateAndDraw({ journeys, random }: Opened): void {
    const analyses = journeys.map(({ analysis }) => analysis);
    for (const journey of journeys) {
        if (journey.network.steps.length > 200) continue;
        const simulation = simulate(journey.analysis, { iterations: 16, seed: random.below(1_000), journeys: analyses });
        demand(!simulation || !Number.isNaN(simulation.mean), () => 'a simulated mean is no number');
        const picture = pictureOf(journey);
        if (!picture) continue;
        const { x, y } = layoutNetwork(layoutGraph(picture.outline, null, cardSizeFor(picture.outline.steps)));
        demand([...x, ...y].every(Number.isFinite), () => 'a card has no place');
    }
}

const meanOf = ({ optimistic: o, mostLikely: m, pessimistic: p }: ThreePoint) => (o === p ? m : (o + 4 * m + p) / 6);

/** te″ = c · te / (1 − q), as the manual has it. */
function demandExpected({ steps }: JourneyNetwork, { expected }: Schedule): void {
    for (const [index, { estimate, expansion, repeats, participation, kind, name }] of steps.entries()) {
        const once = kind === 'milestone' ? 0 : (expansion?.expected ?? (estimate ? meanOf(estimate) : 0));
        const right = (participation * once) / (1 - repeats);
        demand(Math.abs(expected[index] - right) <= 1e-9 * right, () => `${name} is expected to take ${expected[index]}, not ${right}`);
    }
}

/** Where the link wants its end: the earliest start of the step it leads to, or the latest start of the one it comes from. */
function earliestAsked(link: NetworkLink, { earliestStart, expected }: Schedule): number {
    const from = earliestStart[link.from] + (link.type[0] === 'F' ? expected[link.from] : 0);
    return from + meanOf(link.lag) - (link.type[1] === 'F' ? expected[link.to] : 0);
}

function latestAllowed(link: NetworkLink, { latestStart, expected }: Schedule): number {
    const to = latestStart[link.to] + (link.type[1] === 'F' ? expected[link.to] : 0);
    return to - meanOf(link.lag) - (link.type[0] === 'F' ? expected[link.from] : 0);
}

function demandEarliest({ steps, links }: JourneyNetwork, schedule: Schedule): void {
    const asked = steps.map(() => 0);
    for (const link of links) asked[link.to] = Math.max(asked[link.to], earliestAsked(link, schedule));
    const largest = Math.max(0, ...steps.map((_, index) => asked[index] + schedule.expected[index]));
    const slip = toleranceOf(steps.length, links, schedule);
    demand(Math.abs(largest - schedule.duration) <= slip, () => `the duration is ${schedule.duration}, not ${largest}`);
    for (const [index, { name }] of steps.entries()) {
        demand(
            Math.abs(asked[index] - schedule.earliestStart[index]) <= slip,
            () => `${name} starts at ${schedule.earliestStart[index]}, not ${asked[index]}`,
        );
    }
}

function demandLatest({ steps, links }: JourneyNetwork, schedule: Schedule): void {
    const allowed = steps.map((_, index) => schedule.duration - schedule.expected[index]);
    for (const link of links) allowed[link.from] = Math.min(allowed[link.from], latestAllowed(link, schedule));
    const slip = toleranceOf(steps.length, links, schedule);
    for (const [index, { name }] of steps.entries()) {
        demand(
            Math.abs(allowed[index] - schedule.latestStart[index]) <= slip,
            () => `${name} starts at ${schedule.latestStart[index]} at the latest, not ${allowed[index]}`,
        );
    }
}

/** Rounding in sums of so many numbers, the largest of which may cancel out. */
function toleranceOf(steps: number, links: readonly NetworkLink[], { duration, expected }: Schedule): number {
    const largest = Math.max(duration, ...expected, ...links.map(({ lag }) => Math.abs(meanOf(lag))));
    return 2e-9 * largest * Math.max(1, steps / 100);
}
