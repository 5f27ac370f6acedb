import { GrammarUtils } from 'langium';
import type { Unit } from '../../../pert/durations.ts';
import { isEstimate, type Journey } from '../../generated/ast.ts';
import type { ActionContext } from '../action-context.ts';
import { type Change, insertion } from '../text/change.ts';
import { insertAfter, insertInBlock } from '../text/insertion.ts';
import { needsSpace } from '../text/lines.ts';
import { syntaxOf } from '../text/removal.ts';
import type { Fixer } from './fix.ts';

/** What journeys are usually measured in. */
const OFFERED: readonly Unit[] = ['min', 'h', 'd'];

/** `unit-missing`: writes a unit behind the last number, or gives the journey one. */
export const addUnit: Fixer = (problem, context) => {
    const { offset, end } = context.offsetsOf(problem.range);
    const estimate = context.nodeAt(offset, isEstimate);
    const journey = estimate && context.journeyOf(estimate);
    if (!journey) return [];
    const space = needsSpace('n', context.text[end]) ? ' ' : '';
    return [
        ...OFFERED.map((unit) => ({ title: `Write \`${unit}\` behind the last number`, changes: [insertion(end, ` ${unit}${space}`)] })),
        ...OFFERED.map((unit) => ({ title: `Set the journey's unit: \`unit ${unit}\``, changes: [setUnit(journey, unit, context)] })),
    ];
};

function setUnit(journey: Journey, unit: Unit, { text, style }: ActionContext): Change | null {
    const [first] = journey.members;
    const description = first?.$type === 'Description' ? syntaxOf(first) : undefined;
    if (description) return insertAfter(text, description, { text: `unit ${unit}` }, style);
    const open = GrammarUtils.findNodeForKeyword(journey.$cstNode, '{');
    return journey.$cstNode && open ? insertInBlock(text, journey.$cstNode, open, { text: `unit ${unit}` }, style) : null;
}
