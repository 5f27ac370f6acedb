import { GrammarUtils } from 'langium';
import { convert } from '../../../pert/durations.ts';
import { type Duration, type Estimate, isEstimate } from '../../generated/ast.ts';
import { journeyUnit, ONE_OR_THREE, type ResolvedPoint, resolvePoints } from '../../network/points.ts';
import type { ActionContext } from '../action-context.ts';
import { type Change, insertion } from '../text/change.ts';
import { needsSpace } from '../text/lines.ts';
import { decimalText, roundedText } from '../text/numbers.ts';
import { removeNode, rewrite, syntaxOf } from '../text/removal.ts';
import type { Fix, Fixer } from './fix.ts';

/** `estimate-order`: writes the points in ascending order, or as the sum that may have been meant. */
export const sortPoints: Fixer = (problem, context) => {
    const estimate = context.nodeAt(context.offsetsOf(problem.range).offset, isEstimate);
    if (!estimate) return [];
    const points = pointsOf(estimate, context);
    const sorted = points.toSorted((a, b) => convert(a.value, a.unit, 'ms') - convert(b.value, b.unit, 'ms'));
    const title = `Sort the points: \`${sorted.map(shown).join(' ')}\``;
    const sum = writeSum(problem.message, estimate, context);
    return [{ title, changes: permuted(points, sorted, context), preferred: !sum }, ...(sum ? [sum] : [])];
};

/** `estimate-points`: adds the middle of two points as the most likely one, or writes the sum that may have been meant. */
export const completePoints: Fixer = (problem, context) => {
    const estimate = context.nodeAt(context.offsetsOf(problem.range).offset, isEstimate);
    if (!estimate) return [];
    const sum = writeSum(problem.message, estimate, context);
    const middle = takesThree(estimate) ? writeMiddle(estimate, context) : null;
    return [...(sum ? [sum] : []), ...(middle ? [{ ...middle, preferred: !sum }] : [])];
};

function takesThree({ $container, $containerProperty }: Estimate): boolean {
    return $container.$type === 'EstimateProperty' || ($container.$type === 'Dependency' && $containerProperty === 'lag');
}

function pointsOf(estimate: Estimate, context: ActionContext): ResolvedPoint[] {
    const journey = context.journeyOf(estimate);
    return resolvePoints(estimate, journey ? journeyUnit(journey) : null, ONE_OR_THREE).points;
}

/** Writes points in the places of others; with their units where these differ. */
function permuted(places: readonly ResolvedPoint[], points: readonly ResolvedPoint[], context: ActionContext): (Change | null)[] {
    const sameUnit = places.every(({ unit }) => unit === places[0].unit);
    return places.map(({ node }, index) => {
        const number = numberText(points[index].node, context);
        const place = sameUnit ? GrammarUtils.findNodeForProperty(node.$cstNode, 'value') : syntaxOf(node);
        return place ? rewrite(context.text, place, sameUnit ? number : `${number} ${points[index].unit}`) : null;
    });
}

function writeMiddle(estimate: Estimate, context: ActionContext): Fix | null {
    if (estimate.points.length !== 2) return null;
    const resolved = pointsOf(estimate, context);
    const points = resolved.length === 2 ? resolved : bare(estimate);
    if (!points) return null;
    const sorted = points.toSorted((a, b) => convert(a.value, a.unit, 'ms') - convert(b.value, b.unit, 'ms'));
    // A bare number takes the unit of the next one, so the middle is written in the unit of the last point.
    const { unit } = sorted[1];
    const [low, high] = sorted.map((point) => convert(point.value, point.unit, unit));
    const rounded = roundedText((low + high) / 2);
    const middle = Number(rounded) >= low && Number(rounded) <= high ? rounded : decimalText((low + high) / 2);
    const place = syntaxOf(estimate.points[0]);
    if (!place) return null;
    const space = needsSpace('0', context.text[place.end]) ? ' ' : '';
    const swaps = sorted[0] === points[0] ? [] : permuted(points, sorted, context);
    const changes = swaps.length > 0 && points[0].unit !== points[1].unit ? null : [...swaps, insertion(place.end, ` ${middle}${space}`)];
    return (
        changes && {
            title: `Add the middle as the most likely value: \`${middle} ${resolved.length === 2 ? unit : ''}`.trimEnd().concat('`'),
            changes,
        }
    );
}

/** Two numbers without any unit: another diagnostic asks for it. */
function bare({ points }: Estimate): ResolvedPoint[] | null {
    if (points.some((point) => point.unit || typeof point.value !== 'number')) return null;
    return points.map((node) => ({ node, value: node.value, unit: 'min' }));
}

/** The diagnostic says what a sum such as `1 h 30 min` would be. */
function writeSum(message: string, estimate: Estimate, context: ActionContext): Fix | null {
    const sum = /if one was meant, write `([^`]+)`/.exec(message)?.[1];
    const [first, ...rest] = estimate.points.flatMap((point) => syntaxOf(point) ?? []);
    if (!sum || !first) return null;
    return {
        title: `Write the sum as one duration: \`${sum}\``,
        changes: [rewrite(context.text, first, sum), ...rest.map((point) => removeNode(context.text, point))],
        preferred: true,
    };
}

function numberText(node: Duration, { text }: ActionContext): string {
    const cst = GrammarUtils.findNodeForProperty(node.$cstNode, 'value');
    return cst ? text.slice(cst.offset, cst.end) : String(node.value);
}

function shown({ value, unit }: ResolvedPoint): string {
    return `${decimalText(value)} ${unit}`;
}
