import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../src/pert/calendar.ts';
import { evaluateKpi } from '../../../src/pert/kpi/evaluate.ts';
import type { Kpi, KpiValue } from '../../../src/pert/kpi/kpi.ts';
import { differenceOf } from '../../../src/pert/kpi/values.ts';

const percent = (value: number): KpiValue => ({ value, measure: '%' });
const date = (text: string) => parseInstant(text)!;

/**
 * From 40 % to 70 % in the 30 days from 2027-01-02 to the end of 2027-01-31: one point a day. On the 12th, ten days are over
 * and 50 % are expected.
 */
function kpi(values: [number, string | null][], more: Partial<Kpi> = {}): Kpi {
    return {
        name: 'cash',
        label: null,
        baseline: percent(40),
        target: percent(70),
        threshold: null,
        actuals: values.map(([value, on]) => ({ value: percent(value), date: on === null ? null : date(on) })),
        due: parseInstant('2027-01-31', 'finish'),
        better: null,
        missing: [],
        weight: null,
        owner: null,
        ...more,
    };
}

const TENTH_DAY = date('2027-01-12');

describe('the course of a KPI', () => {
    it('is the straight line from the baseline, at the first measurement, to the target', () => {
        const behind = evaluateKpi(
            kpi([
                [40, '2027-01-02'],
                [49, '2027-01-11'],
            ]),
            TENTH_DAY,
        );
        expect(behind.expected!.value).toBeCloseTo(50, 10);
        expect(behind).toMatchObject({ direction: 'higher', latest: 1, onCourse: false, reached: false, missed: [], trend: 'better' });
        expect(behind.progress).toBeCloseTo(0.3, 10);
        expect(
            evaluateKpi(
                kpi([
                    [40, '2027-01-02'],
                    [50, '2027-01-11'],
                ]),
                TENTH_DAY,
            ).onCourse,
        ).toBe(true);
    });

    it('runs downward where lower is better, also in durations of different units', () => {
        const wait = kpi([], {
            baseline: { value: 60, measure: 'min' },
            target: { value: 0.5, measure: 'h' },
            actuals: [
                { value: { value: 1, measure: 'h' }, date: date('2027-01-02') },
                { value: { value: 51, measure: 'min' }, date: date('2027-01-11') },
            ],
        });
        // 30 min in 30 days: 50 min on the tenth.
        const late = evaluateKpi(wait, TENTH_DAY);
        expect(late).toMatchObject({ direction: 'lower', onCourse: false, trend: 'better' });
        expect(late.expected!.value).toBeCloseTo(50 / 60, 10);
        expect(late.progress).toBeCloseTo(0.3, 10);
    });

    it('ends with the day that the target is due', () => {
        const value = kpi([[60, '2027-01-20']]);
        const eve = evaluateKpi(value, date('2027-01-31T23:59'));
        expect(eve).toMatchObject({ isDue: false, missed: [] });
        const after = evaluateKpi(value, date('2027-02-01'));
        expect(after).toMatchObject({ isDue: true, missed: ['target'], onCourse: false });
        expect(evaluateKpi(kpi([[70, '2027-01-20']]), date('2027-02-01'))).toMatchObject({ missed: [], reached: true, onCourse: true });
    });

    it('is not known without a baseline, a date, a dated measurement or a direction', () => {
        expect(evaluateKpi(kpi([[50, null]]), TENTH_DAY)).toMatchObject({ expected: null, onCourse: null, reached: false });
        for (const lacking of [{ baseline: null, better: 'higher' as const }, { due: null }, { target: null }]) {
            expect(evaluateKpi(kpi([[50, '2027-01-02']], lacking), TENTH_DAY).onCourse).toBeNull();
        }
        expect(evaluateKpi(kpi([[50, '2027-01-02']], { baseline: null }), TENTH_DAY)).toMatchObject({ direction: null, reached: null });
        expect(evaluateKpi(kpi([]), TENTH_DAY)).toMatchObject({ latest: null, reached: null, onCourse: null, trend: null });
    });
});

describe('the value that counts', () => {
    it('has the latest date; without one it is older, and of several on a date the last counts', () => {
        const { latest, trend } = evaluateKpi(
            kpi([
                [55, '2027-01-11'],
                [45, '2027-01-05'],
                [70, null],
            ]),
            TENTH_DAY,
        );
        expect(latest).toBe(0);
        expect(trend).toBe('better');
        expect(
            evaluateKpi(
                kpi([
                    [55, '2027-01-11'],
                    [50, '2027-01-11'],
                ]),
                TENTH_DAY,
            ),
        ).toMatchObject({ latest: 1, trend: 'worse' });
    });

    it('stands against the baseline where it is the only one', () => {
        expect(evaluateKpi(kpi([[40, '2027-01-11']]), TENTH_DAY).trend).toBe('steady');
    });

    it('is an alert beyond the threshold, whenever the target is due', () => {
        const alert = evaluateKpi(kpi([[30, '2027-01-11']], { threshold: percent(35) }), TENTH_DAY);
        expect(alert.missed).toEqual(['threshold']);
        expect(alert.progress).toBeCloseTo(-1 / 3, 10);
        // What is written goes before what baseline and target suggest.
        expect(evaluateKpi(kpi([[30, '2027-01-11']], { threshold: percent(35), better: 'lower' }), TENTH_DAY).missed).toEqual([]);
    });
});

describe('values', () => {
    it('of different kinds cannot be compared, and equal durations are equal in every unit', () => {
        expect(differenceOf(percent(4), { value: 4, measure: null })).toBeNull();
        expect(differenceOf(percent(4), { value: 4, measure: 'min' })).toBeNull();
        expect(differenceOf({ value: 1.1, measure: 'h' }, { value: 66, measure: 'min' })).toBe(0);
        expect(differenceOf({ value: 2, measure: 'h' }, { value: 90, measure: 'min' })).toBe(30);
    });
});
