import { GrammarUtils } from 'langium';
import { isPainProperty, type PainProperty } from '../../generated/ast.ts';
import type { ActionContext } from '../action-context.ts';
import { addImprovement } from '../new-improvement.ts';
import { insertAfter } from '../text/insertion.ts';
import { syntaxOf } from '../text/removal.ts';
import type { Fix, Fixer } from './fix.ts';

const RECOVERY = 'What puts it right';

/** `pain-unanswered`: a recovery to fill in, or an improvement of the step. */
export const answerPain: Fixer = (problem, context) => {
    const pain = context.nodeAt(context.offsetsOf(problem.range).offset, isPainProperty);
    const cst = syntaxOf(pain);
    if (!pain || !cst) return [];
    const recovery = { text: `recover "${RECOVERY}"`, snippet: `recover "\${1:${RECOVERY}}"` };
    const recover = insertAfter(context.text, cst, recovery, context.style);
    return [{ title: 'Insert a recovery to fill in', changes: [recover], preferred: true }, ...improvementForPain(pain, context)];
};

/** An improvement of the step with a pain, which it quotes. A step that an improvement adds is better put right there. */
export function improvementForPain(pain: PainProperty, context: ActionContext): Fix[] {
    const { $container: step } = pain;
    const journey = context.journeyOf(step);
    if (!journey || !step.name || step.$container.$type === 'AddsProperty') return [];
    const quoted = GrammarUtils.findNodeForProperty(pain.$cstNode, 'text')?.text;
    const change = addImprovement(step, journey, quoted ? [[`note ${quoted}`]] : [], context);
    return [{ title: `Add an improvement of \`${step.name}\` for this pain`, changes: [change] }];
}
