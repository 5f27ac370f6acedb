import { type AstNode, type CstNode, GrammarUtils } from 'langium';
import { isImport, isStep, isTarget, type Step } from '../../generated/ast.ts';
import type { ActionContext } from '../action-context.ts';
import { type Change, changed, insertion, replacement } from '../text/change.ts';
import { commentsIn } from '../text/comments.ts';
import { removeNode, syntaxOf } from '../text/removal.ts';
import type { Fix, Fixer, Problem } from './fix.ts';

/** The list that a property takes, so that a second one can be joined to the first. */
const LISTS: Readonly<Record<string, string>> = {
    AfterProperty: 'dependencies',
    FinishAfterProperty: 'dependencies',
    WhenProperty: 'options',
    ForProperty: 'personas',
    OnProperty: 'channels',
    ServesProperty: 'outcomes',
    ImprovesProperty: 'subjects',
    NeedsProperty: 'needs',
    ImprovementAfterProperty: 'improvements',
};

/** `misplaced-property`: removes it, joins it to the one before, or makes the step one that may have it. */
export const removeMisplaced: Fixer = (problem, context) => {
    const { offset, end } = context.offsetsOf(problem.range);
    const node = context.nodeWithText(offset, end);
    if (!node) return removePart(problem, context);
    if (isImport(node)) return moveToTop(node, context);
    const fixes = [...changeKind(node, problem), ...joinLists(node, problem, context)];
    const keyword = /^[\p{ID_Continue}]+(?:\s+after)?/u.exec(context.text.slice(offset, end))?.[0] ?? 'it';
    const removal: Fix = {
        title: `Remove \`${keyword.replace(/\s+/, ' ')}\``,
        changes: [removeNode(context.text, { offset, end })],
        preferred: fixes.length === 0,
    };
    return [...fixes, removal];
};

/** `from STEP to STEP` in a step's target; a lag or a lead beside the other one. */
function removePart({ range }: Problem, context: ActionContext): Fix[] {
    const place = context.offsetsOf(range);
    const delay = /^(?:lag|lead)\b/.exec(context.text.slice(place.offset, place.end))?.[0];
    if (delay) return [{ title: `Remove \`${delay}\``, changes: [removeNode(context.text, place)], preferred: true }];
    if (!context.nodeAt(place.offset, isTarget) || place.end <= place.offset) return [];
    return [{ title: 'Remove `from` and `to`', changes: [removeNode(context.text, place)], preferred: true }];
}

function moveToTop(node: AstNode, { text, file, style }: ActionContext): Fix[] {
    const cst = syntaxOf(node);
    const first = syntaxOf(file.members[0]);
    if (!cst || !first) return [];
    const changes = [insertion(first.offset, text.slice(cst.offset, cst.end) + style.lineBreak), removeNode(text, cst)];
    return [{ title: 'Move the import before the declarations', changes, preferred: true }];
}

/** A moment may have `truth`, and a task takes time. */
function changeKind({ $type, $container: step }: AstNode, { message }: Problem): Fix[] {
    if (!step || !isStep(step)) return [];
    if ($type === 'TruthProperty' && step.kind !== 'moment') {
        return [{ ...makeKind(step, 'moment', 'a moment of truth'), preferred: step.kind !== 'milestone' }];
    }
    return step.kind === 'milestone' && message.includes('is a milestone') ? [makeKind(step, 'task', 'a task')] : [];
}

function makeKind(step: Step, kind: Step['kind'], words: string): Fix {
    const place = GrammarUtils.findNodeForProperty(step.$cstNode, 'kind');
    return { title: `Make \`${step.name}\` ${words}`, changes: place ? [replacement(place, kind)] : [] };
}

/** Joins a second list to the first, without what that has already. */
function joinLists(node: AstNode, { message }: Problem, { text }: ActionContext): Fix[] {
    const key = LISTS[node.$type];
    const cst = syntaxOf(node);
    if (!key || !cst || !message.includes('join their lists')) return [];
    const siblings = Object.values(node.$container ?? {}).flatMap((value) => (Array.isArray(value) && value.includes(node) ? value : []));
    const first = syntaxOf(siblings.find((sibling) => sibling.$type === node.$type));
    if (!first || first === cst) return [];
    const have = new Set(elementsOf(first, key, text));
    const added = elementsOf(cst, key, text).filter((element) => !have.has(element));
    return [
        {
            title: 'Join it to the list before',
            changes: [...(added.length > 0 ? [insertion(first.end, `, ${added.join(', ')}`)] : []), removeNode(text, cst)],
            preferred: true,
        },
    ];
}

function elementsOf(property: CstNode, key: string, text: string): string[] {
    return GrammarUtils.findNodesForProperty(property, key).map((cst) => withoutComments(text, cst));
}

function withoutComments(text: string, { offset, end }: CstNode): string {
    const comments = commentsIn(text, offset, end).map((comment) => replacement(comment, ''));
    const element = comments.length > 0 ? changed(text, comments).slice(offset, end - lengthOf(comments)) : text.slice(offset, end);
    return element.replace(/\s+/g, ' ');
}

function lengthOf(changes: readonly Change[]): number {
    return changes.reduce((sum, { offset, end }) => sum + end - offset, 0);
}
