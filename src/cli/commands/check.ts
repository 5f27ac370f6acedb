import { diagnosticsText, summaryOf } from '../../answers/diagnostics-text.ts';
import type { Finding } from '../../answers/findings.ts';
import { EXIT, exitCodeOf, type FailurePolicy } from '../exit-code.ts';
import { type CheckSettings, checkSources } from '../input/check-sources.ts';
import { expandFiles } from '../input/expand-files.ts';
import { readSources } from '../input/read-sources.ts';
import { withSimulatedTargets } from '../input/simulated-targets.ts';
import { diagnosticsGithub } from '../output/diagnostics-github.ts';
import { diagnosticsJson } from '../output/diagnostics-json.ts';
import { diagnosticsSarif } from '../output/diagnostics-sarif.ts';
import type { Output } from '../output/write.ts';
import { VERSION } from '../version.ts';

export const CHECK_FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export interface CheckOptions extends FailurePolicy, CheckSettings {
    format: CheckFormat;
    /** Decides on targets by simulation. */
    simulate?: boolean;
}

/** The report in each format. `problems` are sentences about files that cannot be read. */
const REPORTS: Record<CheckFormat, (findings: readonly Finding[], problems: readonly string[]) => string> = {
    text: diagnosticsText,
    json: diagnosticsJson,
    sarif: (findings, problems) => diagnosticsSarif(findings, VERSION, problems),
    github: (findings) => diagnosticsGithub(findings, process.env.GITHUB_WORKSPACE || process.cwd()),
};

/**
 * `journey check`: all diagnostics of files, folders and patterns. What cannot be read is reported, the others are checked
 * all the same.
 * @returns the exit code
 */
export async function check(args: readonly string[], options: CheckOptions, output: Output): Promise<number> {
    const expanded = await expandFiles(args);
    const { sources, problems: unreadable } = await readSources(expanded.files);
    const problems = [...expanded.problems, ...unreadable];
    for (const problem of problems) {
        await output.err(`journey: ${problem}\n`);
    }
    if (sources.length === 0) return EXIT.usage;
    const checked = await checkSources(sources, options);
    const findings = checked.flatMap((each) => (options.simulate ? withSimulatedTargets(each) : each.findings));
    await output.out(REPORTS[options.format](findings, problems));
    if (options.format === 'text' || options.format === 'github') {
        await output.err(`${sources.length === 1 ? '1 file' : `${sources.length} files`}: ${summaryOf(findings)}\n`);
    }
    return problems.length > 0 ? EXIT.usage : exitCodeOf(findings, options);
}
