/** The order that the improvements' `after` gives them. */

import type { Improvement } from './plan.ts';

type Ordered = Pick<Improvement, 'after'>;

/**
 * Improvements so that each comes after those it must follow, else in the order of the text; null if they wait for each
 * other. Time in proportion to improvements and dependencies.
 */
export function planOrder(improvements: readonly Ordered[]): number[] | null {
    const order: number[] = [];
    // What an `after` lists in another order has no order by that.
    const before = improvements.map(({ after }) => (after.length < 2 ? after : [...after].sort((a, b) => a - b)));
    const state = new Uint8Array(improvements.length);
    for (let root = 0; root < improvements.length; root++) {
        // Each entry of the stack is an improvement and how many of its predecessors have been looked at.
        const stack: [improvement: number, seen: number][] = state[root] === DONE ? [] : [[root, 0]];
        while (stack.length > 0) {
            const top = stack[stack.length - 1];
            const [improvement, seen] = top;
            state[improvement] = WAITING;
            const next = before[improvement][seen];
            if (next === undefined) {
                state[improvement] = DONE;
                order.push(improvement);
                stack.pop();
                continue;
            }
            top[1]++;
            if (state[next] === WAITING) return null;
            if (state[next] !== DONE) stack.push([next, 0]);
        }
    }
    return order;
}

const WAITING = 1;
const DONE = 2;

/**
 * What remains of an order once some improvements are left out: whatever comes after one of them, directly or not, is left out, too.
 * Time in proportion to improvements and dependencies.
 */
export function orderWithout(improvements: readonly Ordered[], order: readonly number[], left: ReadonlySet<number>): number[] {
    const out = new Set(left);
    for (const improvement of order) if (improvements[improvement].after.some((one) => out.has(one))) out.add(improvement);
    return order.filter((improvement) => !out.has(improvement));
}

/** An improvement and all that must be done before it, directly or not; ascending. */
export function withPredecessors(improvements: readonly Ordered[], improvement: number): number[] {
    const found = new Set([improvement]);
    for (const one of found) for (const other of improvements[one].after) found.add(other);
    return [...found].sort((a, b) => a - b);
}
