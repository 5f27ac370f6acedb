import { isPainProperty } from '../../generated/ast.ts';
import { addMember } from '../declare.ts';
import { freeName } from '../text/free-name.ts';
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
    const fixes: Fix[] = [
        { title: 'Insert a recovery to fill in', changes: [insertAfter(context.text, cst, recovery, context.style)], preferred: true },
    ];
    const step = pain.$container;
    const journey = context.journeyOf(step);
    // A step that an improvement adds is better put right there.
    if (!journey || !step.name || step.$container.$type === 'AddsProperty') return fixes;
    const name = freeName(`improve-${step.name}`, journey, context.services.references.Names, context.given);
    const text = `improvement ${name} { improves ${step.name} }`;
    return [...fixes, { title: `Declare an improvement of \`${step.name}\``, changes: [addMember(journey, text, context)] }];
};
