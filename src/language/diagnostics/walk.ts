import { type AstNode, isAstNode } from 'langium';
import type { JourneyPertAstType } from '../generated/ast.ts';
import type { Report } from './report.ts';

/** Checks by the type of the nodes they look at, each of which knows nothing but its node. */
export type NodeChecks = {
    [T in keyof JourneyPertAstType]?: JourneyPertAstType[T] extends AstNode
        ? readonly ((node: JourneyPertAstType[T], report: Report) => void)[]
        : never;
};

/**
 * Runs checks over a node and everything in it. Langium can do that by itself, but its streams and one turn of the event loop
 * for each node take two thirds of the time of all validation; a journey of 10,000 steps has 100,000 nodes.
 */
export function checkNodes(root: AstNode, checks: NodeChecks, report: Report): void {
    const byType = checks as Readonly<Record<string, readonly ((node: AstNode, report: Report) => void)[] | undefined>>;
    const waiting: AstNode[] = [root];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
        for (const check of byType[node.$type] ?? []) check(node, report);
        for (const key in node) {
            // What begins with $ leads back to the container, the document and the concrete syntax.
            if (key.startsWith('$')) continue;
            const value: unknown = node[key as keyof AstNode];
            if (Array.isArray(value)) {
                for (const item of value) if (isAstNode(item)) waiting.push(item);
            } else if (isAstNode(value)) {
                waiting.push(value);
            }
        }
    }
}
