import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { type AstNode, type CstNode, isAstNode, isCompositeCstNode, isReference, type ParseResult } from 'langium';

/** All that a concrete syntax tree says, with its nodes' containers checked. */
function concrete(node: CstNode, container?: CstNode): unknown {
    strictEqual(node.container, container);
    const { offset, length, end, range, hidden, text, tokenType, grammarSource, astNode } = node as CstNode & {
        tokenType?: { name: string };
    };
    const own = {
        offset,
        length,
        end,
        range,
        hidden,
        text,
        token: tokenType?.name,
        source: grammarSource?.$cstNode?.text,
        node: astNode.$type,
    };
    return isCompositeCstNode(node) ? { ...own, content: node.content.map((child) => concrete(child, node)) } : own;
}

/** All that an abstract syntax tree says, with its nodes' containers checked. */
function abstract(node: AstNode, place: Pick<AstNode, '$container' | '$containerProperty' | '$containerIndex'> = {}): unknown {
    strictEqual(node.$container, place.$container);
    deepStrictEqual([node.$containerProperty, node.$containerIndex], [place.$containerProperty, place.$containerIndex]);
    strictEqual(node.$cstNode?.astNode, node);
    const said: Record<string, unknown> = { $type: node.$type, at: [node.$cstNode?.offset, node.$cstNode?.end] };
    for (const [name, value] of Object.entries(node)) {
        if (name.startsWith('$')) continue;
        const item = (each: unknown, index?: number): unknown => {
            if (isReference(each)) return { to: each.$refText, at: [each.$refNode?.offset, each.$refNode?.text] };
            return isAstNode(each) ? abstract(each, { $container: node, $containerProperty: name, $containerIndex: index }) : each;
        };
        said[name] = Array.isArray(value) ? value.map(item) : item(value);
    }
    return said;
}

/**
 * All that the result of parsing says, as plain data.
 * @throws an AssertionError where a node and its container do not lead to each other
 */
export function said({ value, lexerErrors, parserErrors }: ParseResult): unknown {
    const errors = [...lexerErrors.map(({ message, offset }) => [message, offset]), ...parserErrors.map(({ message }) => message)];
    return { abstract: abstract(value), concrete: concrete(value.$cstNode!), errors, text: value.$cstNode?.root.fullText };
}
