import type { AstNode } from 'langium';
import { CodeActionKind } from 'vscode-languageserver';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import { isJourney, isStage, isStep, type Stage, type Step } from '../../generated/ast.ts';
import { firstProperty } from '../../network/properties.ts';
import type { ActionContext } from '../action-context.ts';
import { type Change, replacement } from '../text/change.ts';
import { endsLine } from '../text/lines.ts';
import { comeAfter } from './chain-steps.ts';
import { impliedPredecessors } from './implied-links.ts';
import { changedPart, endsWithLineComment } from './parts.ts';
import type { Refactoring } from './refactoring.ts';
import { isSound, withComments } from './selected-steps.ts';

/**
 * Writes the steps of a stage so that each comes after those that it depends on, and otherwise in the order that they have.
 * Comments move with their steps, and what follows from the order of the stage is written out. Figures stay what they are.
 */
export const sortSteps: Refactoring = {
    kind: CodeActionKind.RefactorRewrite,
    offers({ offset }, context) {
        const stage = stageAt(offset, context);
        const journey = stage && context.analysed(context.journeyOf(stage));
        if (!stage || !journey || journey.analysis.cycles.length > 0 || !isSound(journey, context)) return [];
        const steps = stage.members.filter(isStep);
        const sorted = inOrderOfDependencies(steps, journey);
        if (sorted.every((step, index) => step === steps[index])) return [];
        const changes = rearranged(stage, steps, sorted, journey, context);
        return changes ? [{ title: `Sort the steps of \`${stage.name}\` by their dependencies`, changes }] : [];
    },
};

function stageAt(offset: number, { file }: ActionContext): Stage | undefined {
    return file.members
        .flatMap((member): AstNode[] => (isJourney(member) ? member.members : []))
        .filter(isStage)
        .find(({ $cstNode }) => $cstNode && $cstNode.offset <= offset && offset <= $cstNode.end);
}

/** Steps in the order of the text, but each behind those that it depends on, directly or by way of other stages. Linear time. */
function inOrderOfDependencies(steps: readonly Step[], { network, steps: all, indexOfStep }: AnalysedJourney): Step[] {
    const before: number[][] = network.steps.map(() => []);
    for (const { from, to } of network.links) before[to].push(from);
    const done = new Uint8Array(all.length);
    const next = new Int32Array(all.length);
    const order: number[] = [];
    for (const step of steps) {
        const path = [indexOfStep.get(step) ?? -1].filter((index) => index >= 0);
        for (let index = path.at(-1); index !== undefined; index = path.at(-1)) {
            const pending = done[index] === 1 ? undefined : before[index][next[index]++];
            if (pending !== undefined) {
                if (done[pending] === 0) path.push(pending);
                continue;
            }
            if (done[index] === 0) order.push(index);
            done[index] = 1;
            path.pop();
        }
    }
    const own = new Set(steps);
    return order.map((index) => all[index]).filter((step) => own.has(step));
}

function rearranged(
    stage: Stage,
    steps: readonly Step[],
    sorted: readonly Step[],
    journey: AnalysedJourney,
    context: ActionContext,
): Change[] | null {
    const implied = impliedPredecessors(journey);
    const changes: Change[] = [];
    for (const [index, step] of sorted.entries()) {
        const [slot, part] = [withComments(steps[index], context), withComments(step, context)];
        const before = implied.get(step);
        // The first step of a stage in order that comes after nothing must stay the first.
        if (stage.ordered && index > 0 && !before && !firstProperty(step, 'AfterProperty')) return null;
        const written = before && before !== sorted[index - 1] ? comeAfter(step, before.name, context) : undefined;
        if (!slot || !part || written === null) return null;
        const moved = changedPart(context.text, part, written ? [written] : []);
        const needsBreak = endsWithLineComment(moved) && !endsLine(context.text, slot.end);
        changes.push(replacement(slot, needsBreak ? moved + context.style.lineBreak : moved));
    }
    return changes;
}
