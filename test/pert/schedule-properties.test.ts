import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../src/pert/analyse.ts';
import type { Schedule } from '../../src/pert/analysis.ts';
import type { JourneyNetwork, LinkType, ThreePoint } from '../../src/pert/network.ts';
import { criticalPathsThrough } from '../../src/pert/schedule.ts';
import { link, names, wholeNetworks, withReordering } from './networks.ts';
import { activities, earliest, enumerateCriticalPaths, slackOf } from './reference.ts';

const scheduleOf = (journey: JourneyNetwork): Schedule => analyse(journey).schedule!;

test('the earliest times are the least that satisfy every link', () => {
    fc.assert(
        fc.property(wholeNetworks(8), (journey) => {
            const schedule = scheduleOf(journey);
            const reference = earliest(journey);
            expect([...schedule.earliestStart]).toEqual(reference.start);
            expect([...schedule.earliestFinish]).toEqual(reference.finish);
            expect(schedule.duration).toBe(reference.duration);
            expect([...schedule.driving]).toEqual(journey.links.map((each) => (slackOf(reference, each) === 0 ? 1 : 0)));
        }),
        { numRuns: 500 },
    );
});

test('0 ≤ free slack ≤ total slack, EF = ES + te, LF = LS + te, and nothing starts before 0 or ends after the duration', () => {
    fc.assert(
        fc.property(wholeNetworks(10), (journey) => {
            const s = scheduleOf(journey);
            journey.steps.forEach((_, i) => {
                expect(s.freeSlack[i]).toBeGreaterThanOrEqual(0);
                expect(s.totalSlack[i]).toBeGreaterThanOrEqual(s.freeSlack[i]);
                expect(s.earliestFinish[i]).toBe(s.earliestStart[i] + s.expected[i]);
                expect(s.latestFinish[i]).toBe(s.latestStart[i] + s.expected[i]);
                expect(s.latestStart[i] - s.earliestStart[i]).toBe(s.totalSlack[i]);
                expect(s.earliestStart[i]).toBeGreaterThanOrEqual(0);
                expect(s.latestFinish[i]).toBeLessThanOrEqual(s.duration);
                expect(s.critical[i]).toBe(s.totalSlack[i] === 0 ? 1 : 0);
            });
        }),
        { numRuns: 500 },
    );
});

test('with durations that binary numbers only approximate, slack keeps its order and critical steps have none', () => {
    const tenths = ({ optimistic, mostLikely, pessimistic }: ThreePoint): ThreePoint => ({
        optimistic: optimistic / 10,
        mostLikely: mostLikely / 10,
        pessimistic: pessimistic / 10,
    });
    fc.assert(
        fc.property(wholeNetworks(10), (journey) => {
            const steps = journey.steps.map((each) => ({ ...each, estimate: tenths(each.estimate!) }));
            const links = journey.links.map((each) => ({ ...each, lag: tenths(each.lag) }));
            const s = scheduleOf({ ...journey, steps, links });
            const whole = scheduleOf(journey);
            expect(s.critical).toEqual(whole.critical);
            expect(s.driving).toEqual(whole.driving);
            expect(s.criticalPaths.map((path) => path.steps)).toEqual(whole.criticalPaths.map((path) => path.steps));
            steps.forEach((_, i) => {
                expect(s.freeSlack[i]).toBeLessThanOrEqual(s.totalSlack[i]);
                expect(s.latestFinish[i]).toBeLessThanOrEqual(s.duration);
                expect(s.freeSlack[i]).toBeCloseTo(whole.freeSlack[i] / 10, 9);
            });
        }),
        { numRuns: 500 },
    );
});

test('a delay by the total slack does not move the end, a longer one does', () => {
    fc.assert(
        fc.property(wholeNetworks(7), (journey) => {
            const s = scheduleOf(journey);
            journey.steps.forEach((_, i) => {
                const delayed = (by: number) => earliest(journey, releaseAt(i, s.earliestStart[i] + by)).duration;
                expect(delayed(s.totalSlack[i])).toBe(s.duration);
                expect(delayed(s.totalSlack[i] + 1)).toBeGreaterThan(s.duration);
            });
        }),
        { numRuns: 300 },
    );
});

