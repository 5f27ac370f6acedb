import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convert, formatDuration, formatNumber, UNITS } from '../../src/pert/durations.ts';

test('units have the factors of the manual', () => {
    expect(convert(1, 's', 'ms')).toBe(1000);
    expect(convert(1, 'min', 's')).toBe(60);
    expect(convert(1, 'h', 'min')).toBe(60);
    expect(convert(1, 'd', 'h')).toBe(24);
    expect(convert(1, 'w', 'd')).toBe(7);
    expect(convert(1, 'mo', 'd')).toBe(365.25 / 12);
    expect(convert(1, 'y', 'd')).toBe(365.25);
    expect(convert(1, 'y', 'mo')).toBe(12);
    expect(convert(90, 'min', 'h')).toBe(1.5);
    expect(convert(0.1, 'h', 'min')).toBe(6);
});

test('there and back is the same amount', () => {
    const unit = fc.constantFrom(...UNITS);
    fc.assert(
        fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), unit, unit, (value, from, to) => {
            const back = convert(convert(value, from, to), to, from);
            expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-15 * 4 * value);
        }),
    );
});

test.each([
    [42.4999, '42.5'],
    [0.0035, '0.0035'],
    [0.00351234, '0.00351'],
    [1, '1'],
    [1.2, '1.2'],
    [7.7777, '7.78'],
    [10, '10'],
    [99.96, '100'],
    [123.4, '123'],
    [12345.6, '12,346'],
    [1234567, '1,234,567'],
    [1e21, '1,000,000,000,000,000,000,000'],
    [0, '0'],
    [-0, '0'],
    [-0.004, '-0.004'],
    [-1e-15, '0'],
    [1e-15, '0'],
    [-2.5, '-2.5'],
])('%d reads %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
});

test('a formatted number has no exponent and is within half a unit of its third digit', () => {
    fc.assert(
        fc.property(fc.double({ min: 1e-9, max: 1e12, noNaN: true }), (value) => {
            const text = formatNumber(value);
            expect(text).toMatch(/^\d{1,3}(,\d{3})*(\.\d*[1-9])?$/);
            expect(Math.abs(Number(text.replaceAll(',', '')) - value)).toBeLessThanOrEqual(0.00501 * value);
        }),
    );
});

test('numbers that are none do not throw', () => {
    expect(formatNumber(Number.NaN)).toBe('?');
    expect(formatNumber(Number.POSITIVE_INFINITY)).toBe('∞');
});

test('durations carry their unit', () => {
    expect(formatDuration(42.5, 'min')).toBe('42.5 min');
    expect(formatDuration(0.0035, 'd')).toBe('0.0035 d');
});
