import { describe, expect, test } from 'vitest';
import { streamOf, uniform } from '../../../src/pert/simulation/random.ts';
import { STRATA, strataOrder, stratified, stratifiedBits } from '../../../src/pert/simulation/strata.ts';

const GROUPS = 512;
const streams = ['a', 'b', 'step', 'steps', '浏览'].map((name) => streamOf('step', 'Journey', name));

describe('stratified draws', () => {
    test('fall once into each stratum in every group, whichever run is asked for first', () => {
        for (const stream of streams) {
            for (let group = 0; group < GROUPS; group++) {
                const strata = new Set<number>();
                for (let i = STRATA - 1; i >= 0; i--)
                    strata.add(Math.floor(uniform(stratifiedBits(stream, group * STRATA + i, 2)) * STRATA));
                expect(strata.size).toBe(STRATA);
            }
        }
    });

    test('keep the random bits within the stratum', () => {
        const order = strataOrder(streams[0], 0, 2);
        expect((stratified(0x12345678, 7, order) & 0xffffff) >>> 0).toBe(0x123456);
    });

    test('of different streams, draws and neighbouring runs are uncorrelated', () => {
        const runs = GROUPS * STRATA;
        const sequences = [...streams.map((stream) => [stream, 0] as const), [streams[0], 1] as const, [streams[0], 2] as const].map(
            ([stream, draw]) => Float64Array.from({ length: runs }, (_, run) => uniform(stratifiedBits(stream, run, draw)) - 0.5),
        );
        const score = (a: Float64Array, b: Float64Array, shift: number) =>
            (12 * a.reduce((sum, value, run) => sum + value * b[(run + shift) % runs], 0)) / Math.sqrt(runs);
        sequences.forEach((a, i) => {
            expect(Math.abs(score(a, a, 1))).toBeLessThan(4.5);
            for (const b of sequences.slice(0, i)) for (const shift of [0, 1]) expect(Math.abs(score(a, b, shift))).toBeLessThan(4.5);
        });
    });

    test('put any two runs of a group into any two strata, equally often', () => {
        // Differences of strata, modulo 256, over many groups: each of 1 … 255 is equally likely.
        for (const apart of [1, 2, 16, 128, 255]) {
            const counts = new Float64Array(STRATA);
            for (let group = 0; group < 20 * STRATA; group++) {
                const order = strataOrder(streams[1], group * STRATA, 0);
                const place = (run: number) => stratified(0, run, order) >>> 24;
                for (const run of [3, 90]) counts[(place(run ^ apart) - place(run) + STRATA) % STRATA]++;
            }
            const expected = (2 * 20 * STRATA) / (STRATA - 1);
            expect(counts[0]).toBe(0);
            const chiSquare = counts.slice(1).reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
            expect(Math.abs(chiSquare - 254)).toBeLessThan(4.5 * Math.sqrt(2 * 254));
        }
    });
});
