import { type CstNode, GrammarUtils } from 'langium';
import type { AnalysedJourney } from '../../../analysed-journey.ts';
import type { AddsProperty, Improvement, ImprovementProperty, Step } from '../../../generated/ast.ts';
import type { ActionContext } from '../../action-context.ts';
import { type Change, replacement } from '../../text/change.ts';
import { leadingComments } from '../../text/comments.ts';
import { insertBefore } from '../../text/insertion.ts';
import { indentationAt, startsLine } from '../../text/lines.ts';
import { removeNode, rewrite, syntaxOf } from '../../text/removal.ts';
import { changedPart, cutOut, reindented } from '../parts.ts';
import { stepValues, writeValues } from './step-values.ts';

/**
 * Writes what an improvement does into the steps, moves the steps that it adds before it, and drops all of that from the
 * improvement, which keeps the steps in its `improves`. So the journey as it is becomes the one with this improvement.
 * @param lines what the improvement is to say beside
 * @returns null where it does nothing, or something to a step that another improvement adds
 */
export function writtenEffects(
    improvement: Improvement,
    journey: AnalysedJourney,
    lines: readonly string[],
    context: ActionContext,
): (Change | null)[] | null {
    const { text, style } = context;
    const values = stepValues(improvement, text, journey.network.unit);
    const added = improvement.properties.filter((property) => property.$type === 'AddsProperty');
    const isOwn = (step: Step) => journey.indexOfStep.has(step) || step.$container === added.find((adds) => adds.step === step);
    const effects = improvement.properties.filter(({ $type }) => /^(?:Changes|Removes|Adds)Property$/.test($type));
    const steps = new Set([...values.keys(), ...added.flatMap(({ step }) => step ?? [])]);
    if (effects.length === 0 || ![...steps].every(isOwn) || effects.some((property) => !syntaxOf(property))) return null;
    const inJourney = [...values].filter(([step]) => journey.indexOfStep.has(step));
    const inAdded = (step: Step | undefined) => (step && values.has(step) ? writeValues(step, values.get(step)!, text, style) : []);
    return [
        ...inJourney.flatMap(([step, wanted]) => writeValues(step, wanted, text, style)),
        ...moved(improvement, added, inAdded, context),
        ...dropped(improvement, effects, [...steps], lines, context),
    ];
}

/** The steps that an improvement adds, before it. */
function moved(
    improvement: Improvement,
    added: readonly AddsProperty[],
    changesIn: (step: Step | undefined) => (Change | null)[],
    { text, style }: ActionContext,
): (Change | null)[] {
    const cst = syntaxOf(improvement);
    if (!cst || added.length === 0) return [];
    const parts = added.map((property) => {
        const { end } = syntaxOf(property)!;
        const from = GrammarUtils.findNodeForKeyword(property.$cstNode, 'adds')?.end ?? end;
        const offset = from + (/^\s*/.exec(text.slice(from, end))?.[0].length ?? 0);
        const changes = changesIn(property.step).filter((change) => change !== null);
        return reindented(changedPart(text, { offset, end }, changes), text, offset);
    });
    const [comment] = leadingComments(text, cst);
    return [insertBefore(text, comment?.offset ?? cst.offset, { text: parts.join('\n') }, style)];
}

/** The effects go; in the place of the first of them stands what the improvement is to say beside. */
function dropped(
    improvement: Improvement,
    effects: readonly ImprovementProperty[],
    steps: readonly Step[],
    lines: readonly string[],
    { text, style }: ActionContext,
): (Change | null)[] {
    const subjects = improvement.properties.filter((property) => property.$type === 'ImprovesProperty');
    const named = new Set(subjects.flatMap((property) => property.subjects.map(({ ref }) => ref)));
    const isNamed = (step: Step) => named.has(step) || (step.$container.$type === 'Stage' && named.has(step.$container));
    const names = steps.filter((step) => step.name && !isNamed(step)).map(({ name }) => name);
    const last: CstNode | undefined = subjects.at(-1)?.subjects.at(-1)?.$refNode;
    const improves = names.length === 0 || last ? [] : [`improves ${names.join(', ')}`];
    const more = names.length > 0 && last ? [replacement(last, [last.text, ...names].join(', '))] : [];
    const [first, ...others] = effects.map((property) => ({ property, span: syntaxOf(property)! }));
    const gap = startsLine(text, first.span.offset) ? style.lineBreak + indentationAt(text, first.span.offset) : ' ';
    const written = [...improves, ...lines].join(gap);
    const removal = ({ property, span }: typeof first) => (property.$type === 'AddsProperty' ? cutOut(text, span) : removeNode(text, span));
    if (written === '') return [removal(first), ...others.map(removal), ...more];
    // The comments of a step that is added have moved with it.
    const place = first.property.$type === 'AddsProperty' ? replacement(first.span, written) : rewrite(text, first.span, written);
    return [place, ...others.map(removal), ...more];
}
