import { planningInParts } from '../diagram/plan/planning.ts';
import type { Drawing } from '../diagram/standalone/drawing.ts';
import type { AnalysedJourney } from '../language/analysed-journey.ts';
import { finish, type Parts } from '../pert/plan/parts.ts';
import { drawingOf } from './drawing-of.ts';

/**
 * The drawing of a journey with the plan of its improvements.
 * @param today an instant
 * @returns null when its schedule could not be computed, without improvements, or where they wait for each other
 */
export function plannedDrawing(journey: AnalysedJourney, today: number | null): Drawing | null {
    return finish(plannedDrawingInParts(journey, today));
}

/** The same in parts, between which something else may be done. */
export function* plannedDrawingInParts(journey: AnalysedJourney, today: number | null): Parts<Drawing | null> {
    const { plan } = journey;
    const drawing = plan && drawingOf(journey);
    const planning = drawing && (yield* planningInParts(plan, today));
    return planning && { ...drawing, planning };
}

/** Why there is no plan to draw, of a journey that has a schedule. */
export function planProblem({ network: { name }, plan }: AnalysedJourney): string {
    return plan ? `The improvements of ${name} wait for each other.` : `${name} has no improvements to show.`;
}
