/**
 * Beginnings of critical paths in a tree that shares common parts, with the order in which they are listed.
 * A prefix stands for a sequence of steps. Where parallel links make several critical paths of one sequence, it keeps the
 * best for each end by which its last step can be entered.
 */
export interface Prefix {
    /** Node of the critical graph; −1 for the root of the tree. */
    readonly node: number;
    readonly parent: Prefix | null;
    /** An ancestor farther away, for finding a common one in logarithmic time. */
    readonly jump: Prefix | null;
    /** Number of steps; one more where the path is complete. */
    readonly depth: number;
    /** Whether the path ends here; then the node is that of its parent. */
    readonly complete: boolean;
    /** Largest variance so far, on entering the last step at its start or its finish; −∞ where it is not entered there. */
    arrival: [number, number];
    /** For each of these: the slot of the link taken, and the end by which the step before it was entered. */
    slot: [number, number];
    before: [number, number];
    /** The largest variance of a whole critical path that begins like this, in units of what still counts as a tie. */
    bound: number;
}

/** Value of what cannot be reached. */
const NEVER = Number.NEGATIVE_INFINITY;

/** A prefix longer by one step, still without figures; the root of a tree without a parent. */
export function extend(parent: Prefix | null, node: number, complete = false): Prefix {
    // Skew-binary jump pointers [Myers, "An applicative random-access stack", Inf. Proc. Letters 17 (1983)].
    const jump = parent?.jump ?? null;
    const farther = jump?.jump ?? null;
    const even = parent && jump && farther && parent.depth - jump.depth === jump.depth - farther.depth;
    return {
        node,
        parent,
        jump: even ? farther : parent,
        depth: parent ? parent.depth + 1 : 0,
        complete,
        arrival: [NEVER, NEVER],
        slot: [-1, -1],
        before: [0, 0],
        bound: NEVER,
    };
}

/**
 * Orders two prefixes neither of which begins with the other by the first step where they part; a path that ends there
 * comes first.
 */
export function comparePrefixes(a: Prefix, b: Prefix, compareNodes: (a: number, b: number) => number): number {
    let left = a;
    let right = b;
    while (left.depth > right.depth) {
        left = left.jump!.depth >= right.depth ? left.jump! : left.parent!;
    }
    while (right.depth > left.depth) {
        right = right.jump!.depth >= left.depth ? right.jump! : right.parent!;
    }
    while (left.parent !== right.parent) {
        const apart = left.jump !== right.jump;
        left = apart ? left.jump! : left.parent!;
        right = apart ? right.jump! : right.parent!;
    }
    if (left === right) {
        return a.depth - b.depth;
    }
    if (left.complete || right.complete) {
        return left.complete ? -1 : 1;
    }
    return compareNodes(left.node, right.node);
}
