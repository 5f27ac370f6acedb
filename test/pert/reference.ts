/**
 * The definitions of the language manual written down as plainly as possible, to compare the real thing with: repeated
 * relaxation instead of a topological order, and every critical path enumerated. Fit for small whole-number networks only.
 */

import type { JourneyNetwork, NetworkLink } from '../../src/pert/network.ts';

export interface ReferenceTimes {
    start: number[];
    finish: number[];
    duration: number;
}

interface Activity {
    te: number;
    variance: number;
}

export function activities(journey: JourneyNetwork): Activity[] {
    return journey.steps.map(({ estimate }) => {
        const { optimistic: o, mostLikely: m, pessimistic: p } = estimate!;
        return { te: (o + 4 * m + p) / 6, variance: ((p - o) / 6) ** 2 };
    });
}

export function lagOf({ lag }: NetworkLink): Activity {
    return { te: (lag.optimistic + 4 * lag.mostLikely + lag.pessimistic) / 6, variance: ((lag.pessimistic - lag.optimistic) / 6) ** 2 };
}

/** Earliest times when step i may not start before `release[i]` either. */
export function earliest(journey: JourneyNetwork, release: readonly number[] = []): ReferenceTimes {
    const steps = activities(journey);
    const start = steps.map((_, i) => Math.max(0, release[i] ?? 0));
    for (let round = 0; round <= steps.length; round++) {
        for (const link of journey.links) {
            const source = link.type[0] === 'F' ? start[link.from] + steps[link.from].te : start[link.from];
            const asked = source + lagOf(link).te - (link.type[1] === 'F' ? steps[link.to].te : 0);
            start[link.to] = Math.max(start[link.to], asked);
        }
    }
    const finish = start.map((es, i) => es + steps[i].te);
    return { start, finish, duration: Math.max(0, ...finish) };
}

export function slackOf(times: ReferenceTimes, link: NetworkLink): number {
    const source = link.type[0] === 'F' ? times.finish[link.from] : times.start[link.from];
    const target = link.type[1] === 'F' ? times.finish[link.to] : times.start[link.to];
    return target - source - lagOf(link).te;
}

export interface ReferencePath {
    steps: number[];
    links: number[];
    variance: number;
    /** Sum of the counted durations and the lags. */
    length: number;
}

/** Every critical path, link by link, for the given critical steps. */
export function enumerateCriticalPaths(journey: JourneyNetwork, times: ReferenceTimes, critical: readonly boolean[]): ReferencePath[] {
    const steps = activities(journey);
    const driving = journey.links
        .map((link, index) => ({ link, index }))
        .filter(({ link }) => slackOf(times, link) === 0 && critical[link.from] && critical[link.to]);
    const found: ReferencePath[] = [];
    const counts = { SF: 1, FS: -1, SS: 0, FF: 0 } as const;
    const walk = (at: number, entered: 'S' | 'F', sofar: ReferencePath) => {
        const leaving = (exit: 'S' | 'F'): ReferencePath => {
            const count = counts[`${entered}${exit}`];
            return {
                steps: [...sofar.steps, at],
                links: sofar.links,
                variance: sofar.variance + count ** 2 * steps[at].variance,
                length: sofar.length + count * steps[at].te,
            };
        };
        const onward = driving.filter(({ link }) => link.from === at);
        if (times.finish[at] === times.duration && !onward.some(({ link }) => link.type[0] === 'F')) {
            found.push(leaving('F'));
        }
        for (const { link, index } of onward) {
            const left = leaving(link.type[0] as 'S' | 'F');
            const lag = lagOf(link);
            walk(link.to, link.type[1] as 'S' | 'F', {
                ...left,
                links: [...left.links, index],
                variance: left.variance + lag.variance,
                length: left.length + lag.te,
            });
        }
    };
    steps.forEach((_, i) => {
        const heldBack = driving.some(({ link }) => link.to === i && link.type[1] === 'S');
        if (critical[i] && times.start[i] === 0 && !heldBack) {
            walk(i, 'S', { steps: [], links: [], variance: 0, length: 0 });
        }
    });
    return found;
}
