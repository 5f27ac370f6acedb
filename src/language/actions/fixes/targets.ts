import { GrammarUtils } from 'langium';
import { isTarget } from '../../generated/ast.ts';
import { reaches, stepGraph } from '../../network/reachability.ts';
import { replacement } from '../text/change.ts';
import type { Fixer } from './fix.ts';

/** `no-path`: swaps the two steps where the dependencies lead the other way. */
export const swapEnds: Fixer = (problem, context) => {
    const target = context.nodeAt(context.offsetsOf(problem.range).offset, isTarget);
    const analysed = target && context.analysed(context.journeyOf(target));
    const from = target?.from?.ref && analysed?.indexOfStep.get(target.from.ref);
    const to = target?.to?.ref && analysed?.indexOfStep.get(target.to.ref);
    const fromPlace = GrammarUtils.findNodeForProperty(target?.$cstNode, 'from');
    const toPlace = GrammarUtils.findNodeForProperty(target?.$cstNode, 'to');
    if (!analysed || from === undefined || to === undefined || !fromPlace || !toPlace) return [];
    if (!reaches(stepGraph(analysed.network), to, from)) return [];
    return [
        {
            title: `Swap the two steps: from \`${toPlace.text}\` to \`${fromPlace.text}\``,
            changes: [replacement(fromPlace, toPlace.text), replacement(toPlace, fromPlace.text)],
            preferred: true,
        },
    ];
};
