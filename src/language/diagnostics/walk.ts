import type { AstNode } from 'langium';
import type { JourneyPertAstType } from '../generated/ast.ts';
import { walkTree } from '../tree-walk.ts';
import type { Report } from './report.ts';

/** Checks by the type of the nodes they look at, each of which knows nothing but its node. */
export type NodeChecks = {
    [T in keyof JourneyPertAstType]?: JourneyPertAstType[T] extends AstNode
        ? readonly ((node: JourneyPertAstType[T], report: Report) => void)[]
        : never;
};

/** Runs checks over a node and everything in it. */
export function checkNodes(root: AstNode, checks: NodeChecks, report: Report): void {
    const byType = checks as Readonly<Record<string, readonly ((node: AstNode, report: Report) => void)[] | undefined>>;
    walkTree(root, {
        node: (node) => {
            for (const check of byType[node.$type] ?? []) check(node, report);
        },
    });
}
