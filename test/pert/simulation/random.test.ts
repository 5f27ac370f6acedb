import { describe, expect, test } from 'vitest';
import { drawBits, runWord, type Stream, salted, streamOf, uniform } from '../../../src/pert/simulation/random.ts';

const RUNS = 1 << 17;

function sequence(stream: Stream, draw = 0): Float64Array {
    return Float64Array.from({ length: RUNS }, (_, run) => uniform(drawBits(stream, runWord(stream, run), draw)));
}

/** Correlation times √n: a standard normal number for independent sequences. */
function correlationScore(a: Float64Array, b: Float64Array): number {
    let sum = 0;
    for (let i = 0; i < RUNS; i++) sum += (a[i] - 0.5) * (b[i] - 0.5);
    return (12 * sum) / Math.sqrt(RUNS);
}

const names = ['a', 'b', 'aa', 'ab', 'ba', 'step', 'steps', '浏览', 'Kündigung', ''];
const sequences = [
    ...names.map((name) => sequence(streamOf('step', 'Journey', name))),
    sequence(streamOf('step', 'Journey', 'a'), 1),
    sequence(streamOf('step', 'Journey', 'a'), 2),
    sequence(salted(streamOf('step', 'Journey', 'a'), streamOf('seed', '1'))),
    sequence(salted(streamOf('step', 'Journey', 'a'), streamOf('seed', '2'))),
];

describe('random numbers', () => {
    test('fill 0 to 1 evenly', () => {
        const bins = 256;
        for (const numbers of sequences) {
            const counts = new Float64Array(bins);
            for (const number of numbers) counts[Math.floor(number * bins)]++;
            const chiSquare = counts.reduce((sum, count) => sum + (count - RUNS / bins) ** 2 / (RUNS / bins), 0);
            // Mean 255, standard deviation √(2·255).
            expect(Math.abs(chiSquare - (bins - 1))).toBeLessThan(4.5 * Math.sqrt(2 * (bins - 1)));
        }
    });

    test('of different names, draws, seeds and neighbouring runs are uncorrelated', () => {
        for (const [i, a] of sequences.entries()) {
            for (const b of sequences.slice(0, i)) expect(Math.abs(correlationScore(a, b))).toBeLessThan(4.5);
            const next = Float64Array.from(a, (_, run) => a[(run + 1) % RUNS]);
            expect(Math.abs(correlationScore(a, next))).toBeLessThan(4.5);
        }
    });

    test('are never 0 or 1', () => {
        expect(uniform(0)).toBeGreaterThan(0);
        expect(uniform(-1)).toBeLessThan(1);
    });

    test('where one name ends and the next begins makes a difference', () => {
        expect(streamOf('ab', 'c')).not.toEqual(streamOf('a', 'bc'));
        expect(streamOf('a', '')).not.toEqual(streamOf('a'));
    });
});
