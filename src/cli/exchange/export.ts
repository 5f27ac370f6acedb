import { summaryOf } from '../../answers/diagnostics-text.ts';
import { scheduleProblem } from '../../answers/words/schedule-problem.ts';
import { beginningOf } from '../../exchange/beginning.ts';
import { EXPORTERS } from '../../exchange/exporters.ts';
import type { ExportFormat } from '../../exchange/format-names.ts';
import { parseInstant } from '../../pert/calendar.ts';
import { EXIT, exitCodeOf } from '../exit-code.ts';
import { checkSources } from '../input/check-sources.ts';
import { chooseJourney } from '../input/choose-journey.ts';
import { readSource } from '../input/read-source.ts';
import { analysisJson } from '../output/analysis-json.ts';
import type { Output } from '../output/write.ts';
import { writeResult } from '../output/write-result.ts';

export interface ExportOptions {
    to: ExportFormat | 'json';
    output?: string;
    journey?: string;
    today?: string;
}

/**
 * `journey export`: a journey in the format of another program. JSON is the answer of `journey analyze`, with all journeys.
 * @returns the exit code; 1 also when there is no schedule
 * @throws UsageError for a file that cannot be read or written, and for an unknown journey
 */
export async function exportJourney(file: string, options: ExportOptions, output: Output): Promise<number> {
    const source = await readSource(file);
    const [{ journeys, findings }] = await checkSources([source]);
    const end = async () => {
        if (findings.length > 0) await output.err(`${summaryOf(findings)}; list them with: journey check ${file}\n`);
        return exitCodeOf(findings);
    };
    if (options.to === 'json') {
        const chosen = options.journey === undefined ? journeys : [chooseJourney(file, journeys, options.journey).journey!];
        await writeResult(options.output, analysisJson(chosen, findings), output);
        return end();
    }
    const { journey, note } = chooseJourney(file, journeys, options.journey);
    const refuse = async (reason: string) => {
        await output.err(`journey: ${reason}\n`);
        return EXIT.found;
    };
    if (!journey) return refuse(`${file} declares no journey.`);
    const { network, analysis } = journey;
    const { schedule } = analysis;
    if (!schedule) return refuse(`${network.name} cannot be exported: ${scheduleProblem(journey)}.`);
    const start = beginningOf(network, schedule.duration, todayOf(options.today));
    const { text, left } = EXPORTERS[options.to]({ network, schedule, start });
    await writeResult(options.output, text, output);
    for (const sentence of [...(note ? [note] : []), ...left]) await output.err(`${sentence}\n`);
    return end();
}

/** The day that was given, else this one. */
function todayOf(given: string | undefined): number {
    const instant = given === undefined ? null : parseInstant(given);
    if (instant !== null) return instant;
    const now = new Date();
    return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
}
