import { ROW_HEIGHT } from '../../../src/diagram/network/card-size.ts';
import type { Detail, PictureStep } from '../../../src/diagram/network/picture-model.ts';
import type { EditedField } from '../../step/StepField.tsx';

/** What a double click edits: on the rows of figures the estimate, elsewhere the label. `y` is measured from the card's upper side. */
export function fieldAt(step: PictureStep, y: number, height: number, detail: Detail): EditedField {
    const onFigures = y < ROW_HEIGHT || y > height - ROW_HEIGHT;
    return onFigures && detail === 'full' && step.kind !== 'milestone' ? 'estimate' : 'label';
}
