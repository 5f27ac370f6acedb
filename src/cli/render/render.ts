import { summaryOf } from '../../answers/diagnostics-text.ts';
import type { Drawing } from '../../diagram/standalone/drawing.ts';
import { STANDALONE_VIEWS } from '../../diagram/standalone/views.ts';
import { drawingOf } from '../../render/drawing-of.ts';
import { svgFile } from '../../render/svg-file.tsx';
import { EXIT, exitCodeOf } from '../exit-code.ts';
import { checkSources } from '../input/check-sources.ts';
import { chooseJourney } from '../input/choose-journey.ts';
import { readSource } from '../input/read-source.ts';
import { scheduleProblem } from '../output/journey-header.ts';
import type { Output } from '../output/write.ts';
import { writeResult } from '../output/write-result.ts';
import { type RenderFormat, type RenderOptions, renderFormat } from './options.ts';

/** How a picture becomes the content of a file. */
const RENDERERS: Record<RenderFormat, (drawing: Drawing, options: RenderOptions) => string | Uint8Array> = {
    svg: (drawing, { view, theme }) => svgFile(drawing, STANDALONE_VIEWS[view], theme),
};

/**
 * `journey render`: a picture of a journey as a file, drawn by the components that draw the preview.
 * @returns the exit code; 1 also when there is nothing to draw
 * @throws UsageError for a file that cannot be read or written, an unknown journey, or an unknown format
 */
export async function render(file: string, options: RenderOptions, output: Output): Promise<number> {
    const format = renderFormat(options);
    const source = await readSource(file);
    const [{ journeys, findings }] = await checkSources([source]);
    const { journey, note } = chooseJourney(file, journeys, options.journey);
    const refuse = async (reason: string) => {
        await output.err(`journey: ${reason}\n`);
        return EXIT.found;
    };
    if (!journey) return refuse(`${file} declares no journey.`);
    if (journey.network.steps.length === 0) return refuse(`${journey.network.name} has no steps to draw.`);
    const drawing = drawingOf(journey);
    if (!drawing) return refuse(`${journey.network.name} cannot be drawn: ${scheduleProblem(journey)}.`);
    await writeResult(options.output, RENDERERS[format](drawing, options), output);
    if (note) await output.err(`${note}\n`);
    if (findings.length > 0) await output.err(`${summaryOf(findings)}; list them with: journey check ${file}\n`);
    return exitCodeOf(findings);
}
