import { percent } from '../../answers/numbers.ts';
import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import type { Schedule } from '../../pert/analysis.ts';
import type { Change, StepPair } from '../../pert/comparison.ts';
import { convert, formatDuration } from '../../pert/durations.ts';
import type { NetworkLink } from '../../pert/network.ts';
import { linksInto, type StepAspect } from '../../pert/step-changes.ts';
import { dependencyTexts } from './dependency-text.ts';
import { writtenProperties } from './step-properties.ts';

/** A property before and after, as text; null where it is not written. */
export interface PropertyDiff extends Change<string | null> {
    property: string;
}

/** A step whose properties changed, with what that did to its figures, in the later journey's unit. */
export interface StepDiff {
    name: string;
    label: string | null;
    properties: PropertyDiff[];
    expected: Change<number | null>;
    totalSlack: Change<number | null>;
    critical: Change<boolean | null>;
}

/** One side of the comparison. */
interface Side {
    journey: AnalysedJourney;
    linksInto: NetworkLink[][];
}

/** The steps of both journeys that were changed, in the order of the later journey. */
export function stepDiffs(before: AnalysedJourney, after: AnalysedJourney, pairs: readonly StepPair[]): StepDiff[] {
    const [was, is] = [sideOf(before), sideOf(after)];
    const factor = convert(1, before.network.unit, after.network.unit);
    return pairs.flatMap((pair) => {
        const properties = propertyDiffs(was, is, pair);
        if (properties.length === 0) return [];
        const { name, label } = after.network.steps[pair.after];
        const [earlier, later] = [before.analysis.schedule, after.analysis.schedule];
        const figure = (column: 'expected' | 'totalSlack') => ({
            before: earlier ? earlier[column][pair.before] * factor : null,
            after: later ? later[column][pair.after] : null,
        });
        const critical = { before: isCritical(earlier, pair.before), after: isCritical(later, pair.after) };
        return [{ name, label, properties, expected: figure('expected'), totalSlack: figure('totalSlack'), critical }];
    });
}

function isCritical(schedule: Schedule | null, step: number): boolean | null {
    return schedule && schedule.critical[step] === 1;
}

function sideOf(journey: AnalysedJourney): Side {
    return { journey, linksInto: linksInto(journey.network) };
}

/**
 * What was changed, first what the network knows, then what only the text says. An estimate counts by its length, so that
 * `60 min` and `1 h` are the same.
 */
function propertyDiffs(before: Side, after: Side, pair: StepPair): PropertyDiff[] {
    const changed = new Set<StepAspect>(pair.changed);
    const [was, is] = [factsOf(before, pair.before), factsOf(after, pair.after)];
    const diffs: PropertyDiff[] = (['label', 'kind', 'stage'] as const)
        .filter((property) => changed.has(property))
        .map((property) => ({ property, before: was[property], after: is[property] }));
    if (changed.has('dependencies')) {
        const properties = (['after', 'finish after'] as const).filter((property) => was.links[property] !== is.links[property]);
        diffs.push(...properties.map((property) => ({ property, before: was.links[property], after: is.links[property] })));
    }
    for (const property of new Set([...was.written.keys(), ...is.written.keys()])) {
        const texts = { before: was.written.get(property) ?? null, after: is.written.get(property) ?? null };
        const isSameLength = property === 'estimate' && !changed.has('estimate') && was.isEstimated && is.isEstimated;
        if (texts.before !== texts.after && !isSameLength) diffs.push({ property, ...texts });
    }
    const has = (...properties: string[]) => diffs.some(({ property }) => properties.includes(property));
    if (changed.has('estimate') && !has('estimate')) diffs.push({ property: 'estimate', before: was.estimate, after: is.estimate });
    if (changed.has('expansion') && !has('expands')) diffs.push({ property: 'expands', before: was.expansion, after: is.expansion });
    if (changed.has('participation') && !has('chance', 'when', 'for', 'kind')) {
        diffs.push({ property: 'participation', before: was.participation, after: is.participation });
    }
    return diffs;
}

/** A step's properties as text. */
function factsOf({ journey: { network, steps }, linksInto: links }: Side, index: number) {
    const { label, kind, stage, estimate, expansion, participation } = network.steps[index];
    const written = writtenProperties(steps[index]);
    return {
        label,
        kind,
        stage: stage === null ? null : network.stages[stage].name,
        links: dependencyTexts(network, links[index]),
        written,
        isEstimated: estimate !== null,
        // Only where the text stays and the journey's unit goes another does this differ from what is written.
        estimate: written.has('estimate') ? `${written.get('estimate')} ${network.unit}` : null,
        expansion: written.has('expands')
            ? `${written.get('expands')} (${expansion ? formatDuration(expansion.expected, network.unit) : 'no duration'})`
            : null,
        participation: percent(participation),
    };
}
