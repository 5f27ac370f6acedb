import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatEnds, formatInstant, formatPeriod, instantOf, parseInstant } from '../../src/pert/calendar.ts';
import { UNITS } from '../../src/pert/durations.ts';

const DAY = 86_400_000;
/** The runtime's own calendar is the reference. */
const dates = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true });

describe('dates are read', () => {
    test('as the milliseconds that the runtime counts', () => {
        fc.assert(
            fc.property(dates, (date) => {
                const iso = date.toISOString();
                expect(parseInstant(iso.slice(0, 10))).toBe(Date.parse(iso.slice(0, 10)));
                expect(parseInstant(iso.slice(0, 16))).toBe(Date.parse(`${iso.slice(0, 16)}Z`));
            }),
        );
    });

    test('without a time of day as the end of the day, where it is a finish', () => {
        expect(parseInstant('2027-03-31', 'finish')).toBe(Date.parse('2027-04-01'));
        expect(parseInstant('2027-03-31T09:00', 'finish')).toBe(Date.parse('2027-03-31T09:00Z'));
    });

    test.each(['2027-02-29', '2027-13-01', '2027-04-31', '2027-1-1', '2027-01-01T24:00', '2027-01-01T9:00', 'today', ''])(
        'but not %s',
        (text) => {
            expect(parseInstant(text)).toBeNull();
        },
    );
});

describe('instants are written', () => {
    test('to the minute as the runtime writes them', () => {
        fc.assert(
            fc.property(dates, (date) => {
                const minutes = Math.floor(date.getTime() / 60_000) * 60_000;
                const written = new Date(minutes).toISOString().slice(0, 16).replace('T', ' ');
                for (const unit of UNITS.slice(2)) expect(formatInstant(minutes, unit)).toBe(written);
            }),
        );
    });

    test('finer in fine units, and rounded', () => {
        const instant = Date.parse('2027-03-31T09:00:59.6Z');
        expect(formatInstant(instant, 'ms')).toBe('2027-03-31 09:00:59.600');
        expect(formatInstant(instant, 's')).toBe('2027-03-31 09:01:00');
        expect(formatInstant(instant, 'min')).toBe('2027-03-31 09:01');
    });

    test('at midnight as an end of the day before', () => {
        const midnight = Date.parse('2028-03-01T00:00Z');
        expect(formatInstant(midnight, 'd')).toBe('2028-03-01 00:00');
        expect(formatInstant(midnight, 'd', 'finish')).toBe('2028-02-29 24:00');
        expect(formatInstant(midnight - 1, 's', 'finish')).toBe('2028-02-29 24:00:00');
    });

    test('only as long as they mean something', () => {
        expect(formatInstant(Date.parse('+012345-12-31T10:00Z'), 'y')).toBe('12345-12-31 10:00');
        expect(formatInstant(Date.parse('-000074-02-28T10:00Z'), 'y')).toBe('-0074-02-28 10:00');
        for (const instant of [1e300, Number.POSITIVE_INFINITY, Number.NaN]) expect(formatInstant(instant, 'd')).toBe('?');
    });
});

describe('times of a journey', () => {
    const nine = Date.parse('2027-03-01T09:00Z');

    test('count forward from a start, and backward from the expected finish', () => {
        expect(instantOf({ side: 'start', instant: nine }, 1.5, 10, 'd')).toBe(nine + 1.5 * DAY);
        expect(instantOf({ side: 'finish', instant: nine }, 1.5, 10, 'd')).toBe(nine - 8.5 * DAY);
        expect(instantOf({ side: 'finish', instant: nine }, 10, 10, 'd')).toBe(nine);
    });

    test('are elapsed time: a month has 30.4375 days, and a day 24 hours', () => {
        expect(formatInstant(instantOf({ side: 'start', instant: nine }, 1, 1, 'mo'), 'mo')).toBe('2027-03-31 19:30');
    });

    test('make periods, and events make instants', () => {
        const anchor = { side: 'start', instant: Date.parse('2027-03-01') } as const;
        expect(formatPeriod(anchor, [0, 2], 5, 'd')).toBe('2027-03-01 00:00 – 2027-03-02 24:00');
        expect(formatPeriod(anchor, [2, 2], 5, 'd')).toBe('2027-03-03 00:00');
        // Ten seconds after midnight, which are none in minutes: not the end of the day before.
        expect(formatPeriod(anchor, [0, 10 / 60], 5, 'min')).toBe('2027-03-01 00:00');
        expect(formatEnds(anchor, [0, 10 / 60], 5, 'min')).toEqual(['2027-03-01 00:00', '2027-03-01 00:00']);
        expect(formatEnds(anchor, [0, 10], 5, 's')).toEqual(['2027-03-01 00:00:00', '2027-03-01 00:00:10']);
    });
});
