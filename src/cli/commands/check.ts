import { EXIT, exitCodeOf, type FailurePolicy } from '../exit-code.ts';
import { checkSources } from '../input/check-sources.ts';
import { readSources } from '../input/read-sources.ts';
import { diagnosticsJson } from '../output/diagnostics-json.ts';
import { diagnosticsText, summaryOf } from '../output/diagnostics-text.ts';
import type { Output } from '../output/write.ts';

export type CheckFormat = 'text' | 'json';

export interface CheckOptions extends FailurePolicy {
    format: CheckFormat;
}

/**
 * `journey check`: all diagnostics of the files. A file that cannot be read is reported, the others are checked all the same.
 * @returns the exit code
 */
export async function check(files: readonly string[], options: CheckOptions, output: Output): Promise<number> {
    const { sources, problems } = await readSources(files);
    for (const problem of problems) {
        await output.err(`journey: ${problem}\n`);
    }
    if (sources.length === 0) return EXIT.usage;
    const findings = (await checkSources(sources)).flatMap((checked) => checked.findings);
    await output.out(options.format === 'json' ? diagnosticsJson(findings) : diagnosticsText(findings));
    if (options.format === 'text') {
        await output.err(`${sources.length === 1 ? '1 file' : `${sources.length} files`}: ${summaryOf(findings)}\n`);
    }
    return problems.length > 0 ? EXIT.usage : exitCodeOf(findings, options);
}
