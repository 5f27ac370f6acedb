import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { parseInstant } from '../../pert/calendar.ts';
import { type EvaluatedKpi, evaluatedKpis } from './evaluated-kpis.ts';
import { longHandovers, unserved, unserving } from './loose.ts';
import { severePains, unmeasured, unowned } from './neglected.ts';
import { missedKpis, missedTargets } from './off-target.ts';
import { lateImprovements, unmeasuredAtDue } from './overdue.ts';
import { compareItems, type ReviewItem } from './review-item.ts';

/** More handovers in one chain than these are too many, where nothing else is said. */
export const HANDOVERS = 4;

export interface ReviewSettings {
    /** A date of the language. */
    today: string;
    /** So many handovers one chain may have. */
    handovers: number;
}

/** Everything in a file's journeys that somebody has to see to, worst first, and how its KPIs stand. */
export interface Review {
    today: string;
    items: ReviewItem[];
    /** In the order of the text. */
    kpis: EvaluatedKpi[];
}

/** Time in proportion to the file, but for sorting what is found. */
export function reviewOf(journeys: readonly AnalysedJourney[], { today, handovers }: ReviewSettings): Review {
    const now = parseInstant(today) ?? Number.NEGATIVE_INFINITY;
    const items: ReviewItem[] = journeys.length > 0 ? unserved(journeys[0].node.$container) : [];
    const kpis: EvaluatedKpi[] = [];
    for (const journey of journeys) {
        const own = evaluatedKpis(journey, now);
        kpis.push(...own);
        items.push(
            ...missedTargets(journey),
            ...missedKpis(own),
            ...unmeasuredAtDue(own, now),
            ...lateImprovements(journey, now),
            ...severePains(journey),
            ...unowned(journey),
            ...unmeasured(journey, own),
            ...unserving(journey),
            ...longHandovers(journey, handovers),
        );
    }
    return { today, items: items.sort(compareItems), kpis };
}
