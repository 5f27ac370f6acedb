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

/** Who is still there, stage by stage, and at the end; nothing for a journey that nobody leaves or of one stage. */
export function stageFunnelRows({ funnel, completionRate }: Uncertainty, { stages }: PictureOutline): BarRow[] {
    const shown = funnel.stages.filter(({ stage }) => stage < stages.length);
    if (shown.length < 2) return [];
    return [
        ...shown.map(({ stage, ...part }) => funnelRow(null, stages[stage].label ?? stages[stage].name, part)),
        completionRow(completionRate),
    ];
}

/** The same for the steps at which customers leave. */
export function stepFunnelRows({ funnel, completionRate }: Uncertainty, outline: PictureOutline): BarRow[] {
    const labels = labelsOf(outline);
    const shown = funnel.steps.filter(({ step }) => labels.has(step));
    if (shown.length === 0) return [];
    return [...shown.map(({ step, ...part }) => funnelRow(step, labels.get(step) ?? step, part)), completionRow(completionRate)];
}

function funnelRow(step: string | null, label: string, { reached, lost }: { reached: number; lost: number }): BarRow {
    const text = lost > 0 ? `${percent(reached)}, −${percent(lost)}` : percent(reached);
    const words = `${percent(reached)} reach it, ${lost > 0 ? percent(lost) : 'nobody'} ${lost > 0 ? 'leave' : 'leaves'} there`;
    return { step, label, value: reached, lost, text, words };
}

function completionRow(rate: number): BarRow {
    return { step: null, label: 'Complete the journey', value: rate, text: percent(rate) };
}

function labelsOf({ steps }: PictureOutline): Map<string, string> {
    return new Map(steps.map((step) => [step.id, labelOf(step)]));
}
