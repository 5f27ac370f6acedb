import type { Drawing } from '../diagram/standalone/drawing.ts';
import type { AnalysedJourney } from '../language/analysed-journey.ts';
import { simulateInSlices } from '../language/simulation/journey-simulation.ts';
import { uncertaintyOf } from '../server/preview/uncertainty.ts';
import { drawingOf } from './drawing-of.ts';

/**
 * The drawing of a journey with its simulation.
 * @param expanded all journeys that steps expand to, directly or not
 * @returns null when its schedule could not be computed, or where it is too large to be simulated for a picture
 */
export function simulatedDrawing(journey: AnalysedJourney, expanded: readonly AnalysedJourney[]): Drawing | null {
    const drawing = drawingOf(journey);
    const analyses = expanded.map(({ analysis }) => analysis);
    // Nobody else waits: one slice is as long as it takes.
    const slices = simulateInSlices(journey.analysis, analyses, Number.POSITIVE_INFINITY, () => 0);
    let last: Drawing['uncertainty'] = null;
    for (const simulation of slices) if (simulation) last = uncertaintyOf(journey, simulation, 0);
    return drawing && last && { ...drawing, uncertainty: last };
}
