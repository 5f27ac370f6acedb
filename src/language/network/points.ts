import { convert, type Unit } from '../../pert/durations.ts';
import type { ThreePoint } from '../../pert/network.ts';
import type { Duration, Estimate, Journey } from '../generated/ast.ts';

/** The unit in which a journey without `unit` is shown. It gives bare numbers no unit. */
export const DEFAULT_UNIT: Unit = 'd';

export interface ResolvedPoint {
    node: Duration;
    value: number;
    unit: Unit;
}

/** What is wrong with the numbers of an estimate, a lag, a target or an observation. */
export type PointsProblem =
    /** A number is missing: the parser has reported it. */
    | { code: 'syntax' }
    | { code: 'estimate-points'; count: number }
    /** Bare numbers that find no unit. */
    | { code: 'unit-missing'; points: Duration[] }
    /** The first two neighbours of which the left one is the larger. */
    | { code: 'estimate-order'; points: [ResolvedPoint, ResolvedPoint] };

export interface ResolvedPoints {
    /** Each number with its unit, in the order of the text; empty with the problems `syntax` and `unit-missing`. */
    points: ResolvedPoint[];
    problem: PointsProblem | null;
}

/** How many numbers may stand: `estimate` and `lag` take one or three, `within` and `lead` one, `observed` three. */
export type PointCounts = readonly (1 | 3)[];

export const ONE_OR_THREE: PointCounts = [1, 3];
export const ONE: PointCounts = [1];
export const THREE: PointCounts = [3];

/** Equal durations in different units may differ in the last digits. */
const ROUNDING = 1e-12;

/** The unit that a journey sets, or null. The first setting counts. */
export function journeyUnit(journey: Journey): Unit | null {
    for (const member of journey.members) {
        if (member.$type === 'UnitSetting' && member.unit) return member.unit;
    }
    return null;
}

/**
 * Gives each number its unit and decides whether the whole is valid. A bare number takes the unit of the next number to its
 * right that has one, else the journey's.
 * @param ownUnit the unit that the journey sets, or null
 */
export function resolvePoints(estimate: Estimate, ownUnit: Unit | null, counts: PointCounts = ONE_OR_THREE): ResolvedPoints {
    const points: ResolvedPoint[] = [];
    const bare: Duration[] = [];
    let unit = ownUnit;
    for (const node of estimate.points.toReversed()) {
        if (typeof node.value !== 'number') return { points: [], problem: { code: 'syntax' } };
        unit = node.unit ?? unit;
        if (unit) points.push({ node, value: node.value, unit });
        else bare.push(node);
    }
    points.reverse();
    bare.reverse();
    if (estimate.points.length === 0) return { points, problem: { code: 'syntax' } };
    if (!counts.some((count) => count === estimate.points.length)) {
        return { points: bare.length > 0 ? [] : points, problem: { code: 'estimate-points', count: estimate.points.length } };
    }
    if (bare.length > 0) return { points: [], problem: { code: 'unit-missing', points: bare } };
    for (let index = 1; index < points.length; index++) {
        const [left, right] = [points[index - 1], points[index]];
        const [less, more] = [convert(left.value, left.unit, 'ms'), convert(right.value, right.unit, 'ms')];
        if (less > more * (1 + ROUNDING)) return { points, problem: { code: 'estimate-order', points: [left, right] } };
    }
    return { points, problem: null };
}

/** The three points of a valid estimate in the given unit, or null. One point stands for all three. */
export function threePoints(
    estimate: Estimate | undefined,
    ownUnit: Unit | null,
    unit: Unit,
    counts: PointCounts = ONE_OR_THREE,
): ThreePoint | null {
    if (!estimate) return null;
    const { points, problem } = resolvePoints(estimate, ownUnit, counts);
    if (problem) return null;
    const [optimistic, likely = optimistic, last = optimistic] = points.map((point) => convert(point.value, point.unit, unit));
    const mostLikely = Math.max(optimistic, likely);
    return { optimistic, mostLikely, pessimistic: Math.max(mostLikely, last) };
}
