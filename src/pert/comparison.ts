/** What an edit did to a journey: two analyses side by side, steps matched by their names. */

import type { Analysis, Schedule } from './analysis.ts';
import { convert } from './durations.ts';
import type { JourneyNetwork } from './network.ts';
import { type StepAspect, stepChanges } from './step-changes.ts';
import { pairTargets, type TargetPair } from './target-pairs.ts';

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

/**
 * Compares two versions of a journey, which may have different units. Steps with the same name are the same step; of a name
 * that occurs twice, the first is matched with the first. Time in proportion to steps and links, up to sorting.
 */
export function compareAnalyses(before: Analysis, after: Analysis): Comparison {
    const factor = convert(1, before.network.unit, after.network.unit);
    const earlier = placesByKey(before.network);
    const later = placesByKey(after.network);
    const changes = stepChanges(before.network, after.network, factor);
    const common = [...later].flatMap(([key, place]): StepPair[] => {
        const other = earlier.get(key);
        return other === undefined ? [] : [{ before: other, after: place, changed: changes(other, place) }];
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
