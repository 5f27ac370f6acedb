import type { Drawing } from '../diagram/standalone/drawing.ts';
import type { AnalysedJourney } from '../language/analysed-journey.ts';
import { readLinkFigures, readStepFigures } from '../protocol/figure-rows.ts';
import { LINK_FIGURES, STEP_FIGURES } from '../protocol/preview.ts';
import { pictureOf } from '../server/preview/picture.ts';

/** What a picture of the journey shows, from the very data that a panel is sent; null when its schedule could not be computed. */
export function drawingOf(journey: AnalysedJourney): Drawing | null {
    const picture = pictureOf(journey);
    if (!picture) return null;
    const { outline, steps, links, summary, experience } = picture;
    const [path] = journey.analysis.schedule?.criticalPaths ?? [];
    return {
        outline,
        steps: outline.steps.map((_, i) => readStepFigures(steps, i * STEP_FIGURES.length)),
        links: outline.links.from.map((_, i) => readLinkFigures(links, i * LINK_FIGURES.length)),
        summary,
        experience,
        criticalPath: (path?.steps ?? []).map((step) => journey.network.steps[step].name),
    };
}
