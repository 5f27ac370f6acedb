import type { ChangesProperty, Improvement, Step } from '../../../generated/ast.ts';
import { kindOf } from '../../../network/properties.ts';
import type { Change } from '../../text/change.ts';
import { commentsIn } from '../../text/comments.ts';
import { insertProperty, type LineStyle } from '../../text/insertion.ts';
import { removeNode, rewrite, syntaxOf } from '../../text/removal.ts';

type ValueType = ChangesProperty['change']['$type'];

/** What becomes of the properties of a step: their new text, or null for those that go. */
export type StepValues = Map<ValueType, string | null>;

/** What an improvement leaves of each step that it changes or removes, in the order of the text; the last word counts. */
export function stepValues({ properties }: Improvement, text: string, unit: string): Map<Step, StepValues> {
    const found = new Map<Step, StepValues>();
    const valuesOf = (step: Step) => {
        const values = found.get(step) ?? new Map();
        found.set(step, values);
        return values;
    };
    for (const property of properties) {
        if (property.$type === 'ChangesProperty') {
            const step = property.step?.ref;
            const change = syntaxOf(property.change);
            if (step && change) valuesOf(step).set(property.change.$type, withoutComments(text, change));
        } else if (property.$type === 'RemovesProperty') {
            for (const { ref } of property.steps) {
                // It takes no time any more, is not repeated, and nobody leaves the journey there; its links stay.
                if (ref) valuesOf(ref).set('EstimateProperty', `estimate 0 ${unit}`).set('RepeatsProperty', null).set('DropProperty', null);
            }
        }
    }
    return found;
}

/** Writes properties into a step, in the place of those that it has. */
export function writeValues(step: Step, values: StepValues, text: string, style: LineStyle): (Change | null)[] {
    const entries = [...values].filter(([type]) => kindOf(step) !== 'milestone' || type === 'AfterProperty');
    const missing: string[] = [];
    const touched: { span: { offset: number; end: number }; written: string }[] = [];
    for (const [type, written] of entries) {
        // A step with an estimate of its own does not take the time of another journey.
        const own = step.properties.filter(({ $type }) => $type === type || (type === 'EstimateProperty' && $type === 'ExpandsProperty'));
        const spans = own.flatMap((property) => syntaxOf(property) ?? []);
        if (spans.length === 0 && written) missing.push(written);
        touched.push(...spans.map((span, index) => ({ span, written: index === 0 ? (written ?? '') : '' })));
    }
    touched.sort((a, b) => a.span.offset - b.span.offset);
    const [first] = touched;
    if (!first) return missing.length > 0 ? [insertProperty(text, step, { text: missing.join(' ') }, style)] : [];
    // Beside a change nothing else can be inserted: it becomes part of it.
    first.written = [first.written, ...missing].filter((part) => part !== '').join(' ');
    return touched.map(({ span, written }) => (written === '' ? removeNode(text, span) : rewrite(text, span, written)));
}

function withoutComments(text: string, { offset, end }: { offset: number; end: number }): string {
    let bare = '';
    let from = offset;
    for (const comment of commentsIn(text, offset, end)) {
        bare += `${text.slice(from, comment.offset)} `;
        from = comment.end;
    }
    return (bare + text.slice(from, end)).replaceAll(/\s+/g, ' ').trim();
}
