import type { ExpandsProperty, Journey } from '../generated/ast.ts';
import { firstProperty } from './properties.ts';

/** A step's `expands` with the journey that it leads to. */
export interface Expansion {
    property: ExpandsProperty;
    journey: Journey;
}

/** The expansions that count for a journey's network, in the order of the text; those that lead nowhere are left out. */
export function expansionsOf(journey: Journey): Expansion[] {
    const expansions: Expansion[] = [];
    for (const member of journey.members) {
        for (const step of member.$type === 'Stage' ? member.members : [member]) {
            if (step.$type !== 'Step' || step.kind === 'milestone') continue;
            const property = firstProperty(step, 'ExpandsProperty');
            const other = property?.journey?.ref;
            if (property && other) expansions.push({ property, journey: other });
        }
    }
    return expansions;
}

/** Journeys and all that they expand, directly or not; each once, the given ones first. */
export function withExpanded(journeys: readonly Journey[]): Journey[] {
    const found = new Set(journeys);
    for (const journey of found) {
        for (const expansion of expansionsOf(journey)) found.add(expansion.journey);
    }
    return [...found];
}
