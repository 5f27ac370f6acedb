import type { Uncertainty } from '../../protocol/uncertainty.ts';
import { labelOf } from '../network/card-size.ts';
import type { PictureOutline } from '../network/picture-model.ts';
import { percent } from '../text/percent.ts';
import type { BarRow } from './BarRows.tsx';
import { type DriverMeasure, drivers } from './drivers.ts';

/** What drives the spread, by a measure. Steps that are gone from the outline are left out. */
export function driverRows({ steps }: Uncertainty, measure: DriverMeasure, outline: PictureOutline): BarRow[] {
    const labels = labelsOf(outline);
    return drivers(
        steps.filter(({ id }) => labels.has(id)),
        measure,
    ).map((step) => ({
        step: step.id,
        label: labels.get(step.id) ?? step.id,
        value: step[measure],
        text: measure === 'criticality' ? percent(step.criticality) : step[measure].toFixed(2),
    }));
}

/** Where customers leave. */
export function leavingRows({ leaving }: Uncertainty, outline: PictureOutline): BarRow[] {
    const labels = labelsOf(outline);
    return leaving
        .filter(({ step }) => labels.has(step))
        .map(({ step, lost }) => ({ step, label: labels.get(step) ?? step, value: lost, text: `−${percent(lost)}` }));
}

function labelsOf({ steps }: PictureOutline): Map<string, string> {
    return new Map(steps.map((step) => [step.id, labelOf(step)]));
}
