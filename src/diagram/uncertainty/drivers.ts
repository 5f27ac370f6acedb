import type { StepUncertainty } from '../../protocol/uncertainty.ts';

/** By what steps are ranked. */
export type DriverMeasure = 'sensitivity' | 'cruciality' | 'criticality';

/** Of the measures: what a person reads. */
export const DRIVER_MEASURES: readonly { measure: DriverMeasure; title: string; meaning: string }[] = [
    { measure: 'sensitivity', title: 'Sensitivity', meaning: 'Criticality times the step’s share of the spread: where to begin' },
    { measure: 'cruciality', title: 'Cruciality', meaning: 'Correlation of the step’s duration with the journey’s: make these steadier' },
    {
        measure: 'criticality',
        title: 'Criticality',
        meaning: 'Share of customers for whom a delay of the step delays the journey: make these shorter',
    },
];

/** So many steps are shown. */
const MOST = 15;

/** Less than this is luck or rounding. */
const LEAST = 0.005;

/** The steps that matter by a measure, the first the most. */
export function drivers(steps: readonly StepUncertainty[], measure: DriverMeasure): StepUncertainty[] {
    return steps
        .filter((step) => Math.abs(step[measure]) >= LEAST)
        .sort((a, b) => Math.abs(b[measure]) - Math.abs(a[measure]))
        .slice(0, MOST);
}
