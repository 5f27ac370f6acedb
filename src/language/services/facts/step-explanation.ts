import type { Unit } from '../../../pert/durations.ts';
import { type Chain, explainStep } from '../../../pert/explain.ts';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import type { Step } from '../../generated/ast.ts';

/** Why a step is critical, or what its slack hangs on. Chains are names of steps in the order of travel; times in the unit. */
export interface StepExplanation {
    name: string;
    unit: Unit;
    critical: boolean;
    totalSlack: number;
    earliestStart: number;
    /** What decides when the step starts; ends with it. Alone where it starts with the journey. */
    driving: string[];
    /** Where a delay of the step goes; begins with it. */
    following: string[];
    /** The critical step that would have to wait for it; null where that is the end of the journey, and for a critical step. */
    meets: string | null;
    /** When the step's own chain gets there, and when the other one does: the slack lies between. */
    arrival: number;
    due: number;
    /** The critical chain that it would have to outlast; null for a critical step. */
    rival: string[] | null;
}

/** Explains a step's place in the schedule; null where there is no schedule or the step is not part of it. */
export function stepExplanation(step: Step, { analysis, network, indexOfStep }: AnalysedJourney): StepExplanation | null {
    const index = indexOfStep.get(step);
    const explanation = index === undefined ? null : explainStep(analysis, index);
    const { schedule } = analysis;
    if (index === undefined || !explanation || !schedule) return null;
    const namesOf = (chain: Chain) => chain.steps.map((one) => network.steps[one].name);
    return {
        name: network.steps[index].name,
        unit: network.unit,
        critical: schedule.critical[index] === 1,
        totalSlack: schedule.totalSlack[index],
        earliestStart: schedule.earliestStart[index],
        driving: namesOf(explanation.driving),
        following: namesOf(explanation.following),
        meets: explanation.meets === null ? null : network.steps[explanation.meets].name,
        arrival: explanation.arrival,
        due: explanation.due,
        rival: explanation.rival && namesOf(explanation.rival),
    };
}
