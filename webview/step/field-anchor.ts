import type { StepKind } from '../../src/pert/network.ts';
import type { EditedField } from './StepField.tsx';

/** Parts of a view that tell times; a double click there edits the estimate. */
const TIMES = '.timeline-bar, .timeline-figure, td.cell-time';

/** Where each field lies best, the most fitting part of a step first. */
const ANCHORS: Record<EditedField, readonly string[]> = {
    label: ['th.column-step', '.timeline-name-ground'],
    estimate: ['td.column-optimistic', '.timeline-bar-outline'],
};

/** What a double click on a part of a step edits. */
export function fieldUnder(target: Element, kind: StepKind | null): EditedField {
    return target.closest(TIMES) !== null && kind !== 'milestone' ? 'estimate' : 'label';
}

/** The part of a step that a field is laid over; null where the step is not drawn. */
export function anchorOf(layer: Element, step: string, field: EditedField): Element | null {
    const parts = Array.from(layer.querySelectorAll(`[data-step="${CSS.escape(step)}"]`));
    for (const selector of ANCHORS[field]) {
        const found = parts.map((part) => part.querySelector(selector)).find((part) => part !== null);
        if (found) {
            return found;
        }
    }
    return focusableOf(layer, step) ?? parts[0] ?? null;
}

/** What has the focus where a step has it. */
export function focusableOf(layer: Element, step: string): HTMLElement | SVGElement | null {
    return layer.querySelector<HTMLElement | SVGElement>(`[data-step="${CSS.escape(step)}"][tabindex]`);
}
