import { convert, formatNumber, type Unit } from '../../pert/durations.ts';
import type { Duration, Estimate, Step } from '../generated/ast.ts';
import { ONE, ONE_OR_THREE, type PointCounts, type ResolvedPoint, resolvePoints, THREE } from '../network/points.ts';
import { firstProperty } from '../network/properties.ts';
import { type Report, rangeOf, span } from './report.ts';
import { named } from './wording.ts';

/** What an estimate is where it stands. */
interface Shape {
    counts: PointCounts;
    /** Begins the message of `estimate-points`. */
    rule: string;
    /** What the points are called, in their order. */
    points: readonly string[];
}

const THREE_POINTS = ['optimistic', 'most likely', 'pessimistic'];
const ESTIMATE: Shape = {
    counts: ONE_OR_THREE,
    rule: 'An estimate has three points, optimistic, most likely and pessimistic, or one when it is certain',
    points: THREE_POINTS,
};
const LAG: Shape = {
    counts: ONE_OR_THREE,
    rule: 'A lag has three points, optimistic, most likely and pessimistic, or one when it is certain',
    points: THREE_POINTS,
};
const OBSERVED: Shape = { counts: THREE, rule: 'What is observed are three percentiles, P10, P50 and P90', points: ['P10', 'P50', 'P90'] };
const LEAD: Shape = { counts: ONE, rule: 'A lead is one duration', points: [] };
const WITHIN: Shape = { counts: ONE, rule: 'After `within` stands one duration', points: [] };

/** `estimate-points`, `unit-missing` and `estimate-order` of an estimate, wherever it stands. */
export function estimateForm(estimate: Estimate, ownUnit: Unit | null, report: Report): void {
    const shape = shapeOf(estimate);
    const { problem } = resolvePoints(estimate, ownUnit, shape.counts);
    switch (problem?.code) {
        case 'estimate-points': {
            const found = problem.count === 1 ? 'this is one' : `these are ${problem.count}`;
            report('estimate-points', `${shape.rule}; ${found}.${sumHint(estimate.points)}`, { node: estimate });
            break;
        }
        case 'unit-missing': {
            const { points } = problem;
            const range = span(rangeOf(points[0]), rangeOf(points[points.length - 1]));
            const subject = points.length === 1 ? 'This number has' : 'These numbers have';
            report(
                'unit-missing',
                `${subject} no unit. Write one behind the last number, such as \`15 min\`, or give the journey its own: \`unit min\`.`,
                {
                    node: estimate,
                    range,
                },
            );
            break;
        }
        case 'estimate-order': {
            const [left, right] = problem.points;
            const name = (point: ResolvedPoint) => shape.points[estimate.points.indexOf(point.node)];
            report(
                'estimate-order',
                `The ${name(left)} value ${shown(left)} is larger than the ${name(right)} value ${shown(right)}. Write the values in ascending order.${sumHint(estimate.points)}`,
                { node: estimate, range: span(rangeOf(left.node), rangeOf(right.node)) },
            );
            break;
        }
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
            return OBSERVED;
        default:
            return ESTIMATE;
    }
}

function shown({ value, unit }: ResolvedPoint): string {
    return `${formatNumber(value)} ${unit}`;
}

/** `1 h 30 min` looks like a sum, which the language does not have: says how to write it. */
function sumHint(points: readonly Duration[]): string {
    const unit = points.at(-1)?.unit;
    const descends = points.every((point, index) => point.unit && (index === 0 || isSmaller(point.unit, points[index - 1].unit)));
    if (points.length < 2 || !descends || !unit) return '';
    const sum = points.reduce((total, point) => total + convert(point.value, point.unit ?? unit, unit), 0);
    return ` Durations are not added up: if one was meant, write \`${Number(sum.toPrecision(12))} ${unit}\`.`;
}

function isSmaller(unit: Unit, than: Unit | undefined): boolean {
    return than !== undefined && convert(1, unit, than) < 1;
}

/** `missing-estimate`: a step that takes time says how long, or at least that this is open. */
export function stepHasEstimate(step: Step, report: Report): void {
    if (step.kind === 'milestone' || firstProperty(step, 'ExpandsProperty')) return;
    const estimate = firstProperty(step, 'EstimateProperty');
    if (!estimate) {
        report(
            'missing-estimate',
            `\`${step.name}\` has no estimate and counts 0. Write one, such as \`estimate 1 2 5 min\`, or \`estimate tbd\`.`,
            {
                node: step,
                property: 'name',
            },
        );
    } else if (estimate.tbd) {
        report('missing-estimate', `The estimate of ${named(step, 'this step')} is open; until it is written, the step counts 0.`, {
            node: estimate,
            property: 'tbd',
            severity: 'information',
        });
    }
}
