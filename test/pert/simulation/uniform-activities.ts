/** Uniform distributions, which the language has no word for, in its own words. */

import type { JourneyNetwork, NetworkLink, NetworkStep } from '../../../src/pert/network.ts';
import { link, network, step } from '../networks.ts';

export interface UniformActivity {
    name: string;
    /** The longest duration; the shortest is 0. */
    limit: number;
    after: readonly string[];
}

/** Halvings: the activity takes one of so many powers of two of equally likely, equally spaced durations. */
const HALVINGS = 12;

/**
 * Each activity as a chain of steps that take a half, a quarter, an eighth … of the limit, and are each taken by half of
 * the customers: the digits of a binary number. A last step, taken by all, puts the durations in the middle of their cells.
 */
export function uniformActivities(activities: readonly UniformActivity[]): {
    network: JourneyNetwork;
    /** Index of the first step of each activity. It is critical when the activity is. */
    firstSteps: Map<string, number>;
} {
    const steps: NetworkStep[] = [];
    const links: NetworkLink[] = [];
    const firstSteps = new Map<string, number>();
    for (const { name, limit, after } of activities) {
        const first = steps.length;
        firstSteps.set(name, first);
        for (const other of after) links.push(link(firstSteps.get(other)! + HALVINGS, first));
        for (let digit = 1; digit <= HALVINGS; digit++) {
            steps.push(step(`${name}-${digit}`, limit / 2 ** digit, { participation: 0.5 }));
            links.push(link(steps.length - 1, steps.length));
        }
        steps.push(step(`${name}-rest`, limit / 2 ** (HALVINGS + 1)));
    }
    return { network: network(steps, links), firstSteps };
}
