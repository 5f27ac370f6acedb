import type { Schedule } from '../../../pert/analysis.ts';
import { threePointMoments } from '../../../pert/estimates.ts';
import type { LinkType, Moments } from '../../../pert/network.ts';
import type { AnalysedJourney } from '../../analysed-journey.ts';

/** What is known about a link between two steps. */
export interface LinkFacts {
    type: LinkType;
    /** Negative for a lead; null without either. In the journey's unit. */
    lag: Moments | null;
    /** How much the predecessor may be late before the successor is; null without a schedule. */
    slack: number | null;
    /** Whether a critical path runs along it. */
    critical: boolean;
}

/** Collects what is known about a link, by its index. */
export function linkFacts({ network, analysis: { schedule } }: AnalysedJourney, link: number): LinkFacts {
    const { type, lag } = network.links[link];
    const moments = threePointMoments(lag);
    return {
        type,
        lag: moments.expected !== 0 || moments.variance > 0 ? moments : null,
        slack: schedule && slackOf(schedule, network.links[link], moments.expected, schedule.driving[link] === 1),
        critical: schedule?.criticalLinks[link] === 1,
    };
}

/** The time between what the link asks for and when it happens at the earliest. */
function slackOf(
    { earliestStart, earliestFinish }: Schedule,
    { from, to, type }: { from: number; to: number; type: LinkType },
    lag: number,
    driving: boolean,
): number {
    if (driving) return 0;
    const asked = (type[0] === 'F' ? earliestFinish : earliestStart)[from] + lag;
    return (type[1] === 'S' ? earliestStart : earliestFinish)[to] - asked;
}
