import { summaryOf } from '../../answers/diagnostics-text.ts';
import type { Finding } from '../../answers/findings.ts';
import { EXIT, exitCodeOf } from '../exit-code.ts';
import { type CheckSettings, checkSources } from '../input/check-sources.ts';
import { readSource, STANDARD_INPUT } from '../input/read-source.ts';
import type { Output } from '../output/write.ts';
import { UsageError } from '../usage-error.ts';
import { diffMarkdown } from './diff-markdown.ts';
import { diffText } from './diff-text.ts';
import { FAIL_ON, type FailOn, failuresOf } from './fail-on.ts';
import { type JourneyDiff, journeyDiffs } from './journey-diff.ts';

export const DIFF_FORMATS = ['text', 'markdown', 'json'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

export interface DiffOptions extends CheckSettings {
    format: DiffFormat;
    failOn?: ReadonlySet<FailOn>;
}

const REPORTS: Record<DiffFormat, (diffs: readonly JourneyDiff[], failures: readonly FailOn[]) => string> = {
    text: diffText,
    markdown: diffMarkdown,
    json: (journeys, failures) => `${JSON.stringify({ journeys, failures }, null, 2)}\n`,
};

/**
 * `journey diff`: what an edit did to the journeys of a file, matched by their names. Errors in the earlier file are
 * mentioned, but only those in the later one count.
 * @returns the exit code: 1 for errors in the later file, and where a condition to fail on holds
 * @throws UsageError for a file that cannot be read
 */
export async function diff(
    earlier: string,
    later: string,
    { format, failOn = new Set(), today }: DiffOptions,
    output: Output,
): Promise<number> {
    if (earlier === STANDARD_INPUT && later === STANDARD_INPUT) throw new UsageError('Only one of the two files can be standard input.');
    // Apart, because the same file may be compared with itself.
    const [before] = await checkSources([await readSource(earlier)], { today });
    const [after] = await checkSources([await readSource(later)], { today });
    const diffs = journeyDiffs(before.journeys, after.journeys);
    const failures = failuresOf(diffs, failOn);
    await output.out(REPORTS[format](diffs, failures));
    if (diffs.length === 0) await output.err('journey: neither of the files declares a journey.\n');
    for (const { source, findings } of [before, after]) await reportErrors(source.file, findings, output);
    for (const failure of failures) await output.err(`journey: ${failure}: ${FAIL_ON[failure]}.\n`);
    return failures.length > 0 ? EXIT.found : exitCodeOf(after.findings);
}

async function reportErrors(file: string, findings: readonly Finding[], output: Output): Promise<void> {
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) await output.err(`${file}: ${summaryOf(errors)}; list them with: journey check ${file}\n`);
}
