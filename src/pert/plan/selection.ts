/** Which improvements to make. */

import { type CandidateSet, type Candidates, candidatesOf, closed, extended, membersOf, NO_IMPROVEMENT } from './candidates.ts';
import { type Evaluation, evaluate } from './evaluation.ts';
import { finish, type Parts } from './parts.ts';
import type { ImprovementPlan } from './plan.ts';
import { type PlanSchedule, schedulePlan } from './plan-schedule.ts';
import { compareResults, meetsAll, type Result, resultOf } from './result.ts';

/** A set of improvements to make. */
export interface Selection {
    /** In the order of the plan, without what is done already. */
    improvements: number[];
    cost: number;
    /** The journey with them, and with what is done. */
    evaluation: Evaluation;
    /** How long they take, as levelled, in the plan's unit. */
    planDuration: number;
}

export interface Choice {
    /** null where no set would do, or none was found. */
    selection: Selection | null;
    /** Whether every set that could have been better was ruled out. */
    proven: boolean;
    /** How many sets were looked at. */
    looked: number;
}

/** What may be spent on a set; what is left out is not limited. */
export interface Limits {
    budget?: number;
    /** Of the levelled plan, in the plan's unit. */
    within?: number;
    today?: number | null;
}

/** So many sets are looked at in a journey of few steps; of larger ones fewer. */
const MOST_SETS = 20_000;
const MOST_STEPS = 2_000_000;
const SAMPLES = 20;

/**
 * The cheapest set of improvements with which every target is met, of those the one with the fewest, of those the first in the
 * text. Sets are looked at from the cheapest on, so the first that will do is it.
 * @param most so many sets are looked at
 * @returns null where improvements wait for each other, or the journey has no targets
 */
export function cheapestSet(plan: ImprovementPlan, order: readonly number[], most?: number): Choice | null {
    return finish(cheapestSetInParts(plan, order, most));
}

/** Likewise, with a pause after each set, for those who have something else to do. */
export function* cheapestSetInParts(plan: ImprovementPlan, order: readonly number[], most = mostSets(plan)): Parts<Choice | null> {
    if (plan.journey.targets.length === 0) return null;
    const candidates = candidatesOf(plan, order);
    const waiting = new Queue();
    waiting.add(NO_IMPROVEMENT);
    let looked = 0;
    for (let set = waiting.take(); set; set = waiting.take()) {
        if (looked === most) return { selection: reduced(plan, candidates), proven: false, looked };
        looked++;
        const evaluation = evaluate(plan, membersOf(plan, candidates, set));
        if (meetsAll(evaluation)) return { selection: selectionOf(plan, candidates, set, evaluation), proven: true, looked };
        for (const larger of extended(candidates, set)) waiting.add(larger);
        yield;
    }
    return { selection: null, proven: true, looked };
}

/** All improvements without those that can go, the dearest first; null where even all of them do not meet every target. */
function reduced(plan: ImprovementPlan, candidates: Candidates): Selection | null {
    let set = closed(candidates, candidates.open);
    let evaluation = evaluate(plan, membersOf(plan, candidates, set));
    if (!meetsAll(evaluation)) return null;
    const { open, costs, needs } = candidates;
    for (const improvement of open.toSorted((a, b) => costs[b] - costs[a])) {
        const rest = set.places.map((place) => open[place]).filter((one) => one !== improvement && !needs[one].includes(improvement));
        const smaller = closed(candidates, rest);
        const without = evaluate(plan, membersOf(plan, candidates, smaller));
        if (smaller.places.length < set.places.length && meetsAll(without)) {
            set = smaller;
            evaluation = without;
        }
    }
    return selectionOf(plan, candidates, set, evaluation);
}

/**
 * The set with the best result within limits: the most targets met, then the least that is short of the others, then the
 * shortest journey; of equals the cheapest, then the one with the fewest.
 * @param most so many sets are looked at
 */
export function bestSet(plan: ImprovementPlan, order: readonly number[], limits: Limits, most?: number): Choice {
    return finish(bestSetInParts(plan, order, limits, most));
}

/** Likewise, with a pause after each set. */
export function* bestSetInParts(plan: ImprovementPlan, order: readonly number[], limits: Limits, most = mostSets(plan)): Parts<Choice> {
    const candidates = candidatesOf(plan, order);
    const search = new Search(plan, candidates, limits);
    yield* search.greedily();
    // From the largest place down, so that sets come in the order of the text.
    const stack: CandidateSet[] = [NO_IMPROVEMENT];
    for (let set = stack.pop(); set; set = stack.pop()) {
        if (search.looked >= most) return search.choice(false);
        // What is too dear or too long stays so with more in it.
        if (search.consider(set)) stack.push(...extended(candidates, set).reverse());
        yield;
    }
    return search.choice(true);
}

