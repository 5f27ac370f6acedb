/** For whom the promise breaks: the journey of each persona, and under each option, alone. */

import { analyse } from '../analyse.ts';
import type { Analysis } from '../analysis.ts';
import type { JourneyNetwork, NetworkAlternative, NetworkDraw, NetworkStep } from '../network.ts';
import type { Simulation } from './simulation.ts';

export interface Segment {
    kind: NetworkDraw['kind'];
    /** The choice's name; empty for personas. */
    draw: string;
    /** The option's or the persona's. */
    name: string;
    /** 0…1, of all customers. */
    share: number;
    /** null where the journey cannot be simulated. */
    simulation: Simulation | null;
}

/** The journey as those have it for whom one alternative holds, ready to be simulated. */
export interface SegmentAnalysis extends Omit<Segment, 'simulation'> {
    analysis: Analysis;
    /** Likewise all journeys that steps expand to. */
    journeys: Analysis[];
}

/** Prepares the journey for each alternative that decides which steps are taken, as if all customers had it; one after the other. */
export function* segmentAnalyses(analysis: Analysis, journeys: readonly Analysis[]): Generator<SegmentAnalysis> {
    const { draws = [] } = analysis.network;
    for (const draw of draws) {
        for (const [alternative, { name, share }] of draw.alternatives.entries()) {
            const alone = (other: Analysis) => withAlternative(other, draw, alternative, other === analysis);
            yield { kind: draw.kind, draw: draw.name, name, share, analysis: alone(analysis), journeys: journeys.map(alone) };
        }
    }
}

/** A journey in which everybody has the alternative. Other journeys know of it only where it is declared outside of them. */
function withAlternative(analysis: Analysis, draw: NetworkDraw, alternative: number, isOwn: boolean): Analysis {
    const { draws = [] } = analysis.network;
    const index = isOwn ? draws.indexOf(draw) : draws.findIndex((each) => isShared(each, draw));
    if (index < 0) return analysis;
    const network = conditioned(analysis.network, index, alternative);
    return analyse(network, { unresolved: analysis.schedule === null });
}

function isShared(a: NetworkDraw, b: NetworkDraw): boolean {
    const names = ({ alternatives }: NetworkDraw) => JSON.stringify(alternatives.map(({ name }) => name));
    return a.shared && b.shared && a.kind === b.kind && a.name === b.name && names(a) === names(b);
}

/** The network of those customers alone who have one alternative of a draw. */
export function conditioned(network: JourneyNetwork, draw: number, alternative: number): JourneyNetwork {
    const draws = (network.draws ?? []).map((each, index) =>
        index === draw
            ? { ...each, alternatives: each.alternatives.map((known, place) => ({ ...known, share: Number(place === alternative) })) }
            : each,
    );
    return { ...network, draws, steps: network.steps.map((step) => ({ ...step, participation: participationOf(step, draws) })) };
}

/** c of the language's meaning: options of one choice exclude each other, choices are independent, personas add up. */
function participationOf({ conditions, participation }: NetworkStep, draws: readonly NetworkDraw[]): number {
    if (!conditions) return participation;
    const { chance, when, personas } = conditions;
    return chance * anyOf(when, draws) * anyOf(personas, draws);
}

function anyOf(alternatives: readonly NetworkAlternative[], draws: readonly NetworkDraw[]): number {
    if (alternatives.length === 0) return 1;
    const chosen = new Map<number, number>();
    for (const { draw, alternative } of alternatives) {
        chosen.set(draw, (chosen.get(draw) ?? 0) + draws[draw].alternatives[alternative].share);
    }
    let none = 1;
    for (const share of chosen.values()) none *= 1 - Math.min(1, share);
    return 1 - none;
}
