import { summaryOf } from '../../answers/diagnostics-text.ts';
import { exitCodeOf } from '../exit-code.ts';
import { type CheckSettings, checkSources } from '../input/check-sources.ts';
import { readSource } from '../input/read-source.ts';
import { analysisJson } from '../output/analysis-json.ts';
import { analysisTable } from '../output/analysis-table.ts';
import type { Output } from '../output/write.ts';

export interface AnalyzeOptions extends CheckSettings {
    json?: boolean;
}

/**
 * `journey analyze`: the schedule of each journey in a file, as a table or as JSON.
 * @returns the exit code
 * @throws UsageError for a file that cannot be read
 */
export async function analyze(file: string, { json = false, today }: AnalyzeOptions, output: Output): Promise<number> {
    const source = await readSource(file);
    const [{ journeys, findings }] = await checkSources([source], { today });
    if (json) {
        await output.out(analysisJson(journeys, findings));
    } else {
        await output.out(analysisTable(journeys));
        if (journeys.length === 0) await output.err(`journey: ${file} declares no journey.\n`);
        if (findings.length > 0) await output.err(`${summaryOf(findings)}; list them with: journey check ${file}\n`);
    }
    return exitCodeOf(findings);
}