test('a delay by the free slack moves nothing else, a longer one does', () => {
    fc.assert(
        fc.property(wholeNetworks(7), (journey) => {
            const s = scheduleOf(journey);
            journey.steps.forEach((_, i) => {
                const others = (by: number) => {
                    const times = earliest(journey, releaseAt(i, s.earliestStart[i] + by));
                    return [times.duration, ...times.start.filter((__, other) => other !== i)];
                };
                expect(others(s.freeSlack[i])).toEqual(others(0));
                expect(others(s.freeSlack[i] + 1)).not.toEqual(others(0));
            });
        }),
        { numRuns: 300 },
    );
});

function releaseAt(step: number, time: number): number[] {
    const release: number[] = [];
    release[step] = time;
    return release;
}

test('critical paths, their order and their variance are those of a full enumeration', () => {
    fc.assert(
        fc.property(wholeNetworks(8), (journey) => {
            const s = scheduleOf(journey);
            const all = enumerateCriticalPaths(journey, earliest(journey), Array.from(s.critical, Boolean));
            const best = new Map<string, number>();
            for (const path of all) {
                const key = path.steps.join(' ');
                best.set(key, Math.max(best.get(key) ?? 0, path.variance));
                expect(path.length).toBeCloseTo(s.duration, 9);
            }
            expect(s.variance).toBeCloseTo(Math.max(...best.values()), 9);
            const expected = [...best].sort(([a, x], [b, y]) => (Math.abs(x - y) > 1e-9 ? y - x : a < b ? -1 : 1)).slice(0, 100);
            expect(s.criticalPaths.map((path) => path.steps.join(' '))).toEqual(expected.map(([key]) => key));
            s.criticalPaths.forEach((path, i) => {
                expect(path.variance).toBeCloseTo(expected[i][1], 9);
                expect(all.some((other) => other.links.join() === path.links.join() && other.steps.join() === path.steps.join())).toBe(
                    true,
                );
            });
            const onSomePath = new Set(all.flatMap((path) => path.links));
            expect([...s.criticalLinks]).toEqual(journey.links.map((_, i) => (onSomePath.has(i) ? 1 : 0)));
        }),
        { numRuns: 1000 },
    );
});

test('every critical step lies on a critical path, and the helper for hovers finds the listed ones', () => {
    fc.assert(
        fc.property(wholeNetworks(6), (journey) => {
            const s = scheduleOf(journey);
            journey.steps.forEach((_, i) => {
                const through = criticalPathsThrough(s, i);
                expect(through.length > 0).toBe(s.critical[i] === 1);
                expect(through).toEqual(s.criticalPaths.flatMap((path, index) => (path.steps.includes(i) ? [index] : [])));
            });
        }),
    );
});

test('the order of steps and links in the text changes nothing', () => {
    fc.assert(
        fc.property(withReordering(wholeNetworks(9)), ([journey, other]) => {
            expect(byName(other)).toEqual(byName(journey));
        }),
        { numRuns: 300 },
    );
});

function byName(journey: JourneyNetwork) {
    const s = scheduleOf(journey);
    const steps = journey.steps.map(({ name }, i) => [name, s.earliestStart[i], s.latestStart[i], s.freeSlack[i], s.critical[i]].join(' '));
    const paths = s.criticalPaths.map((path) => ({ steps: names(journey, path.steps), variance: path.variance }));
    return { duration: s.duration, variance: s.variance, steps: steps.sort(), paths };
}

test('a further dependency never shortens the journey', () => {
    const furtherLinks = fc.tuple(
        fc.nat(7),
        fc.nat(7),
        fc.constantFrom<LinkType[]>('FS', 'SS', 'FF', 'SF'),
        fc.integer({ min: -5, max: 5 }),
    );
    fc.assert(
        fc.property(wholeNetworks(8), furtherLinks, (journey, [a, b, type, lag]) => {
            fc.pre(a !== b && Math.max(a, b) < journey.steps.length);
            const longer = { ...journey, links: [...journey.links, link(Math.min(a, b), Math.max(a, b), type, lag)] };
            expect(scheduleOf(longer).duration).toBeGreaterThanOrEqual(scheduleOf(journey).duration);
        }),
        { numRuns: 300 },
    );
});

test('the journey lasts at least as long as each of its steps and at most as long as all of them with their lags', () => {
    fc.assert(
        fc.property(wholeNetworks(8), (journey) => {
            const durations = activities(journey).map(({ te }) => te);
            const lags = journey.links.map(({ lag }) => Math.max(0, lag.mostLikely));
            const { duration } = scheduleOf(journey);
            expect(duration).toBeGreaterThanOrEqual(Math.max(...durations));
            expect(duration).toBeLessThanOrEqual([...durations, ...lags].reduce((sum, each) => sum + each, 0));
        }),
    );
});
