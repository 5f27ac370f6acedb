import type { JourneyNetwork } from '../../../src/pert/network.ts';
import type { Effect, Improvement, ImprovementPlan } from '../../../src/pert/plan/plan.ts';

/** An improvement that does nothing, and what it does beside. */
export function improvement(name: string, more: Partial<Improvement> = {}): Improvement {
    return {
        name,
        label: null,
        estimate: null,
        after: [],
        needs: [],
        owner: null,
        cost: null,
        status: 'idea',
        by: null,
        started: null,
        finished: null,
        subjects: [...new Set((more.effects ?? []).map(({ step }: Effect) => step))],
        effects: [],
        unresolved: false,
        ...more,
    };
}

/** A plan for a journey; steps that improvements add, their links and targets come with `more`. */
export function planOf(journey: JourneyNetwork, improvements: Improvement[], more: Partial<ImprovementPlan> = {}): ImprovementPlan {
    const steps = more.steps ?? journey.steps;
    return {
        journey,
        steps,
        scores: steps.map(() => ({ impact: null, urgency: null })),
        values: steps.map(() => 'adds' as const),
        addedLinks: [],
        targets: journey.targets,
        draws: [],
        unit: 'd',
        improvements,
        teams: [],
        unresolved: false,
        ...more,
    };
}
