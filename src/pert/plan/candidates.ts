/** Sets of improvements that could be done: with each, all that must be done before it. */

import type { ImprovementPlan } from './plan.ts';
import { withPredecessors } from './plan-order.ts';

/** What is done counts in every set, and costs nothing any more. */
export interface Candidates {
    /** In the order of the plan. */
    order: readonly number[];
    /** In the order of the plan; what is done is not among them. */
    open: readonly number[];
    costs: Float64Array;
    /** Per improvement: what must be done before it and is not yet. */
    needs: readonly (readonly number[])[];
}

/** Any closed set of open improvements, by ascending places in the order of the plan, and what it costs. */
export interface CandidateSet {
    places: readonly number[];
    cost: number;
}

export const NO_IMPROVEMENT: CandidateSet = { places: [], cost: 0 };

export function candidatesOf({ improvements }: ImprovementPlan, order: readonly number[]): Candidates {
    const isOpen = (improvement: number) => improvements[improvement].status !== 'done';
    return {
        order,
        open: order.filter(isOpen),
        costs: Float64Array.from(improvements, ({ cost }) => cost ?? 0),
        needs: improvements.map((_, improvement) =>
            isOpen(improvement) ? withPredecessors(improvements, improvement).filter((one) => one !== improvement && isOpen(one)) : [],
        ),
    };
}

/**
 * The closed sets with one improvement more, later in the order than all others. In that order what must come before stands
 * before, so each closed set is reached in exactly one way.
 */
export function extended({ open, costs, needs }: Candidates, { places, cost }: CandidateSet): CandidateSet[] {
    const held = new Set(places.map((place) => open[place]));
    const found: CandidateSet[] = [];
    for (let place = (places.at(-1) ?? -1) + 1; place < open.length; place++) {
        if (needs[open[place]].every((one) => held.has(one))) found.push({ places: [...places, place], cost: cost + costs[open[place]] });
    }
    return found;
}

/** A closed set from any improvements, with all that must be done before them. */
export function closed({ open, costs, needs }: Candidates, improvements: Iterable<number>): CandidateSet {
    const held = new Set<number>();
    for (const improvement of improvements) for (const one of [...needs[improvement], improvement]) held.add(one);
    const places = open.flatMap((improvement, place) => (held.has(improvement) ? [place] : []));
    return { places, cost: places.reduce((sum, place) => sum + costs[open[place]], 0) };
}

/** The improvements of a set with those that are done, in the order of the plan. */
export function membersOf({ improvements }: ImprovementPlan, { order, open }: Candidates, { places }: CandidateSet): number[] {
    const held = new Set(places.map((place) => open[place]));
    return order.filter((improvement) => held.has(improvement) || improvements[improvement].status === 'done');
}
