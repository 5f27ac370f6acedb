import type { PreviewStatus } from '../../../src/protocol/preview.ts';

const NO_CYCLE: ReadonlySet<string> = new Set();

/** Whether the picture is no longer that of the text, and the ids of the steps on a cycle. */
export function staleness(status: PreviewStatus): { stale: boolean; cycle: ReadonlySet<string> } {
    const stale = status.kind === 'stale';
    return { stale, cycle: stale && status.cycleSteps.length > 0 ? new Set(status.cycleSteps) : NO_CYCLE };
}
