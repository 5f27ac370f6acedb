import { type CstNode, GrammarUtils } from 'langium';
import { CodeActionKind } from 'vscode-languageserver';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import { LIST_LIMIT } from '../../diagnostics/wording.ts';
import type { Stage, Step } from '../../generated/ast.ts';
import { dependenciesOf } from '../../network/links.ts';
import type { ActionContext } from '../action-context.ts';
import type { Fix } from '../fixes/fix.ts';
import { insertAfter, insertInBlock } from '../text/insertion.ts';
import { syntaxOf } from '../text/removal.ts';
import { comeAfter } from './chain-steps.ts';
import { impliedPredecessors, isDependedOn } from './implied-links.ts';
import { changedPart, cutOut, reindented } from './parts.ts';
import type { Refactoring } from './refactoring.ts';
import { isSound, stepAt, withComments } from './selected-steps.ts';

/**
 * Moves a step with its comments to the end of another stage. What follows from the order of its old stage is written out, so
 * that the schedule stays; the title says where it may change all the same.
 */
export const moveStep: Refactoring = {
    kind: CodeActionKind.RefactorMove,
    offers(selection, context) {
        const { journey, step } = stepAt(selection, context) ?? {};
        if (!journey || !step || !isSound(journey, context)) return [];
        return journey.stages
            .filter((stage) => stage !== step.$container && stage.name)
            .slice(0, LIST_LIMIT)
            .flatMap((stage) => moveTo(stage, step, journey, context) ?? []);
    },
};

/** Moves a step to another stage; null where the text has no place for it. */
export function moveTo(stage: Stage, step: Step, journey: AnalysedJourney, context: ActionContext): Fix | null {
    const part = withComments(step, context);
    const place = part && placeIn(stage);
    if (!place) return null;
    const implied = impliedPredecessors(journey);
    const before = implied.get(step);
    const next = journey.steps.find((other) => implied.get(other) === step);
    const own = before ? [comeAfter(step, before.name, context)] : [];
    const others = next ? [comeAfter(next, step.name, context)] : [];
    if ([...own, ...others].includes(null)) return null;
    const { text, style } = context;
    const moved = changedPart(
        text,
        part,
        own.filter((change) => change !== null),
    );
    const written = { text: reindented(moved, text, part.offset) };
    const target =
        'after' in place ? insertAfter(text, place.after, written, style) : insertInBlock(text, place.owner, place.open, written, style);
    const warning = keepsSchedule(stage, step, before, journey) ? '' : ' (may change the schedule)';
    const title = `Move \`${step.name}\` to the stage \`${stage.name}\`${warning}`;
    return { title, changes: [cutOut(text, part), target, ...others] };
}

/** A stage in order gives a step that follows nothing a predecessor, and what waits for a stage waits for other steps of it. */
function keepsSchedule(stage: Stage, step: Step, before: Step | undefined, journey: AnalysedJourney): boolean {
    const follows = before !== undefined || dependenciesOf(step).some(({ ofFinish }) => !ofFinish);
    const old = step.$container.$type === 'Stage' ? [step.$container] : [];
    return (follows || !stage.ordered) && ![stage, ...old].some((one) => isDependedOn(one, journey));
}

function placeIn(stage: Stage): { after: CstNode } | { owner: CstNode; open: CstNode } | null {
    const last = stage.members.at(-1);
    const after = syntaxOf(last);
    if (after) return { after };
    const owner = syntaxOf(stage);
    const open = GrammarUtils.findNodeForKeyword(owner, '{');
    return owner && open ? { owner, open } : null;
}
