import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../src/pert/analyse.ts';
import type { JourneyNetwork, NetworkLink } from '../../src/pert/network.ts';
import { redundantLinks } from '../../src/pert/redundant.ts';
import { link, network, step, wholeNetworks } from './networks.ts';

function redundant(size: number, links: NetworkLink[], limit?: number): number[] {
    return redundantLinks(
        network(
            Array.from({ length: size }, (_, i) => step(`s${i}`, 1)),
            links,
        ),
        limit,
    );
}

test('a link that a longer way implies', () => {
    expect(redundant(3, [link(0, 2), link(0, 1), link(1, 2)])).toEqual([0]);
});

test('of a link written twice only the later one', () => {
    expect(redundant(2, [link(0, 1), link(0, 1)])).toEqual([1]);
    expect(redundant(2, [link(0, 1, 'SS', 2), link(0, 1, 'SS', 2), link(0, 1, 'SS', 3)])).toEqual([1]);
});

test('other types and leads are implied by a finish-to-start link, lags are not', () => {
    const plain = link(0, 1);
    expect(redundant(2, [plain, link(0, 1, 'SS'), link(0, 1, 'FF'), link(0, 1, 'SF'), link(0, 1, 'FS', -2)])).toEqual([1, 2, 3, 4]);
    expect(redundant(2, [plain, link(0, 1, 'SS', 1), link(0, 1, 'FS', [0, 0, 1])])).toEqual([]);
});

test('links with a lag or of another type imply nothing', () => {
    expect(redundant(3, [link(0, 2), link(0, 1, 'FS', 1), link(1, 2)])).toEqual([]);
    expect(redundant(3, [link(0, 2), link(0, 1, 'SS'), link(1, 2)])).toEqual([]);
});

test('nothing is judged within a cycle, nor implied by one', () => {
    const ring = [link(0, 1), link(1, 2), link(2, 0), link(0, 1)];
    expect(redundant(3, ring)).toEqual([]);
    expect(redundant(5, [...ring, link(3, 0), link(2, 4), link(3, 4)])).toEqual([]);
    expect(redundant(6, [...ring, link(3, 4), link(4, 5), link(3, 5)])).toEqual([6]);
    expect(redundant(1, [link(0, 0), link(0, 0)])).toEqual([]);
});

test('beyond the limit nothing is searched', () => {
    expect(redundant(3, [link(0, 2), link(0, 1), link(1, 2)], 2)).toEqual([]);
    expect(redundant(5001, [link(0, 1), link(0, 1)])).toEqual([]);
});

test('5,000 steps in which each depends on the thirty before it keep only the nearest', () => {
    const links: NetworkLink[] = [];
    for (let to = 1; to < 5000; to++) {
        for (let from = Math.max(0, to - 30); from < to; from++) {
            links.push(link(from, to));
        }
    }
    const found = new Set(redundant(5000, links));
    expect(links.filter((_, i) => !found.has(i)).every(({ from, to }) => to === from + 1)).toBe(true);
    expect(links.length - found.size).toBe(4999);
});

test('leaving out all redundant links changes no time', () => {
    fc.assert(
        fc.property(wholeNetworks(7), (journey) => {
            const found = new Set(redundantLinks(journey));
            const reduced = { ...journey, links: journey.links.filter((_, i) => !found.has(i)) };
            expect(starts(reduced)).toEqual(starts(journey));
            expect(redundantLinks(reduced)).toEqual([]);
        }),
        { numRuns: 500 },
    );
});

test('exactly the finish-to-start links with another way around them', () => {
    const ends = fc.tuple(fc.nat(6), fc.nat(6)).filter(([a, b]) => a !== b);
    const pairs = fc.uniqueArray(ends, { maxLength: 14, selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}` });
    fc.assert(
        fc.property(pairs, (chosen) => {
            const links = chosen.map(([a, b]) => link(Math.min(a, b), Math.max(a, b)));
            const another = links.flatMap((each, i) => (leadsTo(links.toSpliced(i, 1), each.from, each.to) ? [i] : []));
            expect(redundant(7, links)).toEqual(another);
        }),
        { numRuns: 500 },
    );
});

function leadsTo(links: readonly NetworkLink[], from: number, to: number): boolean {
    return links.some((each) => each.from === from && (each.to === to || leadsTo(links, each.to, to)));
}

function starts(journey: JourneyNetwork): number[] {
    return [...analyse(journey).schedule!.earliestStart];
}
