import type { Journey } from '../generated/ast.ts';
import { expansionsOf } from './expansions.ts';

export interface ExpansionOrder {
    /** Those which a journey's steps `expands` come before it. */
    ordered: Journey[];
    /** Journeys that expand each other, and those that depend on them, in the order of the text. */
    endless: Journey[];
}

/** Puts journeys, together with all that they expand, in the order in which they can be analysed. */
export function inExpansionOrder(journeys: readonly Journey[]): ExpansionOrder {
    const waitsFor = new Map<Journey, number>();
    const neededBy = new Map<Journey, Journey[]>();
    for (const journey of journeys) {
        const expanded = new Set(expansionsOf(journey).map((expansion) => expansion.journey));
        waitsFor.set(journey, expanded.size);
        for (const other of expanded) {
            const needing = neededBy.get(other);
            if (needing) needing.push(journey);
            else neededBy.set(other, [journey]);
        }
    }
    const order = journeys.filter((journey) => waitsFor.get(journey) === 0);
    for (let index = 0; index < order.length; index++) {
        for (const needing of neededBy.get(order[index]) ?? []) {
            const left = waitsFor.get(needing)! - 1;
            waitsFor.set(needing, left);
            if (left === 0) order.push(needing);
        }
    }
    const placed = new Set(order);
    return { ordered: order, endless: journeys.filter((journey) => !placed.has(journey)) };
}
