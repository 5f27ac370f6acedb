import { summaryOf } from '../../answers/diagnostics-text.ts';
import { scheduleProblem } from '../../answers/words/schedule-problem.ts';
import type { Drawing } from '../../diagram/standalone/drawing.ts';
import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { dateOfClock } from '../../language/today.ts';
import { parseInstant } from '../../pert/calendar.ts';
import { comparisonOf } from '../../render/comparison-of.ts';
import { drawingOf } from '../../render/drawing-of.ts';
import { plannedDrawing, planProblem } from '../../render/planned-drawing.ts';
import { simulatedDrawing } from '../../render/simulated-drawing.ts';
import { EXIT, exitCodeOf } from '../exit-code.ts';
import { checkSources } from '../input/check-sources.ts';
import { chooseJourney } from '../input/choose-journey.ts';
import { readSource } from '../input/read-source.ts';
import type { Output } from '../output/write.ts';
import { writeResult } from '../output/write-result.ts';
import { UsageError } from '../usage-error.ts';
import { type RenderOptions, renderFormat } from './options.ts';
import { RENDERERS } from './renderers.ts';

/** Longer lists of characters are cut. */
const MOST_CHARACTERS = 20;

/**
 * `journey render`: a picture of a journey as a file, drawn by the components that draw the preview.
 * @returns the exit code; 1 also when there is nothing to draw
 * @throws UsageError for a file that cannot be read or written, an unknown journey, improvement, or format
 */
export async function render(file: string, options: RenderOptions, output: Output): Promise<number> {
    const format = renderFormat(options);
    const source = await readSource(file);
    const [{ journeys, expanded, findings }] = await checkSources([source]);
    const { journey, note } = chooseJourney(file, journeys, options.journey);
    const refuse = async (reason: string) => {
        await output.err(`journey: ${reason}\n`);
        return EXIT.found;
    };
    if (!journey) return refuse(`${file} declares no journey.`);
    if (journey.network.steps.length === 0) return refuse(`${journey.network.name} has no steps to draw.`);
    const drawing = drawingOf(journey);
    if (!drawing) return refuse(`${journey.network.name} cannot be drawn: ${scheduleProblem(journey)}.`);
    const stranger = options.without?.find((name) => !journey.plan?.improvements.some((improvement) => improvement.name === name));
    if (stranger !== undefined) throw new UsageError(`${file}: ${journey.network.name} has no improvement ${stranger}.`);
    const whole = wholeDrawing(journey, expanded, drawing, options);
    if (!whole) return refuse(reasonOf(journey, options, file));
    const { content, missing } = await RENDERERS[format](whole, options);
    await writeResult(options.output, content, output);
    if (missing.length > 0) await output.err(`${missingText(missing)}\n`);
    if (note) await output.err(`${note}\n`);
    if (findings.length > 0) await output.err(`${summaryOf(findings)}; list them with: journey check ${file}\n`);
    return exitCodeOf(findings);
}

/** The drawing with what only one view shows. */
function wholeDrawing(
    journey: AnalysedJourney,
    expanded: readonly AnalysedJourney[],
    drawing: Drawing,
    { view, today, without }: RenderOptions,
): Drawing | null {
    if (view === 'uncertainty') return simulatedDrawing(journey, expanded);
    if (view === 'plan') return plannedDrawing(journey, parseInstant(today ?? dateOfClock()));
    if (view === 'compare') {
        const answer = comparisonOf(journey, without);
        return 'comparison' in answer ? { ...drawing, comparison: answer.comparison } : null;
    }
    return drawing;
}

/** Why a view has nothing to show. */
function reasonOf(journey: AnalysedJourney, { view, without }: RenderOptions, file: string): string {
    if (view === 'uncertainty')
        return `${journey.network.name} has too many steps to be simulated for a picture; see: journey simulate ${file}`;
    if (view === 'compare') {
        const answer = comparisonOf(journey, without);
        if ('problem' in answer) return answer.problem;
    }
    return planProblem(journey);
}

function missingText(missing: readonly string[]): string {
    const more = missing.length > MOST_CHARACTERS ? ` and ${missing.length - MOST_CHARACTERS} more` : '';
    return `No font for ${missing.slice(0, MOST_CHARACTERS).join(' ')}${more}: left out. SVG and HTML show them in the fonts of whoever opens them.`;
}
