/** Sizes and ties at which a careless algorithm overflows a stack, runs out of memory, or does not end. */

import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/pert/analyse.ts';
import { MAX_LISTED_STEPS } from '../../src/pert/critical-paths.ts';
import type { NetworkLink, NetworkStep } from '../../src/pert/network.ts';
import { redundantLinks } from '../../src/pert/redundant.ts';
import { link, names, network, reordered, step } from './networks.ts';

/** A chain of diamonds: two equally long ways from each corner to the next, so 2^count critical paths. */
function diamonds(count: number, upper: (i: number) => readonly [number, number, number]) {
    const steps: NetworkStep[] = [step('corner 0', [0, 1, 2])];
    const links: NetworkLink[] = [];
    for (let i = 0; i < count; i++) {
        const corner = steps.length - 1;
        steps.push(step(`a${i}`, upper(i)), step(`b${i}`, [1, 2, 3]), step(`corner ${i + 1}`, [0, 1, 2]));
        links.push(link(corner, corner + 1), link(corner, corner + 2), link(corner + 1, corner + 3), link(corner + 2, corner + 3));
    }
    return network(steps, links);
}

describe('2^60 tied critical paths', () => {
    const journey = diamonds(60, () => [1, 2, 3]);
    const schedule = analyse(journey).schedule!;

    test('the journey has the duration and variance of any of them', () => {
        expect(schedule.duration).toBe(61 + 120);
        expect(schedule.variance).toBeCloseTo((61 + 60) / 9, 9);
        expect(schedule.criticalLinks.every((flag) => flag === 1)).toBe(true);
    });

    test('a hundred different ones are listed, the first in alphabetical order', () => {
        expect(schedule.criticalPaths).toHaveLength(100);
        const texts = schedule.criticalPaths.map((path) => names(journey, path.steps).join(' '));
        expect(new Set(texts).size).toBe(100);
        expect(texts).toEqual([...texts].sort());
        expect(texts[0]).not.toContain('b');
        // All that differ are the ways through the last seven diamonds: 2^7 > 100.
        expect(texts.every((text) => !/b([0-9]|[1-4][0-9]|5[0-2])( |$)/.test(text))).toBe(true);
    });

    test('in whatever order they are written', () => {
        const count = journey.steps.length;
        const order = Array.from({ length: count }, (_, i) => (i * 77) % count);
        const linkOrder = Array.from({ length: journey.links.length }, (_, i) => journey.links.length - 1 - i);
        const other = reordered(journey, order, linkOrder);
        expect(analyse(other).schedule!.criticalPaths.map((path) => names(other, path.steps))).toEqual(
            schedule.criticalPaths.map((path) => names(journey, path.steps)),
        );
    });
});

test('of 2^60 critical paths of different variance the hundred largest are listed in order', () => {
    // Taking b instead of a loses 8/9 everywhere but in six diamonds, where it loses 1/9, 2/9, … 6/9 (in σ² of a, by range).
    const extra = (i: number) => (i < 6 ? Math.sqrt(4 + 4 * (i + 1)) : Math.sqrt(4 + 32));
    const schedule = analyse(diamonds(60, (i) => [2 - extra(i) / 2, 2, 2 + extra(i) / 2])).schedule!;
    // σ² of a is (4 + 4(i + 1))/36 = (1 + (i + 1))/9, of b 1/9. Subsets of {1, …, 6} and single or several 8s lose their sum.
    let ways = [1];
    for (const loss of [1, 2, 3, 4, 5, 6, ...new Array<number>(54).fill(8)]) {
        const next = new Array<number>(ways.length + loss).fill(0);
        ways.forEach((count, sum) => {
            next[sum] += count;
            next[sum + loss] += count;
        });
        ways = next.slice(0, 64);
    }
    const losses = ways.flatMap((count, sum) => new Array<number>(Math.min(count, 100)).fill(sum)).slice(0, 100);
    const found = schedule.criticalPaths.map((path) => Math.round((schedule.variance - path.variance) * 9));
    expect(found).toEqual(losses);
});

test('a chain of 100,000 steps', () => {
    const count = 100_000;
    const steps = Array.from({ length: count }, (_, i) => step(`s${i}`, [0.5, 1, 1.5]));
    const links = Array.from({ length: count - 1 }, (_, i) => link(i, i + 1));
    const schedule = analyse(network(steps, links)).schedule!;
    expect(schedule.duration).toBe(count);
    expect(schedule.variance).toBeCloseTo(count / 36, 6);
    expect(schedule.criticalPaths).toHaveLength(1);
    expect(schedule.criticalPaths[0].steps).toHaveLength(count);
    expect(redundantLinks(network(steps, links))).toEqual([]);
});

test('ties all along 100,000 steps: paths are listed, but not more steps than people or memory can take', () => {
    for (const upper of [() => [1, 2, 3] as const, () => [0, 2, 4] as const]) {
        const { criticalPaths } = analyse(diamonds(33_333, upper)).schedule!;
        const total = criticalPaths.reduce((sum, path) => sum + path.steps.length, 0);
        expect(criticalPaths[0].steps).toHaveLength(66_667);
        expect(total).toBeLessThanOrEqual(Math.max(MAX_LISTED_STEPS, 66_667));
    }
});

test('parallel links between the same steps make one path, not many', () => {
    // Without durations all four types drive, so the 60 steps are joined by 4^59 ways that are one sequence.
    const steps = Array.from({ length: 60 }, (_, i) => step(`s${String(i).padStart(2, '0')}`, 0));
    const links = steps.slice(1).flatMap((_, i) => [link(i, i + 1), link(i, i + 1, 'SS'), link(i, i + 1, 'FF'), link(i, i + 1, 'SF')]);
    const { criticalPaths } = analyse(network(steps, links)).schedule!;
    expect(criticalPaths.map((path) => path.steps.length)).toEqual([60]);
});

test('a hub with 50,000 tied branches', () => {
    const count = 50_000;
    const steps = [step('start', 1), ...Array.from({ length: count }, (_, i) => step(`x${i}`, 2)), step('end', 1)];
    const links = Array.from({ length: count }, (_, i) => [link(0, i + 1), link(i + 1, count + 1)]).flat();
    const schedule = analyse(network(steps, links)).schedule!;
    expect(schedule.duration).toBe(4);
    expect(schedule.criticalPaths).toHaveLength(100);
    expect(schedule.criticalPaths[1].steps[1]).toBe(2);
});
