import { type AstNode, AstUtils } from 'langium';
import { isJourney, isOutcome, isStep, type Journey, type Outcome, type Step } from '../../generated/ast.ts';
import { outcomesOf } from '../../network/outcomes.ts';
import { firstProperty } from '../../network/properties.ts';
import type { ActionContext } from '../action-context.ts';
import { type Change, insertion } from '../text/change.ts';
import { insertProperty } from '../text/insertion.ts';
import { needsSpace } from '../text/lines.ts';
import { removeDeclaration, syntaxOf } from '../text/removal.ts';
import type { Fix, Fixer } from './fix.ts';

/** `outcome-unserved`: lets the last step of the journey serve it, or removes it where nothing uses it. */
export const serveOutcome: Fixer = (problem, context) => {
    const outcome = context.nodeAt(context.offsetsOf(problem.range).offset, isOutcome);
    const cst = syntaxOf(outcome);
    if (!outcome?.name || !cst) return [];
    const step = lastStep(journeyOf(outcome, context), context);
    const serve: Fix[] = step
        ? [{ title: `Let \`${step.name}\`, which ends the journey, serve it`, changes: [serves(step, outcome.name, context)] }]
        : [];
    return [...serve, { title: `Remove \`${outcome.name}\``, changes: [removeDeclaration(context.text, cst)] }];
};

/** More outcomes to choose from help nobody. */
const MOST_OUTCOMES = 5;

/** `step-unserving`: lets the step serve one of the outcomes. */
export const letServe: Fixer = (problem, context) => {
    const step = context.nodeAt(context.offsetsOf(problem.range).offset, isStep);
    const journey = step && context.analysed(context.journeyOf(step));
    if (!step || !journey) return [];
    const names = outcomesOf(journey).flatMap(({ node }) => node.name ?? []);
    return names.slice(0, MOST_OUTCOMES).map((name) => ({
        title: `Let \`${step.name}\` serve \`${name}\``,
        changes: [serves(step, name, context)],
        preferred: names.length === 1,
    }));
};

/** The journey that declares it, or the only one of its file. */
function journeyOf(outcome: Outcome, { file }: ActionContext): Journey | undefined {
    const own = AstUtils.getContainerOfType(outcome, isJourney);
    const journeys = (file.members as AstNode[]).filter(isJourney);
    return own ?? (journeys.length === 1 ? journeys[0] : undefined);
}

/** The step that finishes last; where there is no schedule, the last of the text. */
function lastStep(journey: Journey | undefined, context: ActionContext): Step | undefined {
    const analysed = context.analysed(journey);
    const finishes = analysed?.analysis.schedule?.earliestFinish;
    const steps = analysed?.steps.filter(({ name }) => name) ?? [];
    if (!analysed || !finishes) return steps.at(-1);
    const finishOf = (step: Step) => finishes[analysed.indexOfStep.get(step) ?? 0];
    return steps.reduce<Step | undefined>((last, step) => (last && finishOf(last) > finishOf(step) ? last : step), undefined);
}

function serves(step: Step, name: string, { text, style }: ActionContext): Change | null {
    const last = firstProperty(step, 'ServesProperty')?.outcomes.at(-1)?.$refNode;
    if (!last) return insertProperty(text, step, { text: `serves ${name}` }, style);
    return insertion(last.end, `, ${name}${needsSpace('x', text[last.end]) ? ' ' : ''}`);
}
