/** Who stays until the end: the journey's steps and stages as a funnel. */

import type { Schedule } from '../analysis.ts';
import { stayingShares } from './completion.ts';
import type { SimulationModel } from './model.ts';

export interface FunnelPart {
    /** Share of all customers who are still there when it begins, 0…1. */
    reached: number;
    /** Share of all customers who abandon the journey in it. All shares lost and the completion rate make 1. */
    lost: number;
}

export interface Funnel {
    /** Indexed like the network's steps. */
    steps: FunnelPart[];
    /** Indexed like its stages; null for a stage without steps. */
    stages: (FunnelPart | null)[];
}

/**
 * Who abandons the journey does so when leaving a step, and takes no part in what comes after it. Steps come one after
 * the other in the order of their earliest finishes; whoever leaves at the same time leaves in the order of the text.
 */
export function funnelOf(model: SimulationModel, { earliestStart, earliestFinish, duration }: Schedule): Funnel {
    const { steps, stages } = model.network;
    const staying = stayingShares(model);
    const order = steps.map((_, step) => step).sort((a, b) => earliestFinish[a] - earliestFinish[b] || a - b);
    /** Finishes in order, and who is there before each and after the last. */
    const finishes = Float64Array.from(order, (step) => earliestFinish[step]);
    const present = new Float64Array(order.length + 1).fill(1);
    const lost = new Float64Array(order.length);
    const placeOf = new Int32Array(order.length);
    order.forEach((step, place) => {
        placeOf[step] = place;
        present[place + 1] = present[place] * staying[step];
        lost[step] = present[place] - present[place + 1];
    });
    const tolerance = 1e-9 * duration;
    const parts = steps.map((_, step) => ({
        reached: present[Math.min(countUpTo(finishes, earliestStart[step] + tolerance), placeOf[step])],
        lost: lost[step],
    }));
    return { steps: parts, stages: stages.map((_, stage) => stagePart(parts.filter((__, step) => steps[step].stage === stage))) };
}

function stagePart(parts: readonly FunnelPart[]): FunnelPart | null {
    if (parts.length === 0) return null;
    return { reached: Math.max(...parts.map(({ reached }) => reached)), lost: parts.reduce((sum, { lost }) => sum + lost, 0) };
}

/** How many of the ascending values are at most so large. */
function countUpTo(values: Float64Array, most: number): number {
    let low = 0;
    let high = values.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (values[middle] <= most) low = middle + 1;
        else high = middle;
    }
    return low;
}
