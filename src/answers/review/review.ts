import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { parseInstant } from '../../pert/calendar.ts';
import type { SimulationFigures } from '../../pert/simulation/simulation.ts';
import { type EvaluatedKpi, evaluatedKpis } from './evaluated-kpis.ts';
import { longHandovers, unserved, unserving } from './loose.ts';
import { severePains, unmeasured, unowned } from './neglected.ts';
import { missedKpis, missedPromises } from './off-target.ts';
import { lateImprovements, unmeasuredAtDue } from './overdue.ts';
import { type ReviewedPromise, reviewedPromises } from './promises.ts';
import { compareItems, type ReviewItem } from './review-item.ts';

export interface ReviewSettings {
    /** A date of the language. */
    today: string;
    /** So many handovers one chain may have. */
    handovers: number;
    /** What the simulation of a journey says; null where there is none. */
    figuresOf?: (journey: AnalysedJourney) => SimulationFigures | null;
}

/** Everything in a file's journeys that somebody has to see to, worst first, and how its KPIs stand. */
export interface Review {
    today: string;
    items: ReviewItem[];
    /** In the order of the text. */
    promises: ReviewedPromise[];
    /** In the order of the text. */
    kpis: EvaluatedKpi[];
}

/** Time in proportion to the file, but for sorting what is found. */
export function reviewOf(journeys: readonly AnalysedJourney[], settings: ReviewSettings): Review {
    const { today, handovers, figuresOf = () => null } = settings;
    const now = parseInstant(today) ?? Number.NEGATIVE_INFINITY;
    const reviewed = journeys.map((journey) => {
        const found = { promises: reviewedPromises(journey, figuresOf(journey)), kpis: evaluatedKpis(journey, now) };
        return { ...found, items: itemsOf(journey, found, now, handovers) };
    });
    const items = [journeys.length > 0 ? unserved(journeys[0].node.$container) : [], ...reviewed.map((each) => each.items)].flat();
    // What has no name yet is still being written.
    const named = items.filter(({ subject }) => subject !== '');
    return {
        today,
        items: named.sort(compareItems),
        promises: reviewed.flatMap((each) => each.promises),
        kpis: reviewed.flatMap((each) => each.kpis),
    };
}

function itemsOf(
    journey: AnalysedJourney,
    { promises, kpis }: Pick<Review, 'promises' | 'kpis'>,
    now: number,
    handovers: number,
): ReviewItem[] {
    return [
        missedPromises(promises),
        missedKpis(kpis),
        unmeasuredAtDue(kpis, now),
        lateImprovements(journey, now),
        severePains(journey),
        unowned(journey),
        unmeasured(journey, kpis),
        unserving(journey),
        longHandovers(journey, handovers),
    ].flat();
}
