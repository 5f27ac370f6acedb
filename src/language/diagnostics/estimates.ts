import { convert, formatNumber, type Unit } from '../../pert/durations.ts';
import type { Duration, Estimate, Step } from '../generated/ast.ts';
import { type Report, rangeOf, span } from './report.ts';

/** How many points an estimate may have where it stands, and what they are called. */
interface Shape {
    counts: readonly number[];
    /** Begins the message of `estimate-points`. */
    rule: string;
    /** Begins the message of `estimate-order`. */
    order: string;
}

const ESTIMATE: Shape = {
    counts: [1, 3],
    rule: 'An estimate has three points, optimistic, most likely and pessimistic, or one when it is certain',
    order: 'The optimistic, the most likely and the pessimistic value must ascend',
};
const LAG: Shape = { ...ESTIMATE, rule: 'A lag has three points, optimistic, most likely and pessimistic, or one when it is certain' };
const PERCENTILES: Shape = {
    counts: [3],
    rule: 'Observed times are three percentiles, P10, P50 and P90',
    order: 'P10, P50 and P90 must ascend',
};
const single = (subject: string): Shape => ({ counts: [1], rule: `${subject} is one duration`, order: '' });
const LEAD = single('A lead');
const WITHIN = single('What stands behind within');

/** `estimate-points`, `unit-missing` and `estimate-order` of an estimate, wherever it stands. */
export function estimateForm(estimate: Estimate, unit: Unit | null, report: Report): void {
    const { points } = estimate;
    if (points.length === 0) return;
    const shape = shapeOf(estimate);
    if (!shape.counts.includes(points.length)) {
        report(
            'estimate-points',
            `${shape.rule}; ${points.length === 1 ? 'this is one' : `these are ${points.length}`}.${sumHint(points)}`,
            {
                node: estimate,
            },
        );
    }
    const units = unitsOf(points, unit);
    const bare = units.indexOf(null);
    if (bare >= 0) {
        const range = span(rangeOf(points[bare]), rangeOf(points[points.length - 1]));
        report(
            'unit-missing',
            `${points.length - bare === 1 ? 'This number has' : 'These numbers have'} no unit. Write one, such as min, or give the journey its own with unit min.`,
            {
                node: estimate,
                range,
            },
        );
    } else if (points.length === 3 && shape.counts.includes(3) && !ascends(points, units as Unit[])) {
        report('estimate-order', `${shape.order}: ${shown(points, units as Unit[])} do not.${sumHint(points)}`, { node: estimate });
    }
}

function shapeOf({ $container, $containerProperty }: Estimate): Shape {
    switch ($container.$type) {
        case 'Dependency':
            return $containerProperty === 'lead' ? LEAD : LAG;
        case 'Target':
        case 'RecoverProperty':
            return WITHIN;
        case 'ObservedProperty':
            return PERCENTILES;
        default:
            return ESTIMATE;
    }
}

/** Each point's unit: its own, that of the next point to the right that has one, the journey's, or null. */
function unitsOf(points: readonly Duration[], journeyUnit: Unit | null): (Unit | null)[] {
    let unit = journeyUnit;
    return points
        .map((_, index) => {
            const point = points[points.length - 1 - index];
            unit = point.unit ?? unit;
            return unit;
        })
        .reverse();
}

function ascends(points: readonly Duration[], units: readonly Unit[]): boolean {
    return points.every(
        (point, index) =>
            index === 0 || convert(points[index - 1].value, units[index - 1], 'ms') <= convert(point.value, units[index], 'ms'),
    );
}

function shown(points: readonly Duration[], units: readonly Unit[]): string {
    return points.map(({ value }, index) => `${formatNumber(value)} ${units[index]}`).join(', ');
}

/** `1 h 30 min` looks like a sum, which the language does not have: says how to write it. */
function sumHint(points: readonly Duration[]): string {
    const looksLikeSum =
        points.length > 1 && points.every(({ unit }, index) => unit && (index === 0 || isSmaller(unit, points[index - 1].unit)));
    const unit = points.at(-1)?.unit;
    if (!looksLikeSum || !unit) return '';
    const sum = points.reduce((total, point) => total + convert(point.value, point.unit ?? unit, unit), 0);
    return ` Durations are not added up: if one was meant, write ${Number(sum.toPrecision(12))} ${unit}.`;
}

function isSmaller(unit: Unit, than: Unit | undefined): boolean {
    return than !== undefined && convert(1, unit, 'ms') < convert(1, than, 'ms');
}

/** `missing-estimate`: a step that takes time says how long, or at least that this is open. */
export function stepHasEstimate(step: Step, report: Report): void {
    if (step.kind === 'milestone' || step.properties.some(({ $type }) => $type === 'ExpandsProperty')) return;
    const estimate = step.properties.find((property) => property.$type === 'EstimateProperty');
    if (!estimate) {
        report('missing-estimate', `'${step.name}' has no estimate and counts 0. Write one, such as estimate 1 2 5 min, or estimate tbd.`, {
            node: step,
            property: 'name',
        });
    } else if (estimate.tbd) {
        report('missing-estimate', `The estimate of '${step.name}' is open; until it is written, the step counts 0.`, {
            node: estimate,
            property: 'tbd',
            severity: 'information',
        });
    }
}
