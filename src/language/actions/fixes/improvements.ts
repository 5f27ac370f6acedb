import { AstUtils, GrammarUtils } from 'langium';
import { type Improvement, isImprovement, isTeamNeed } from '../../generated/ast.ts';
import type { ActionContext } from '../action-context.ts';
import { type Change, insertion, replacement } from '../text/change.ts';
import { insertAfter } from '../text/insertion.ts';
import { needsSpace } from '../text/lines.ts';
import { syntaxOf } from '../text/removal.ts';
import type { Fixer } from './fix.ts';

const MOST_PREDECESSORS = 3;

/** `capacity-exceeded`: needs as many as the team has, or raises the team's capacity. */
export const fitCapacity: Fixer = (problem, context) => {
    const need = context.nodeAt(context.offsetsOf(problem.range).offset, isTeamNeed);
    const team = need?.team?.ref;
    const count = GrammarUtils.findNodeForProperty(need?.$cstNode, 'count');
    const capacity = GrammarUtils.findNodeForProperty(team?.$cstNode, 'capacity');
    const asked = /needs (\d+(?:\.\d+)?) of the team/.exec(problem.message)?.[1];
    if (!need || !team || !count || !capacity || asked === undefined) return [];
    const others = Number(asked) - need.count;
    const left = (team.capacity ?? 0) - others;
    const fewer = left >= 1 ? [{ title: `Need ${left}`, changes: [replacement(count, String(left))] }] : [];
    // A team of an imported file is changed there.
    if (AstUtils.getDocument(team) !== context.document) return fewer;
    return [...fewer, { title: `Raise the capacity of \`${team.name}\` to ${asked}`, changes: [replacement(capacity, asked)] }];
};

/** `conflicting-changes`: puts the improvements in an order. */
export const orderImprovements: Fixer = (problem, context) => {
    const improvement = context.nodeAt(context.offsetsOf(problem.range).offset, isImprovement);
    const others = new Set(
        (problem.relatedInformation ?? []).flatMap(({ location }) => {
            const other = context.nodeAt(context.offsetsOf(location.range).offset, isImprovement);
            return other && other !== improvement && other.name ? [other.name] : [];
        }),
    );
    if (!improvement?.name) return [];
    return [...others].slice(0, MOST_PREDECESSORS).map((name) => ({
        title: `Let \`${improvement.name}\` come after \`${name}\``,
        changes: [comeAfter(improvement, name, context)],
    }));
};

function comeAfter(improvement: Improvement, name: string, { text, style }: ActionContext): Change | null {
    const after = improvement.properties.find((property) => property.$type === 'ImprovementAfterProperty');
    const last = after?.improvements.at(-1)?.$refNode;
    if (last) return insertion(last.end, `, ${name}${needsSpace('x', text[last.end]) ? ' ' : ''}`);
    const first = syntaxOf(improvement.properties.find(({ $type }) => $type !== 'AddsProperty'));
    return first ? insertAfter(text, first, { text: `after ${name}` }, style) : null;
}
