/** What travels so that a panel can try other estimates, and write one into the text. */

import type { JourneyNetwork, ThreePoint } from '../pert/network.ts';

/** Request to the server: a journey as the mathematics sees it. Answers {@link TriedNetwork}, or null where there is none. */
export const NETWORK_OF = 'journey/networkOf';

export interface NetworkOfParams {
    uri: string;
    /** Name of the journey; null for the first one. */
    journey: string | null;
}

/** A journey to be analysed where it is shown: another estimate needs no way to the server and back. */
export interface TriedNetwork {
    /** Version of the text. */
    version: number;
    /** The journey and all that its steps expand to, directly or not. */
    networks: JourneyNetwork[];
    /** Index of the journey. */
    journey: number;
}

/** Request to the server: the edit that gives a step another estimate. Answers {@link EstimateEdit}, or null where that cannot be. */
export const ESTIMATE_EDIT = 'journey/estimateEdit';

export interface EstimateEditParams extends NetworkOfParams {
    /** Of the text that the estimate is meant for; the edit of another one is refused. */
    version: number;
    /** Id of the step, as in the preview's outline. */
    step: string;
    /** In the journey's unit. */
    estimate: ThreePoint;
}

export interface EstimateEdit {
    range: { start: { line: number; character: number }; end: { line: number; character: number } };
    newText: string;
}
