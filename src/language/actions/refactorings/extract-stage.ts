import { CodeActionKind } from 'vscode-languageserver';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import type { Stage, Step } from '../../generated/ast.ts';
import type { ActionContext } from '../action-context.ts';
import { type Change, replacement } from '../text/change.ts';
import { leadingComments } from '../text/comments.ts';
import { freeName } from '../text/free-name.ts';
import { insertAfter, insertBefore, type LineStyle } from '../text/insertion.ts';
import { indentationAt } from '../text/lines.ts';
import { syntaxOf } from '../text/removal.ts';
import { comeAfter } from './chain-steps.ts';
import { impliedPredecessors, isDependedOn } from './implied-links.ts';
import { changedPart, cutOut, reindented } from './parts.ts';
import type { Refactoring, Selection } from './refactoring.ts';
import { isSound, selectedSteps, withComments } from './selected-steps.ts';

/** Puts neighbouring steps into a stage of their own. What follows from the order of their old stage is written out. */
export const extractStage: Refactoring = {
    kind: CodeActionKind.RefactorExtract,
    offers(selection, context) {
        if (selection.end <= selection.offset) return [];
        const { journey, steps } = selectedSteps(selection, context) ?? {};
        const part = steps && neighbours(steps, context);
        if (!journey || !steps || !part || !isSound(journey, context)) return [];
        const { $container: owner } = steps[0];
        const name = freeName('NewStage', journey.node, context.services.references.Names, context.given);
        const changes = owner.$type === 'Stage' ? splitStage(owner, steps, part, name, journey, context) : wrap(part, name, context);
        const what = steps.length === 1 ? 'the selected step' : `the ${steps.length} selected steps`;
        return changes ? [{ title: `Extract ${what} into a stage`, changes }] : [];
    },
};

/** The part of the text with the steps and their comments, if nothing else stands between them. */
function neighbours(steps: readonly Step[], context: ActionContext): Selection | null {
    const [first, last] = [steps[0], steps.at(-1)];
    if (!first || !last || first.$container.$type === 'AddsProperty') return null;
    const { $container: owner } = first;
    if (
        steps.some(
            ({ $container, $containerIndex }, index) => $container !== owner || $containerIndex !== (first.$containerIndex ?? 0) + index,
        )
    )
        return null;
    const [begin, end] = [withComments(first, context), withComments(last, context)];
    return begin && end ? { offset: begin.offset, end: end.end } : null;
}

function stageText(name: string, ordered: boolean, part: string, { indentation }: LineStyle): string {
    const lines = part.split('\n').map((line) => (line === '' ? line : indentation + line));
    return [`stage ${name}${ordered ? ' in order' : ''} {`, ...lines, '}'].join('\n');
}

/** Steps outside the stages stay where they are. */
function wrap(part: Selection, name: string, { text, style }: ActionContext): Change[] {
    const inner = reindented(text.slice(part.offset, part.end), text, part.offset);
    const indentation = indentationAt(text, part.offset);
    return [replacement(part, stageText(name, false, inner, style).replaceAll('\n', style.lineBreak + indentation))];
}

/** Steps of a stage move behind it; those that begin it, before it. Not all of them, and not if something waits for the stage. */
function splitStage(
    stage: Stage,
    steps: readonly Step[],
    part: Selection,
    name: string,
    journey: AnalysedJourney,
    context: ActionContext,
): (Change | null)[] | null {
    const all = stage.members.filter((member) => member.$type === 'Step');
    const cst = syntaxOf(stage);
    if (!cst || steps.length === all.length || isDependedOn(stage, journey)) return null;
    const implied = impliedPredecessors(journey);
    const before = implied.get(steps[0]);
    const next = all.find((step) => implied.get(step) === steps.at(-1) && !steps.includes(step));
    const own = before ? comeAfter(steps[0], before.name, context) : undefined;
    const other = next ? [comeAfter(next, steps.at(-1)?.name ?? '', context)] : [];
    if (own === null) return null;
    const { text, style } = context;
    const inner = reindented(changedPart(text, part, own ? [own] : []), text, part.offset);
    const written = { text: stageText(name, stage.ordered, inner, style) };
    const isHead = steps[0] === all[0];
    const [comment] = leadingComments(text, cst);
    const target = isHead ? insertBefore(text, comment?.offset ?? cst.offset, written, style) : insertAfter(text, cst, written, style);
    return [target, cutOut(text, part), ...other];
}
