import { ROW_HEIGHT } from '../../../src/diagram/network/card-size.ts';
import type { Detail, PictureStep } from '../../../src/diagram/network/picture-model.ts';
import type { Box, View } from '../../camera/view.ts';
import type { EditedField } from './StepField.tsx';

/** A click waits so long for a second one, which edits the card instead of going to the text, in milliseconds. */
export const DOUBLE_CLICK = 220;

/** The least width of a field, in pixels. */
const LEAST_WIDTH = 190;

/** What a double click edits: on the rows of figures the estimate, elsewhere the label. `y` is measured from the card's upper side. */
export function fieldAt(step: PictureStep, y: number, height: number, detail: Detail): EditedField {
    const onFigures = y < ROW_HEIGHT || y > height - ROW_HEIGHT;
    return onFigures && detail === 'full' && step.kind !== 'milestone' ? 'estimate' : 'label';
}

/** Where a field lies over a card, in pixels of the panel. */
export function fieldPlace(
    field: EditedField,
    { left, top, right, bottom }: Box,
    view: View,
): { left: number; top: number; width: number } {
    const width = Math.max(LEAST_WIDTH, (right - left) * view.k);
    const middle = field === 'label' ? (top + bottom) / 2 : top + ROW_HEIGHT / 2;
    return { left: view.x + ((left + right) / 2) * view.k - width / 2, top: view.y + middle * view.k - 14, width };
}
