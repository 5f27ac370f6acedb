import { summaryOf } from '../../answers/diagnostics-text.ts';
import type { ExportFormat } from '../../exchange/format-names.ts';
import { EXPORTERS } from '../../exchange/formats.ts';
import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { instantOf, parseInstant } from '../../pert/calendar.ts';
import { EXIT, exitCodeOf } from '../exit-code.ts';
import { checkSources } from '../input/check-sources.ts';
import { chooseJourney } from '../input/choose-journey.ts';
import { readSource } from '../input/read-source.ts';
import { analysisJson } from '../output/analysis-json.ts';
import { scheduleProblem } from '../output/journey-header.ts';
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
    const { text, left } = EXPORTERS[options.to]({ network, schedule, start: beginning(journey, schedule.duration, options.today) });
    await writeResult(options.output, text, output);
    for (const sentence of [...(note ? [note] : []), ...left]) await output.err(`${sentence}\n`);
    return end();
}

/** When the journey begins: as its text says, else with this day. */
function beginning({ network }: AnalysedJourney, duration: number, today: string | undefined): number {
    if (network.anchor) return instantOf(network.anchor, 0, duration, network.unit);
    const given = today === undefined ? null : parseInstant(today);
    if (given !== null) return given;
    const now = new Date();
    return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
}
