import { type AstNode, isAstNode, isReference } from 'langium';

/**
 * A syntax tree as plain data for comparisons: without Langium's own properties, references by their text, and without what
 * is absent, false or empty.
 */
export function plain(node: AstNode): Record<string, unknown> {
    const entries = Object.entries(node)
        .filter(([key]) => key === '$type' || !key.startsWith('$'))
        .map(([key, value]) => [key, plainValue(value)])
        .filter(([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0));
    return Object.fromEntries(entries);
}

function plainValue(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(plainValue);
    if (isReference(value)) return value.$refText;
    return isAstNode(value) ? plain(value) : value;
}
