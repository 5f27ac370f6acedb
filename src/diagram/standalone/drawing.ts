import type { JourneyExperience } from '../../pert/experience/experience.ts';
import type { ImprovementPlan } from '../../pert/plan/plan.ts';
import type { PlanSchedule } from '../../pert/plan/plan-schedule.ts';
import type { PlanSimulation } from '../../pert/plan/plan-simulation.ts';
import type { RankedImprovement } from '../../pert/plan/ranking.ts';
import type { JourneySummary } from '../../protocol/preview.ts';
import type { Uncertainty } from '../../protocol/uncertainty.ts';
import type { JourneyComparison } from '../compare/comparison.ts';
import type { LinkFigures, PictureOutline, StepFigures } from '../network/picture-model.ts';

/** All that a picture outside the panel shows of one journey. */
export interface Drawing {
    outline: PictureOutline;
    /** Per step and per link. */
    steps: readonly StepFigures[];
    links: readonly LinkFigures[];
    summary: JourneySummary;
    experience: JourneyExperience;
    /** Left out where no view asks for it. */
    uncertainty?: Uncertainty | null;
    planning?: Planning | null;
    comparison?: JourneyComparison | null;
    /** Names of the steps on the critical path with the largest variance, in the order of travel. */
    criticalPath: readonly string[];
}

/** The improvements of a journey, and what is said about them. */
export interface Planning {
    plan: ImprovementPlan;
    schedule: PlanSchedule;
    /** null where nothing is left to do. */
    simulated: PlanSimulation | null;
    /** The first comes first. */
    ranking: RankedImprovement[];
    /** The cheapest set that meets every target, in sentences, and a line for each promise; null for a journey without targets. */
    cheapest: { sentences: string[]; promises: string[] } | null;
}

/** The text that names a journey to a reader. */
export function journeyTitle({ journey, label }: Pick<PictureOutline, 'journey' | 'label'>): string {
    return label?.trim() || journey;
}
