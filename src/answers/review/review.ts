import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { parseInstant } from '../../pert/calendar.ts';
import { type EvaluatedKpi, evaluatedKpis } from './evaluated-kpis.ts';
import { longHandovers, unserved, unserving } from './loose.ts';
import { severePains, unmeasured, unowned } from './neglected.ts';
import { missedKpis, missedTargets } from './off-target.ts';
import { lateImprovements, unmeasuredAtDue } from './overdue.ts';
import { compareItems, type ReviewItem } from './review-item.ts';

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
    const reviewed = journeys.map((journey) => itemsOf(journey, evaluatedKpis(journey, now), now, handovers));
    const items = [journeys.length > 0 ? unserved(journeys[0].node.$container) : [], ...reviewed.map((each) => each.items)].flat();
    // What has no name yet is still being written.
    const named = items.filter(({ subject }) => subject !== '');
    return { today, items: named.sort(compareItems), kpis: reviewed.flatMap((each) => each.kpis) };
}

function itemsOf(journey: AnalysedJourney, kpis: EvaluatedKpi[], now: number, handovers: number): Pick<Review, 'items' | 'kpis'> {
    const items = [
        missedTargets(journey),
        missedKpis(kpis),
        unmeasuredAtDue(kpis, now),
        lateImprovements(journey, now),
        severePains(journey),
        unowned(journey),
        unmeasured(journey, kpis),
        unserving(journey),
        longHandovers(journey, handovers),
    ].flat();
    return { items, kpis };
}
