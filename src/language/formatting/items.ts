import { type AstNode, AstUtils, CstUtils, type LeafCstNode } from 'langium';

/** A token or a comment, with the lines it stands on. */
export interface Item {
    kind: 'token' | 'line-comment' | 'block-comment';
    text: string;
    offset: number;
    end: number;
    startLine: number;
    endLine: number;
    /** The innermost node of the syntax tree that a token belongs to. */
    node: AstNode;
}

/** Everything in a text but white space, in order. */
export function itemsOf(root: AstNode): Item[] {
    if (!root.$cstNode) return [];
    return CstUtils.flattenCst(root.$cstNode).map(itemOf).toArray();
}

function itemOf(leaf: LeafCstNode): Item {
    const { text, offset, end, range, hidden, astNode } = leaf;
    const kind = !hidden ? 'token' : text.startsWith('//') ? 'line-comment' : 'block-comment';
    return { kind, text, offset, end, startLine: range.start.line, endLine: range.end.line, node: astNode };
}

/** Where a line break separates two neighbours in the text. */
export function isBroken(previous: Item | undefined, item: Item): boolean {
    return previous !== undefined && item.startLine > previous.endLine;
}

/** The lists of the syntax tree whose elements are statements: what may stand on a line of its own. */
const STATEMENTS: ReadonlySet<string | undefined> = new Set(['imports', 'members', 'traits', 'options', 'properties']);

/** Whether a node is a declaration, a property or the like, and not a part of one. */
export function isStatement(node: AstNode): boolean {
    return STATEMENTS.has(node.$containerProperty);
}

/** Declarations and properties by the offset at which they begin; of those that begin at one place the outermost. */
export function statementsOf(root: AstNode): Map<number, AstNode> {
    const statements = new Map<number, AstNode>();
    for (const node of AstUtils.streamAllContents(root)) {
        const offset = node.$cstNode?.offset;
        if (offset !== undefined && (isStatement(node) || node.$type === 'Step') && !statements.has(offset)) statements.set(offset, node);
    }
    return statements;
}
