import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { type Change, type Comparison, compareAnalyses } from '../../pert/comparison.ts';
import type { Unit } from '../../pert/durations.ts';
import { isNear } from '../../pert/step-changes.ts';
import { type PropertyDiff, type StepDiff, stepDiffs } from './step-diff.ts';
import { type TargetDiff, targetDiffs } from './target-diff.ts';

export interface CriticalPathDiff extends Change<string[] | null> {
    changed: boolean;
    /** Names of steps that are critical now. */
    joined: string[];
    /** Names of steps that are critical no longer, or gone. */
    left: string[];
}

/** What became of one journey: the entry of `journey diff --format json`, whose shape the language manual (README.md) fixes. */
export interface JourneyDiff {
    name: string;
    label: string | null;
    change: 'added' | 'removed' | 'changed' | 'unchanged';
    /** Of all times below: that of the later journey. */
    unit: Unit;
    properties: PropertyDiff[];
    /** Whether every step has an estimate. */
    complete: Change<boolean | null>;
    duration: Change<number | null>;
    standardDeviation: Change<number | null>;
    criticalPath: CriticalPathDiff;
    targets: TargetDiff[];
    steps: { added: string[]; removed: string[]; changed: StepDiff[] };
}

/** The journeys of two files, matched by their names: in the order of the later file, then those that are gone. */
export function journeyDiffs(before: readonly AnalysedJourney[], after: readonly AnalysedJourney[]): JourneyDiff[] {
    const open = [...before];
    const diffs = after.map((journey) => {
        const place = open.findIndex(({ network }) => network.name === journey.network.name);
        if (place < 0) return loneJourney(journey, 'added');
        const [earlier] = open.splice(place, 1);
        return diffOf(earlier, journey);
    });
    return [...diffs, ...open.map((journey) => loneJourney(journey, 'removed'))];
}

function diffOf(before: AnalysedJourney, after: AnalysedJourney): JourneyDiff {
    const comparison = compareAnalyses(before.analysis, after.analysis);
    const diff: JourneyDiff = {
        name: after.network.name,
        label: after.network.label,
        change: 'unchanged',
        unit: after.network.unit,
        properties: [
            { property: 'label', before: before.network.label, after: after.network.label },
            { property: 'unit', before: before.network.unit, after: after.network.unit },
        ].filter((entry) => entry.before !== entry.after),
        complete: { before: before.analysis.complete, after: after.analysis.complete },
        duration: comparison.duration,
        standardDeviation: comparison.standardDeviation,
        criticalPath: criticalPathDiff(before, after, comparison),
        targets: targetDiffs(before.analysis, after.analysis, comparison.targets),
        steps: {
            added: namesOf(after, comparison.added),
            removed: namesOf(before, comparison.removed),
            changed: stepDiffs(before, after, comparison.common),
        },
    };
    if (isChanged(diff)) diff.change = 'changed';
    return diff;
}

function criticalPathDiff(before: AnalysedJourney, after: AnalysedJourney, comparison: Comparison): CriticalPathDiff {
    const path = {
        before: comparison.criticalPath.before && namesOf(before, comparison.criticalPath.before),
        after: comparison.criticalPath.after && namesOf(after, comparison.criticalPath.after),
    };
    const joined = namesOf(after, comparison.becameCritical);
    const left = namesOf(before, comparison.noLongerCritical);
    const isSamePath =
        path.before?.length === path.after?.length && (path.before ?? []).every((name, index) => name === path.after?.[index]);
    return { ...path, changed: !isSamePath || joined.length > 0 || left.length > 0, joined, left };
}

function isChanged({ properties, duration, standardDeviation, criticalPath, targets, steps }: JourneyDiff): boolean {
    return (
        properties.length > 0 ||
        hasMoved(duration) ||
        hasMoved(standardDeviation) ||
        criticalPath.changed ||
        targets.some(({ changed }) => changed) ||
        steps.added.length + steps.removed.length + steps.changed.length > 0
    );
}

/** Whether a figure differs by more than rounding. */
export function hasMoved({ before, after }: Change<number | null>): boolean {
    return before === null || after === null ? before !== after : !isNear(before, after);
}

/** A journey that only one of the files has, in that file's unit. */
function loneJourney({ network, analysis }: AnalysedJourney, change: 'added' | 'removed'): JourneyDiff {
    const lone = <T>(value: T): Change<T | null> => (change === 'added' ? { before: null, after: value } : { before: value, after: null });
    const { schedule } = analysis;
    const names = network.steps.map(({ name }) => name);
    const path = schedule && (schedule.criticalPaths[0]?.steps ?? []).map((step) => network.steps[step].name);
    const pairs = network.targets.map((_, index) => lone(index));
    return {
        name: network.name,
        label: network.label,
        change,
        unit: network.unit,
        properties: [],
        complete: lone(analysis.complete),
        duration: lone(schedule?.duration ?? null),
        standardDeviation: lone(schedule?.standardDeviation ?? null),
        criticalPath: { ...lone(path), changed: true, joined: [], left: [] },
        targets: targetDiffs(analysis, analysis, pairs),
        steps: { added: change === 'added' ? names : [], removed: change === 'removed' ? names : [], changed: [] },
    };
}

function namesOf({ network }: AnalysedJourney, steps: readonly number[]): string[] {
    return steps.map((step) => network.steps[step].name);
}
