/** What differs between two versions of a step. */

import type { JourneyNetwork, Moments, NetworkLink, NetworkStep, ThreePoint } from './network.ts';

/** What can differ between two versions of a step. `participation` is the share of customers who take it. */
export type StepAspect = 'label' | 'kind' | 'stage' | 'estimate' | 'dependencies' | 'repeats' | 'participation' | 'expansion';

/** Values so near to each other that only rounding can tell them apart. */
const RELATIVE_TOLERANCE = 1e-9;

/** Whether two figures are the same but for rounding. */
export function isNear(a: number, b: number): boolean {
    return Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * Says for a step of each journey, by its index, what its author changed: the links that lead to it count, whatever their
 * order, times that move because of other steps do not.
 * @param factor converts times of the earlier journey into the unit of the later
 */
export function stepChanges(
    before: JourneyNetwork,
    after: JourneyNetwork,
    factor: number,
): (earlier: number, later: number) => StepAspect[] {
    const links = { before: linksInto(before), after: linksInto(after) };
    return (earlier, later) => {
        const [was, is] = [before.steps[earlier], after.steps[later]];
        const same: [StepAspect, boolean][] = [
            ['label', was.label === is.label],
            ['kind', was.kind === is.kind],
            ['stage', stageName(before, was) === stageName(after, is)],
            ['estimate', sameOrNull(was.estimate, is.estimate, (a, b) => samePoints(a, b, factor))],
            ['repeats', isNear(was.repeats, is.repeats)],
            ['participation', isNear(was.participation, is.participation)],
            ['expansion', sameOrNull(was.expansion, is.expansion, (a, b) => sameMoments(a, b, factor))],
            ['dependencies', sameLinks(before, links.before[earlier], after, links.after[later], factor)],
        ];
        return same.filter(([, unchanged]) => !unchanged).map(([aspect]) => aspect);
    };
}

function stageName({ stages }: JourneyNetwork, { stage }: NetworkStep): string | null {
    return stage === null ? null : stages[stage].name;
}

function sameOrNull<T>(a: T | null, b: T | null, same: (a: T, b: T) => boolean): boolean {
    return a === null || b === null ? a === b : same(a, b);
}

function samePoints(a: ThreePoint, b: ThreePoint, factor: number): boolean {
    return (['optimistic', 'mostLikely', 'pessimistic'] as const).every((point) => isNear(a[point] * factor, b[point]));
}

function sameMoments(a: Moments, b: Moments, factor: number): boolean {
    return isNear(a.expected * factor, b.expected) && isNear(a.variance * factor ** 2, b.variance);
}

/** For each step the links that lead to it. */
export function linksInto({ steps, links }: JourneyNetwork): NetworkLink[][] {
    const into: NetworkLink[][] = steps.map(() => []);
    for (const link of links) into[link.to].push(link);
    return into;
}

/** Whether the links come from steps of the same names, with the same types and lags, in whatever order. */
function sameLinks(
    before: JourneyNetwork,
    earlier: readonly NetworkLink[],
    after: JourneyNetwork,
    later: readonly NetworkLink[],
    factor: number,
): boolean {
    if (earlier.length !== later.length) return false;
    const [was, is] = [inOrder(before, earlier), inOrder(after, later)];
    return was.every(
        ({ from, type, lag }, index) =>
            before.steps[from].name === after.steps[is[index].from].name &&
            type === is[index].type &&
            samePoints(lag, is[index].lag, factor),
    );
}

function inOrder({ steps }: JourneyNetwork, links: readonly NetworkLink[]): NetworkLink[] {
    const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
    return links.toSorted(
        (a, b) =>
            compare(steps[a.from].name, steps[b.from].name) ||
            compare(a.type, b.type) ||
            a.lag.mostLikely - b.lag.mostLikely ||
            a.lag.optimistic - b.lag.optimistic ||
            a.lag.pessimistic - b.lag.pessimistic,
    );
}
