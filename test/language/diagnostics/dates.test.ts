import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateProblem, isDate } from '../../../src/language/diagnostics/dates.ts';

describe('isDate', () => {
    it('knows every day of the calendar', () => {
        const days = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true });
        fc.assert(
            fc.property(days, (date) => {
                expect(isDate(date.toISOString().slice(0, 10))).toBe(true);
                expect(isDate(date.toISOString().slice(0, 16))).toBe(true);
            }),
        );
    });

    it.each(['2027-02-29', '2027-04-31', '2027-00-10', '2027-13-10', '2027-01-00', '2027-01-32', '1900-02-29'])('refuses %s', (text) => {
        expect(dateProblem(text)).toContain(text);
    });

    it.each(['2027-01-01T24:00', '2027-01-01T12:60', '2027-01-01T', '2027-01-01T12', '2027-1-1', '27-01-01', '2027-01-01T12:00:00', ''])(
        'refuses %j',
        (text) => {
            expect(isDate(text)).toBe(false);
        },
    );

    it('knows leap days', () => {
        expect(isDate('2000-02-29')).toBe(true);
        expect(isDate('2028-02-29')).toBe(true);
    });
});
