import type { AnalysedJourney } from '../../analysed-journey.ts';
import { isJourney, type Step } from '../../generated/ast.ts';
import type { ActionContext } from '../action-context.ts';
import { leadingComments } from '../text/comments.ts';
import { lineEnd, lineStart, skipBlanks } from '../text/lines.ts';
import { syntaxOf } from '../text/removal.ts';
import type { Selection } from './refactoring.ts';

/** Steps of one journey, in the order of the text. */
export interface SelectedSteps {
    journey: AnalysedJourney;
    steps: Step[];
}

/** The steps that a selection touches, if they belong to one journey and the text has no syntax errors in it. */
export function selectedSteps({ offset, end }: Selection, context: ActionContext): SelectedSteps | null {
    for (const member of context.file.members) {
        const cst = syntaxOf(member);
        if (!isJourney(member) || !cst || cst.offset > offset || cst.end < end) continue;
        const journey = context.analysed(member);
        const steps = journey?.steps.filter((step) => {
            const own = syntaxOf(step);
            return own !== undefined && step.name && own.offset < end && own.end > offset;
        });
        return journey && steps ? { journey, steps } : null;
    }
    return null;
}

/** The step whose first line the cursor or selection is on, or null. */
export function stepAt({ offset, end }: Selection, context: ActionContext): { journey: AnalysedJourney; step: Step } | null {
    const head = skipBlanks(context.text, lineStart(context.text, offset));
    const found = selectedSteps({ offset: Math.max(offset, head), end: Math.max(end, offset + 1, head + 1) }, context);
    const [step, other] = found?.steps ?? [];
    const cst = syntaxOf(step);
    if (!found || !step || other || !cst) return null;
    const line = { start: lineStart(context.text, cst.offset), end: lineEnd(context.text, cst.offset) };
    return offset >= line.start && end <= line.end ? { journey: found.journey, step } : null;
}

/** Whether a journey's part of the text has no syntax errors, so that all of it can be moved about. */
export function isSound({ node }: AnalysedJourney, { document }: ActionContext): boolean {
    const cst = syntaxOf(node);
    const { lexerErrors, parserErrors } = document.parseResult;
    const offsets = [...lexerErrors.map(({ offset }) => offset), ...parserErrors.map(({ token }) => token.startOffset)];
    // The offset of the end of the file is not a number: something may be missing anywhere.
    return cst !== undefined && offsets.every((offset) => offset < cst.offset || offset > cst.end);
}

/** A step's part of the text with the comments that stand before it; those behind it on its line belong to it as well. */
export function withComments(step: Step, { text }: ActionContext): { offset: number; end: number } | null {
    const cst = syntaxOf(step);
    if (!cst) return null;
    const [first] = leadingComments(text, cst);
    return { offset: first?.offset ?? cst.offset, end: endWithTrailing(text, cst.end) };
}

function endWithTrailing(text: string, end: number): number {
    const rest =
        /^(?:[^\S\r\n]*\/\*(?:(?!\*\/)[^\r\n])*\*\/)*(?:[^\S\r\n]*\/\/[^\r\n]*)?/.exec(text.slice(end, lineEnd(text, end)))?.[0] ?? '';
    // What begins something else on the same line is not behind the step alone.
    const line = text.slice(end + rest.length, lineEnd(text, end));
    return line.trim() === '' ? end + rest.length : end;
}
