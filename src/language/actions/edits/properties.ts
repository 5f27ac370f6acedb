import { AstUtils, GrammarUtils } from 'langium';
import { convert, type Unit } from '../../../pert/durations.ts';
import type { ThreePoint } from '../../../pert/network.ts';
import { type EstimateProperty, isJourney, type JourneyFile, type Step } from '../../generated/ast.ts';
import { journeyUnit, resolvePoints } from '../../network/points.ts';
import { firstProperty, kindOf } from '../../network/properties.ts';
import type { ActionContext } from '../action-context.ts';
import { insertion, replacement } from '../text/change.ts';
import { insertProperty } from '../text/insertion.ts';
import { blanksBefore } from '../text/lines.ts';
import { roundedText } from '../text/numbers.ts';
import { rewrite, syntaxOf } from '../text/removal.ts';
import { type Edit, NOTHING_TO_DO } from './edit.ts';

/** What is written as a step's estimate, without the keyword; null where it has none. */
export function writtenEstimate(step: Step, text: string): string | null {
    const property = syntaxOf(firstProperty(step, 'EstimateProperty'));
    return property ? text.slice(property.offset, property.end).replace(/^estimate\s*/u, '') : null;
}

/** Gives a step the estimate that somebody wrote, as in the language: one duration, three, or `tbd`. */
export function editEstimate(step: Step, written: string, context: ActionContext): Edit {
    const estimate = written.trim();
    if (estimate === '' || estimate === writtenEstimate(step, context.text)) return NOTHING_TO_DO;
    if (kindOf(step) === 'milestone') return { problem: `“${step.name}” is a milestone: it takes no time.` };
    if (firstProperty(step, 'ExpandsProperty')) return { problem: `The time of “${step.name}” is that of the journey that it expands.` };
    if (!isEstimate(estimate, context)) {
        return { problem: `“${estimate}” is not an estimate. Write one duration or three, such as 2 h or 1 2 5 min.` };
    }
    const property = syntaxOf(firstProperty(step, 'EstimateProperty'));
    if (property) return { changes: [rewrite(context.text, property, `estimate ${estimate}`)] };
    const change = insertProperty(context.text, step, { text: `estimate ${estimate}` }, context.style);
    return change ? { changes: [change] } : { problem: `Too little of “${step.name}” is written.` };
}

/**
 * Gives a step three points in a unit, written in the unit of its estimate so far, without one where it has none, and as one number
 * where they are alike.
 */
export function editPoints(step: Step, points: ThreePoint, unit: Unit, context: ActionContext): Edit {
    const journey = AstUtils.getContainerOfType(step, isJourney);
    const estimate = firstProperty(step, 'EstimateProperty')?.estimate;
    const last = estimate && journey && resolvePoints(estimate, journeyUnit(journey)).points.at(-1);
    const own = last?.unit ?? unit;
    const written = [points.optimistic, points.mostLikely, points.pessimistic].map((value) => roundedText(convert(value, unit, own)));
    const numbers = new Set(written).size === 1 ? written.slice(0, 1) : written;
    const isBare = last ? !last.node.unit : journey !== undefined && journeyUnit(journey) === own;
    return editEstimate(step, [...numbers, ...(isBare ? [] : [own])].join(' '), context);
}

/** Gives a step another label; an empty one leaves it with its name alone. */
export function editLabel(step: Step, written: string, context: ActionContext): Edit {
    const label = written.trim();
    if (label === (step.label ?? '')) return NOTHING_TO_DO;
    const before = GrammarUtils.findNodeForProperty(step.$cstNode, 'label');
    const name = GrammarUtils.findNodeForProperty(step.$cstNode, 'name');
    if (before && label === '') return { changes: [{ offset: blanksBefore(context.text, before.offset), end: before.end, text: '' }] };
    if (before) return { changes: [replacement(before, quoted(label))] };
    if (!name) return { problem: 'Too little of the step is written.' };
    return { changes: [insertion(name.end, ` ${quoted(label)}`)] };
}

/** Whether a text is one estimate and nothing else. */
function isEstimate(written: string, { services }: ActionContext): boolean {
    if (/[\r\n]/.test(written)) return false;
    const parsed = services.parser.LangiumParser.parse<JourneyFile>(`journey j { task s estimate ${written} }`);
    if (parsed.lexerErrors.length > 0 || parsed.parserErrors.length > 0) return false;
    const [journey, ...others] = parsed.value.members;
    if (others.length > 0 || !isJourney(journey) || journey.members.length !== 1) return false;
    const [step] = journey.members;
    if (step.$type !== 'Step' || step.properties.length !== 1) return false;
    const [property] = step.properties;
    return property.$type === 'EstimateProperty' && hasPoints(property);
}

function hasPoints({ tbd, estimate }: EstimateProperty): boolean {
    return tbd || estimate?.points.length === 1 || estimate?.points.length === 3;
}

function quoted(label: string): string {
    const escaped = label
        .replaceAll('\\', '\\\\')
        .replaceAll('"', '\\"')
        .replaceAll(/\r\n|\r|\n/g, '\\n')
        .replaceAll('\t', '\\t');
    return `"${escaped}"`;
}
