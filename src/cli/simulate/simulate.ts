import { summaryOf } from '../../answers/diagnostics-text.ts';
import { exitCodeOf } from '../exit-code.ts';
import { type CheckSettings, checkSources } from '../input/check-sources.ts';
import { readSource } from '../input/read-source.ts';
import { Progress } from '../output/progress.ts';
import type { Output } from '../output/write.ts';
import { simulateAll } from './simulate-all.ts';
import { simulationJson } from './simulation-json.ts';
import { simulationText } from './simulation-text.ts';

export interface SimulateOptions extends CheckSettings {
    json?: boolean;
    /** So many runs, with a precision at most; as many as the targets need without it. */
    iterations?: number;
    /** The standard error of every target's probability at which to stop, 0…1. */
    precision?: number;
    seed: number;
}

/**
 * `journey simulate`: what simulated customers of each journey in a file experience, as text or as JSON.
 * @returns the exit code
 * @throws UsageError for a file that cannot be read
 */
export async function simulate(
    file: string,
    { json = false, iterations, precision, seed, today }: SimulateOptions,
    output: Output,
): Promise<number> {
    const source = await readSource(file);
    const [{ journeys, expanded, findings }] = await checkSources([source], { today });
    const analyses = expanded.map(({ analysis }) => analysis);
    const options = { iterations, precision, seed, journeys: analyses };
    const simulated = await simulateAll(journeys, options, new Progress(output));
    if (json) {
        await output.out(simulationJson(simulated, seed));
    } else {
        await output.out(simulationText(simulated));
        if (journeys.length === 0) await output.err(`journey: ${file} declares no journey.\n`);
        if (findings.length > 0) await output.err(`${summaryOf(findings)}; list them with: journey check ${file}\n`);
    }
    return exitCodeOf(findings);
}
