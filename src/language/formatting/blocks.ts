import type { AstNode } from 'langium';
import { isJourney, isStage } from '../generated/ast.ts';
import type { Item } from './items.ts';

/** The braces of a declaration. */
export interface Block {
    /** Whether each statement in it has a line of its own. */
    expanded: boolean;
    /** Whether nothing stands between the braces. */
    empty: boolean;
}

/** A longer block is not left on one line: characters behind its opening brace, with one space before each token. */
const LONGEST_LINE = 100;

/**
 * The blocks of a text by the declaration they belong to. A block that was written on one line stays there, unless it is long,
 * or a journey or a stage of several members.
 */
export function blocksOf(items: readonly Item[]): Map<AstNode, Block> {
    const blocks = new Map<AstNode, Block>();
    const open: { brace: Item; index: number; block: Block; begin: number }[] = [];
    let length = 0;
    for (const [index, item] of items.entries()) {
        length += item.text.length + 1;
        if (item.kind !== 'token') continue;
        if (item.text === '{') {
            const block = { expanded: hasSeveralMembers(item.node), empty: false };
            blocks.set(item.node, block);
            open.push({ brace: item, index, block, begin: length });
        } else if (item.text === '}') {
            const ended = open.pop();
            if (!ended) continue;
            ended.block.empty = index === ended.index + 1;
            ended.block.expanded ||= item.startLine > ended.brace.startLine || length - ended.begin > LONGEST_LINE;
            ended.block.expanded &&= !ended.block.empty;
            const around = open.at(-1);
            if (around && ended.block.expanded) around.block.expanded = true;
        }
    }
    return blocks;
}

function hasSeveralMembers(node: AstNode): boolean {
    return (isJourney(node) || isStage(node)) && node.members.length > 1;
}
