import type { LaneKind } from './map-layout.ts';

/** What fills a lane about which the text says nothing. */
export const LANE_HINTS: Partial<Record<LaneKind, string>> = {
    stages: 'No stages. Write stage Search { … } around the steps of a phase.',
    channels: 'No step says where it happens. Declare channel web "Web shop", and write on web at a step.',
    emotion: 'No step says how it feels. Write emotion 1 (worst) to emotion 5 (best) at a step.',
    pains: 'No pains. Write pain "What annoys" severity 4 frequency 35% at a step.',
    gains: 'No expectations or gains. Write expect "…" or gain "…" at a step.',
    teams: 'No step has an owner. Declare team shop "Web shop", and write owner shop at a step.',
};