class Search {
    looked = 0;
    /** Whether some set was ruled out only because no plan within the time was found for it. */
    private uncertain = false;
    private best: { set: CandidateSet; evaluation: Evaluation; result: Result } | null = null;
    private readonly plan: ImprovementPlan;
    private readonly candidates: Candidates;
    private readonly limits: Limits;

    constructor(plan: ImprovementPlan, candidates: Candidates, limits: Limits) {
        this.plan = plan;
        this.candidates = candidates;
        this.limits = limits;
    }

    /** Looks at a set; false where it is beyond the limits. */
    consider(set: CandidateSet): boolean {
        const { budget = Number.POSITIVE_INFINITY, within = Number.POSITIVE_INFINITY, today } = this.limits;
        if (set.cost > budget * (1 + 1e-12)) return false;
        this.looked++;
        if (within < Number.POSITIVE_INFINITY) {
            const schedule = scheduleOf(this.plan, this.candidates, set, today);
            const most = within * (1 + 1e-12);
            if (schedule && schedule.lowerBound > most) return false;
            if (!schedule || schedule.levelledDuration > most) {
                this.uncertain = true;
                return true;
            }
        }
        const evaluation = evaluate(this.plan, membersOf(this.plan, this.candidates, set));
        const result = resultOf(this.plan, evaluation);
        if (!this.best || this.isBetter(result, set)) this.best = { set, evaluation, result };
        return true;
    }

    private isBetter(result: Result, { cost, places }: CandidateSet): boolean {
        const { result: known, set } = this.best!;
        return (compareResults(result, known) || cost - set.cost || places.length - set.places.length) < 0;
    }

    /** Adds the improvement that does most, with what must come before it, as long as that helps: a good set to begin with. */
    *greedily(): Parts<void> {
        this.consider(NO_IMPROVEMENT);
        for (let before = null as CandidateSet | null; before !== (this.best?.set ?? null); ) {
            before = this.best?.set ?? null;
            const { open } = this.candidates;
            const held = (before?.places ?? []).map((place) => open[place]);
            for (const improvement of open) {
                if (!held.includes(improvement)) this.consider(closed(this.candidates, [...held, improvement]));
                yield;
            }
        }
    }

    choice(complete: boolean): Choice {
        const { best, plan, candidates, looked } = this;
        return {
            selection: best && selectionOf(plan, candidates, best.set, best.evaluation, this.limits.today),
            proven: complete && !this.uncertain,
            looked,
        };
    }
}

function scheduleOf(plan: ImprovementPlan, { open }: Candidates, { places }: CandidateSet, today?: number | null): PlanSchedule | null {
    return schedulePlan(plan, { today, only: places.map((place) => open[place]), samples: SAMPLES });
}

function selectionOf(
    plan: ImprovementPlan,
    candidates: Candidates,
    set: CandidateSet,
    evaluation: Evaluation,
    today?: number | null,
): Selection {
    return {
        improvements: set.places.map((place) => candidates.open[place]),
        cost: set.cost,
        evaluation,
        planDuration: scheduleOf(plan, candidates, set, today)?.levelledDuration ?? 0,
    };
}

function mostSets({ steps }: ImprovementPlan): number {
    return Math.max(100, Math.min(MOST_SETS, Math.floor(MOST_STEPS / Math.max(1, steps.length))));
}

/** The cheapest set comes first, of those the smallest, of those the first in the order of the plan: a binary heap. */
class Queue {
    private readonly heap: CandidateSet[] = [];

    add(set: CandidateSet): void {
        const { heap } = this;
        let place = heap.push(set) - 1;
        while (place > 0) {
            const parent = (place - 1) >> 1;
            if (compareSets(heap[parent], set) <= 0) break;
            heap[place] = heap[parent];
            place = parent;
        }
        heap[place] = set;
    }

    take(): CandidateSet | undefined {
        const { heap } = this;
        const [first] = heap;
        const last = heap.pop();
        if (!last || heap.length === 0) return first;
        let place = 0;
        for (let child = 1; child < heap.length; child = 2 * place + 1) {
            if (child + 1 < heap.length && compareSets(heap[child + 1], heap[child]) < 0) child++;
            if (compareSets(last, heap[child]) <= 0) break;
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = last;
        return first;
    }
}

function compareSets(a: CandidateSet, b: CandidateSet): number {
    if (a.cost !== b.cost) return a.cost - b.cost;
    if (a.places.length !== b.places.length) return a.places.length - b.places.length;
    const differs = a.places.findIndex((place, index) => place !== b.places[index]);
    return differs < 0 ? 0 : a.places[differs] - b.places[differs];
}
