import { GrammarUtils } from 'langium';
import { convert, UNITS, type Unit } from '../../../pert/durations.ts';
import type { ThreePoint } from '../../../pert/network.ts';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import { isStep, type Step } from '../../generated/ast.ts';
import { journeyUnit } from '../../network/points.ts';
import { firstProperty } from '../../network/properties.ts';
import type { ActionContext } from '../action-context.ts';
import { type Change, replacement } from '../text/change.ts';
import { insertProperty, type Template } from '../text/insertion.ts';
import { roundedText } from '../text/numbers.ts';
import type { Fix, Fixer } from './fix.ts';

const DEFAULT_UNIT: Unit = 'min';

/** `missing-estimate`: three points to fill in, those that are usual in the step's stage, or the word that leaves them open. */
export const insertEstimate: Fixer = (problem, context) => {
    const step = context.nodeAt(context.offsetsOf(problem.range).offset, isStep);
    if (!step) return [];
    const journey = context.journeyOf(step);
    const analysed = context.analysed(journey);
    const unit = (journey && journeyUnit(journey)) ?? DEFAULT_UNIT;
    const write = (template: Template) => [writeEstimate(step, template, context)];
    const fixes: Fix[] = [{ title: 'Insert an estimate to fill in', changes: write(threePoints(unit)), preferred: true }];
    const usual = analysed && usualEstimate(step, analysed);
    if (usual) fixes.push({ title: `Insert the median of its ${usual.among}: \`${usual.text}\``, changes: write(usual) });
    if (!firstProperty(step, 'EstimateProperty')) {
        fixes.push({ title: 'Leave the estimate open: `estimate tbd`', changes: write({ text: 'estimate tbd' }) });
    }
    return fixes;
};

function threePoints(unit: Unit): Template {
    const units = [unit, ...UNITS.filter((other) => other !== unit)];
    return { text: `estimate 1 2 5 ${unit}`, snippet: `estimate \${1:1} \${2:2} \${3:5} \${4|${units.join(',')}|}` };
}

/** Writes an estimate where `estimate tbd` stands, or where there is none. */
function writeEstimate(step: Step, template: Template, { text, style }: ActionContext): Change | null {
    const open = GrammarUtils.findNodeForProperty(firstProperty(step, 'EstimateProperty')?.$cstNode, 'tbd');
    if (!open) return insertProperty(text, step, template, style);
    const points = (written: string | undefined) => written?.slice('estimate '.length);
    return { ...replacement(open, points(template.text) ?? ''), snippet: points(template.snippet) };
}

/** The median of each point over the estimated steps of the stage, or of the journey where the stage has none. */
function usualEstimate(step: Step, journey: AnalysedJourney): (Template & { among: string }) | null {
    const estimated = journey.steps.filter((_, index) => journey.network.steps[index].estimate !== null);
    const inStage = estimated.filter((other) => other.$container.$type === 'Stage' && other.$container === step.$container);
    const others = inStage.length > 0 ? inStage : estimated;
    const points = others.flatMap((other) => journey.network.steps[journey.indexOfStep.get(other) ?? -1]?.estimate ?? []);
    if (points.length === 0) return null;
    const unit = commonUnit(others, journeyUnit(journey.node)) ?? journey.network.unit;
    const numbers = (['optimistic', 'mostLikely', 'pessimistic'] as const).map((point) =>
        medianText(points, point, journey.network.unit, unit),
    );
    const written = new Set(numbers).size === 1 ? numbers[0] : numbers.join(' ');
    return { text: `estimate ${written} ${unit}`, among: inStage.length > 0 ? 'stage' : 'journey' };
}

function medianText(points: readonly ThreePoint[], point: keyof ThreePoint, from: Unit, to: Unit): string {
    const values = points.map((one) => one[point]).sort((a, b) => a - b);
    const middle = values.length / 2;
    const median = (values[Math.ceil(middle) - 1] + values[Math.floor(middle)]) / 2;
    return roundedText(convert(median, from, to));
}

/** The unit that most of the steps' estimates are written in; numbers without one are in the journey's. */
function commonUnit(steps: readonly Step[], ownUnit: Unit | null): Unit | undefined {
    const counts = new Map<Unit, number>();
    for (const step of steps) {
        const unit = firstProperty(step, 'EstimateProperty')?.estimate?.points.at(-1)?.unit ?? ownUnit;
        if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
    return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
