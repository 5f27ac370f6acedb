/** Which promise of one journey is which of another. */

import type { JourneyNetwork, NetworkTarget } from './network.ts';

/** A promise by its index in each journey; null where a journey has none that corresponds. */
export interface TargetPair {
    before: number | null;
    after: number | null;
}

/**
 * Pairs the targets of two versions of a journey: those on the same subject (the journey, a step, or from a step to another)
 * with the same promise first, then those on the same subject in their order. In the order of the later journey, then those
 * that are gone.
 * @param factor converts times of the earlier journey into the unit of the later
 */
export function pairTargets(before: JourneyNetwork, after: JourneyNetwork, factor: number): TargetPair[] {
    const open = new Map<string, number[]>();
    before.targets.forEach((target, index) => {
        const subject = subjectOf(before, target);
        const others = open.get(subject);
        if (others) others.push(index);
        else open.set(subject, [index]);
    });
    const partners: (number | null)[] = after.targets.map(() => null);
    const take = (suits: (was: NetworkTarget, is: NetworkTarget) => boolean) => {
        after.targets.forEach((target, index) => {
            const candidates = open.get(subjectOf(after, target)) ?? [];
            const place = partners[index] === null ? candidates.findIndex((candidate) => suits(before.targets[candidate], target)) : -1;
            if (place >= 0) [partners[index]] = candidates.splice(place, 1);
        });
    };
    take((was, is) => isSamePromise(was, is, factor));
    take(() => true);
    const gone = [...open.values()].flat().sort((a, b) => a - b);
    return [
        ...partners.map((partner, index) => ({ before: partner, after: index })),
        ...gone.map((index) => ({ before: index, after: null })),
    ];
}

/** Whether two targets promise the same share within the same time, but for rounding. */
export function isSamePromise(before: NetworkTarget, after: NetworkTarget, factor: number): boolean {
    const tolerance = 1e-9;
    return (
        Math.abs(before.confidence - after.confidence) <= tolerance &&
        Math.abs(before.within * factor - after.within) <= tolerance * after.within
    );
}

/** Step names hold no blanks. */
function subjectOf({ steps }: JourneyNetwork, { scope }: NetworkTarget): string {
    if (scope.kind === 'journey') return '';
    return scope.kind === 'step' ? steps[scope.step].name : `${steps[scope.from].name} ${steps[scope.to].name}`;
}
