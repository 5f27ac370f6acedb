import type { DriverMeasure } from '../../../src/diagram/uncertainty/drivers.ts';

/** What stays when the view is left and shown again. */
export class UncertaintyMemory {
    measure: DriverMeasure = 'sensitivity';
    scrollTop = 0;
}
