import { countOf } from '../../language/diagnostics/wording.ts';
import { isEstimated } from '../../pert/estimates.ts';
import type { JourneyNetwork } from '../../pert/network.ts';

/** Why a journey is incomplete, as a sentence without its point; null where it is complete. */
export function missingEstimates({ steps }: JourneyNetwork): string | null {
    const open = steps.filter((step) => !isEstimated(step));
    const expanding = open.filter(({ expansion }) => expansion).length;
    const missing = open.length - expanding;
    const reasons = [
        ...(missing > 0 ? [`${countOf(missing, 'step')} without an estimate ${missing === 1 ? 'counts' : 'count'} 0`] : []),
        ...(expanding > 0 ? [`${countOf(expanding, 'step expands', 'steps expand')} a journey that is incomplete itself`] : []),
    ];
    return reasons.length > 0 ? reasons.join(', ') : null;
}
