import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cos, exp, expm1, log, log1p, power, sin } from '../../src/pert/portable-math.ts';

/** Numbers of every magnitude. */
const positive = fc.double({ min: -300, max: 300, noNaN: true }).map((exponent) => 10 ** exponent);
const angles = fc.double({ min: -2 * Math.PI, max: 2 * Math.PI, noNaN: true });

/** The runtime's own functions are the reference: they are right to one unit in the last place. */
function expectNear(value: number, exact: number, units = 4): void {
    expect(Math.abs(value - exact)).toBeLessThanOrEqual(units * 2 ** -52 * Math.abs(exact));
}

describe('elementary functions are as the runtime’s, but for the last digits', () => {
    test('exponential', () => {
        fc.assert(fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => expectNear(exp(x), Math.exp(x))));
        fc.assert(fc.property(fc.double({ min: -30, max: 300, noNaN: true }), (x) => expectNear(expm1(x), Math.expm1(x))));
        expect([0, -800, 800, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY].map(exp)).toEqual([1, 0, Infinity, 0, Infinity]);
        expect(exp(Number.NaN)).toBeNaN();
        expect(exp(-740)).toBeGreaterThan(0);
        for (const x of [1e-300, -1e-20, 1e-9]) expectNear(expm1(x), Math.expm1(x));
    });

    test('logarithm', () => {
        fc.assert(fc.property(positive, (x) => expectNear(log(x), Math.log(x))));
        fc.assert(fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (x) => expectNear(log(x), Math.log(x))));
        fc.assert(fc.property(fc.double({ min: -0.999, max: 10, noNaN: true }), (x) => expectNear(log1p(x), Math.log1p(x))));
        expect([1, 0, Infinity].map(log)).toEqual([0, -Infinity, Infinity]);
        expect(log(-1)).toBeNaN();
        expectNear(log(5e-324), Math.log(5e-324));
    });

    test('powers', () => {
        fc.assert(
            fc.property(fc.double({ min: 1e-9, max: 1, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }), (x, y) =>
                // The error of the logarithm counts as often as the exponent is large.
                expectNear(power(x, y), x ** y, 4 + 4 * y * Math.abs(Math.log(x))),
            ),
        );
        expect([power(0, 2), power(0, 0.5), power(0, 0), power(5, 0), power(1, 7), power(0.1, 3)]).toEqual([
            0,
            0,
            1,
            1,
            1,
            0.1 * 0.1 * 0.1,
        ]);
        expectNear(power(0.999, 5000), 0.999 ** 5000, 40);
    });

    test('sine and cosine', () => {
        fc.assert(
            fc.property(angles, (angle) => {
                expect(Math.abs(sin(angle) - Math.sin(angle))).toBeLessThan(1e-15);
                expect(Math.abs(cos(angle) - Math.cos(angle))).toBeLessThan(1e-15);
            }),
        );
    });
});
