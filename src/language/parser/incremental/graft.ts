import type { IToken } from 'chevrotain';
import { type AstNode, AstUtils, type CompositeCstNode, type CstNode, type LexerResult, type Mutable, RootCstNodeImpl } from 'langium';
import type { Journey, JourneyFile, Stage, Step } from '../../generated/ast.ts';
import { indexAt } from './difference.ts';

/** Langium keeps to itself where a leaf stands: it expects that trees are built anew. */
interface Leaf {
    _offset: number;
    _startLine: number;
    _startColumn: number;
    _endLine: number;
    _endColumn: number;
}

/**
 * Puts a step that was parsed by itself in the place of its earlier version. The tree is taken apart for it: all other steps and
 * members are in the new one. What holds the step (stage, journey and file) is new, so that what is remembered of those is of one
 * version of the text.
 * @param end index of the first token behind the step
 */
export function graft(earlier: Step, step: Step, text: string, read: LexerResult, end: number): JourneyFile {
    const place = earlier.$cstNode as Mutable<CompositeCstNode>;
    const { content } = step.$cstNode as CompositeCstNode;
    place.content = content;
    for (const child of content) (child as Mutable<CstNode>).container = place;
    point(place, step);
    moveWhatFollows(place, read, end);
    const root = new RootCstNodeImpl(text);
    const { root: earlierRoot } = place;
    root.grammarSource = earlierRoot.grammarSource;
    root.content = (earlierRoot as Mutable<CompositeCstNode>).content as CstNode[];
    for (const child of root.content) (child as Mutable<CstNode>).container = root;
    const renewed = renew(step, earlier) as JourneyFile;
    point(root, renewed);
    return renewed;
}

/** A node and its place in the concrete syntax lead to each other. */
function point(place: CstNode, node: Mutable<AstNode>): void {
    node.$cstNode = place;
    (place as Mutable<CstNode>).astNode = node;
}

/** What held the earlier version, up to the file, again with the new one. */
function renew(member: AstNode, earlier: AstNode): AstNode {
    const holder = earlier.$container as Stage | Journey | JourneyFile | undefined;
    if (!holder) return member;
    const members = (holder.members as AstNode[]).map((each) => (each === earlier ? member : each));
    const renewed: AstNode = Object.assign({}, holder, { members });
    AstUtils.linkContentToContainer(renewed);
    if (renewed.$cstNode) point(renewed.$cstNode, renewed);
    return renew(renewed, holder);
}

/** The leaves behind a node stand where their tokens do, and no node around or behind it knows its range any more. */
function moveWhatFollows(place: CompositeCstNode, { tokens, hidden }: LexerResult, end: number): void {
    let token = end;
    let comment = indexAt(hidden, tokens[end - 1].startOffset);
    const move = (node: CstNode) => {
        if ('content' in node) {
            forgetRange(node as CompositeCstNode);
            for (const child of (node as CompositeCstNode).content) move(child);
        } else {
            stand(node as unknown as Leaf, node.hidden ? hidden[comment++] : tokens[token++]);
        }
    };
    let node: CstNode = place;
    forgetRange(place);
    for (let around = node.container; around; around = node.container) {
        forgetRange(around);
        for (let index = around.content.indexOf(node) + 1; index < around.content.length; index++) move(around.content[index]);
        node = around;
    }
}

function forgetRange(node: CompositeCstNode): void {
    (node as unknown as { _rangeCache: unknown })._rangeCache = undefined;
}

function stand(leaf: Leaf, token: IToken): void {
    leaf._offset = token.startOffset;
    leaf._startLine = token.startLine! - 1;
    leaf._startColumn = token.startColumn! - 1;
    leaf._endLine = token.endLine! - 1;
    leaf._endColumn = token.endColumn!;
}
