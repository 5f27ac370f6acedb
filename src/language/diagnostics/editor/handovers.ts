import { handoverChain } from '../../../pert/experience/handover-chain.ts';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import { experienceOf } from '../../network/experience.ts';

/** More handovers in one chain than these are too many, where nothing else is said. */
export const USUAL_HANDOVERS = 4;

/** A chain along which the work goes from team to team. */
export interface LongChain {
    /** The steps at which the work changes hands, and before them the one that it starts with. */
    steps: number[];
    /** For each of them the name of the team that owns it. */
    teams: string[];
    handovers: number;
}

/** The chain with the most handovers, if they are more than a limit. Time in proportion to the network. */
export function longHandoverChain({ node, network, steps }: AnalysedJourney, limit: number): LongChain | null {
    const { steps: experiences, teams } = experienceOf(node, steps);
    const owners = experiences.map(({ owner }) => owner);
    const linked = {
        size: steps.length,
        linkFrom: Int32Array.from(network.links, ({ from }) => from),
        linkTo: Int32Array.from(network.links, ({ to }) => to),
    };
    const chain = handoverChain(linked, owners);
    const handovers = chain.length - 1;
    return handovers > limit ? { steps: chain, teams: chain.map((step) => teams[owners[step]].name), handovers } : null;
}
