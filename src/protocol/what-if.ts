/** What travels so that a panel can try other estimates. One that does is written into the text as an edit of the picture. */

import type { JourneyNetwork } from '../pert/network.ts';

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
