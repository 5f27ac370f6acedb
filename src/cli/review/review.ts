import { summaryOf } from '../../answers/diagnostics-text.ts';
import { type Review, reviewOf } from '../../answers/review/review.ts';
import { reviewAnswer } from '../../answers/review/review-answer.ts';
import { simulatedPromises } from '../../answers/review/simulated-promises.ts';
import { reviewMarkdown } from '../../answers/words/review-words.ts';
import { USUAL_HANDOVERS } from '../../language/diagnostics/editor/handovers.ts';
import { dateOfClock } from '../../language/today.ts';
import { exitCodeOf } from '../exit-code.ts';
import { type CheckSettings, checkSources } from '../input/check-sources.ts';
import { readSource } from '../input/read-source.ts';
import type { Output } from '../output/write.ts';
import { UsageError } from '../usage-error.ts';
import { reviewText } from './review-text.ts';

export interface ReviewOptions extends CheckSettings {
    json?: boolean;
    markdown?: boolean;
    handovers?: number;
}

/**
 * `journey review`: everything in a file that is off target, overdue, unanswered, unowned or unmeasured, worst first.
 * @returns the exit code: 1 for errors in the file; what the review finds is no error
 * @throws UsageError for a file that cannot be read, or two formats at once
 */
export async function review(file: string, options: ReviewOptions, output: Output): Promise<number> {
    const { json = false, markdown = false, handovers = USUAL_HANDOVERS, today = dateOfClock() } = options;
    if (json && markdown) throw new UsageError('Use --json or --markdown, not both.');
    const [{ journeys, expanded, findings }] = await checkSources([await readSource(file)], { today });
    const figuresOf = await simulatedPromises(journeys, expanded);
    const found = reviewOf(journeys, { today, handovers, figuresOf });
    await output.out(json ? reviewJson(file, found) : markdown ? `${reviewMarkdown(file, found)}\n` : reviewText(file, found));
    if (journeys.length === 0) await output.err(`journey: ${file} declares no journey.\n`);
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) await output.err(`${summaryOf(errors)}; list them with: journey check ${file}\n`);
    return exitCodeOf(findings);
}

function reviewJson(file: string, found: Review): string {
    return `${JSON.stringify(reviewAnswer(file, found), null, 2)}\n`;
}
