/** What an edit did to a journey: two analyses side by side, steps matched by their names. */

import type { Analysis, Schedule } from './analysis.ts';
import { convert } from './durations.ts';
import type { JourneyNetwork, Moments, NetworkLink, NetworkStep, ThreePoint } from './network.ts';
import { pairTargets, type TargetPair } from './target-pairs.ts';

/** What can differ between two versions of a step. `participation` is the share of customers who take it. */
export type StepAspect = 'label' | 'kind' | 'stage' | 'estimate' | 'dependencies' | 'repeats' | 'participation' | 'expansion';

/** A step that both journeys have, by its index in each. */
export interface StepPair {
    before: number;
    after: number;
    /** What its author changed; times that move because of other steps do not count. */
    changed: StepAspect[];
}

export interface Change<T> {
    before: T;
    after: T;
}

export interface Comparison {
    /** By their index in the later journey. */
    added: number[];
    /** By their index in the earlier journey. */
    removed: number[];
    /** In the order of the later journey. */
    common: StepPair[];
    /** In the unit of the later journey; null where there is no schedule. */
    duration: Change<number | null>;
    standardDeviation: Change<number | null>;
    /** Steps of the first critical path, by their index in each journey; null where there is no schedule. */
    criticalPath: Change<number[] | null>;
    /** Steps of the later journey that are critical and were not, new ones among them. */
    becameCritical: number[];
    /** Steps of the earlier journey that were critical and are not, or are gone. */
    noLongerCritical: number[];
    targets: TargetPair[];
}

/** Values so near to each other that only rounding can tell them apart. */
const RELATIVE_TOLERANCE = 1e-9;

/** Whether two figures are the same but for rounding. */
export function isNear(a: number, b: number): boolean {
    return Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * Compares two versions of a journey, which may have different units. Steps with the same name are the same step; of a name
 * that occurs twice, the first is matched with the first. Time in proportion to steps and links, up to sorting.
 */
export function compareAnalyses(before: Analysis, after: Analysis): Comparison {
    const factor = convert(1, before.network.unit, after.network.unit);
    const earlier = placesByKey(before.network);
    const later = placesByKey(after.network);
    const links = { before: linksInto(before.network), after: linksInto(after.network) };
    const common = [...later].flatMap(([key, place]): StepPair[] => {
        const other = earlier.get(key);
        if (other === undefined) return [];
        const changed = changedAspects(before.network, other, after.network, place, factor);
        if (!sameLinks(before.network, links.before[other], after.network, links.after[place], factor)) changed.push('dependencies');
        return [{ before: other, after: place, changed }];
    });
    const criticalIn = (schedule: Schedule | null, step: number | undefined) => step !== undefined && schedule?.critical[step] === 1;
    const both = before.schedule !== null && after.schedule !== null;
    return {
        added: [...later].filter(([key]) => !earlier.has(key)).map(([, place]) => place),
        removed: [...earlier].filter(([key]) => !later.has(key)).map(([, place]) => place),
        common,
        duration: { before: scaled(before.schedule?.duration, factor), after: after.schedule?.duration ?? null },
        standardDeviation: { before: scaled(before.schedule?.standardDeviation, factor), after: after.schedule?.standardDeviation ?? null },
        criticalPath: { before: firstPath(before.schedule), after: firstPath(after.schedule) },
        becameCritical: both
            ? placesThat(later, (key, place) => criticalIn(after.schedule, place) && !criticalIn(before.schedule, earlier.get(key)))
            : [],
        noLongerCritical: both
            ? placesThat(earlier, (key, place) => criticalIn(before.schedule, place) && !criticalIn(after.schedule, later.get(key)))
            : [],
        targets: pairTargets(before.network, after.network, factor),
    };
}

/** Steps by their name and its how-manieth occurrence, in the order of the network. */
function placesByKey({ steps }: JourneyNetwork): Map<string, number> {
    const occurrences = new Map<string, number>();
    return new Map(
        steps.map(({ name }, place): [string, number] => {
            const occurrence = (occurrences.get(name) ?? 0) + 1;
            occurrences.set(name, occurrence);
            return [`${name} ${occurrence}`, place];
        }),
    );
}

function placesThat(places: ReadonlyMap<string, number>, suits: (key: string, place: number) => boolean): number[] {
    return [...places].filter(([key, place]) => suits(key, place)).map(([, place]) => place);
}

function firstPath(schedule: Schedule | null): number[] | null {
    return schedule && (schedule.criticalPaths[0]?.steps ?? []);
}

function scaled(value: number | undefined, factor: number): number | null {
    return value === undefined ? null : value * factor;
}

function changedAspects(before: JourneyNetwork, earlier: number, after: JourneyNetwork, later: number, factor: number): StepAspect[] {
    const [was, is] = [before.steps[earlier], after.steps[later]];
    const same: [StepAspect, boolean][] = [
        ['label', was.label === is.label],
        ['kind', was.kind === is.kind],
        ['stage', stageName(before, was) === stageName(after, is)],
        ['estimate', sameOrNull(was.estimate, is.estimate, (a, b) => samePoints(a, b, factor))],
        ['repeats', isNear(was.repeats, is.repeats)],
        ['participation', isNear(was.participation, is.participation)],
        ['expansion', sameOrNull(was.expansion, is.expansion, (a, b) => sameMoments(a, b, factor))],
    ];
    return same.filter(([, unchanged]) => !unchanged).map(([aspect]) => aspect);
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
function linksInto({ steps, links }: JourneyNetwork): NetworkLink[][] {
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
