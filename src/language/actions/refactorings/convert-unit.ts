import { GrammarUtils } from 'langium';
import { CodeActionKind } from 'vscode-languageserver';
import { UNITS, type Unit } from '../../../pert/durations.ts';
import { isEstimate } from '../../generated/ast.ts';
import { journeyUnit, type ResolvedPoint, resolvePoints } from '../../network/points.ts';
import type { ActionContext } from '../action-context.ts';
import { type Change, replacement } from '../text/change.ts';
import { exactlyConverted } from '../text/numbers.ts';
import { removeNode } from '../text/removal.ts';
import type { Refactoring } from './refactoring.ts';

/** Numbers outside this range are hard to read. */
const SMALLEST = 0.05;
const LARGEST = 10_000;

/** Writes an estimate in another unit, where the numbers stay exact and easy to read. Figures stay what they are. */
export const convertUnit: Refactoring = {
    kind: CodeActionKind.RefactorRewrite,
    offers({ offset, end }, context) {
        const estimate = context.nodeAt(offset, isEstimate) ?? context.nodeAt(offset - 1, isEstimate);
        const journey = estimate && context.journeyOf(estimate);
        if (!journey || (estimate.$cstNode?.end ?? 0) < end) return [];
        const { points, problem } = resolvePoints(estimate, journeyUnit(journey));
        if (points.length === 0 || (problem && problem.code !== 'estimate-points')) return [];
        return UNITS.filter((unit) => points.some((point) => point.unit !== unit)).flatMap((unit) => {
            const numbers = points.map((point) => converted(point, unit, context));
            if (!numbers.every((number) => number !== null)) return [];
            const changes = points.flatMap(({ node }, index) =>
                written(node, numbers[index], index === points.length - 1 ? unit : null, context.text),
            );
            return [{ title: `Write it in ${unit}: \`${numbers.join(' ')} ${unit}\``, changes }];
        });
    },
};

function converted({ node, unit }: ResolvedPoint, to: Unit, { text }: ActionContext): string | null {
    const cst = GrammarUtils.findNodeForProperty(node.$cstNode, 'value');
    const number = cst && exactlyConverted(text.slice(cst.offset, cst.end), unit, to);
    const value = Number(number);
    return number && (value === 0 || (value >= SMALLEST && value < LARGEST)) ? number : null;
}

/** Only the last number keeps a unit, which is that of all of them. */
function written(node: ResolvedPoint['node'], number: string, unit: Unit | null, text: string): Change[] {
    const value = GrammarUtils.findNodeForProperty(node.$cstNode, 'value');
    const old = GrammarUtils.findNodeForProperty(node.$cstNode, 'unit');
    if (!value) return [];
    const changedNumber = replacement(value, number);
    if (unit === null) return old ? [changedNumber, removeNode(text, old)] : [changedNumber];
    return old ? [changedNumber, replacement(old, unit)] : [replacement(value, `${number} ${unit}`)];
}
