import { describe, expect, it } from 'vitest';
import { measureText } from '../../../src/diagram/text/measure.ts';
import { TICK_SIZE, timeTicks } from '../../../src/diagram/timeline/ticks.ts';
import { type Anchor, parseInstant } from '../../../src/pert/calendar.ts';
import { UNITS } from '../../../src/pert/durations.ts';

const WIDTH = 800;

/** Ticks of an axis of 800 px on which `length` units are seen from `start` on. */
function axis(start: number, length: number, unit: (typeof UNITS)[number], anchor?: Anchor, duration = 0) {
    return timeTicks(start, start + length, WIDTH / length, unit, anchor, duration);
}

const labels = (ticks: { label: string }[]) => ticks.map(({ label }) => label);

describe('elapsed time', () => {
    it.each([
        [0, 7, 'd', ['0', '1 d', '2 d', '3 d', '4 d', '5 d', '6 d', '1 w']],
        [0, 2, 'd', ['0', '6 h', '12 h', '18 h', '1 d', '1 d 6 h', '1 d 12 h', '1 d 18 h', '2 d']],
        [0, 100, 'ms', ['0', '10 ms', '20 ms', '30 ms', '40 ms', '50 ms', '60 ms', '70 ms', '80 ms', '90 ms', '100 ms']],
        [0, 10, 'y', ['0', '1 y', '2 y', '3 y', '4 y', '5 y', '6 y', '7 y', '8 y', '9 y', '10 y']],
    ] as const)('from %d on, %d %s long, is told in round amounts', (start, length, unit, expected) => {
        const told = labels(axis(start, length, unit).ticks);
        // A week is told as days where days are counted.
        expect(told.map((label) => label.replace('1 w', '7 d'))).toEqual(expected.map((label) => label.replace('1 w', '7 d')));
    });

    it('has ticks whose labels do not touch, from nanoseconds to millions of years', () => {
        for (const unit of UNITS) {
            for (let length = 1e-6; length < 1e7; length *= 3.7) {
                for (const start of [0, -length / 3, length * 1.234]) {
                    const { ticks } = axis(start, length, unit);
                    expect(ticks.length).toBeLessThan(20);
                    ticks.forEach(({ time, label }, i) => {
                        expect(time).toBeGreaterThanOrEqual(0);
                        const next = ticks[i + 1];
                        if (next) expect((next.time - time) * (WIDTH / length)).toBeGreaterThan(measureText(label, TICK_SIZE));
                    });
                }
            }
        }
    });

    it('is empty where there is nothing to divide', () => {
        expect(timeTicks(0, Number.NaN, 1, 'd', undefined, 0).ticks).toEqual([]);
        expect(timeTicks(0, 10, 0, 'd', undefined, 0).ticks).toEqual([]);
        expect(timeTicks(0, 10, Number.POSITIVE_INFINITY, 'd', undefined, 0).ticks).toEqual([]);
    });
});

describe('dates', () => {
    const start: Anchor = { side: 'start', instant: parseInstant('2027-02-26')! };

    it('stand where they are: days below, months above', () => {
        const { ticks, spans } = axis(0, 8, 'd', start);
        expect(labels(ticks)).toEqual(['Fri 26', 'Sat 27', 'Sun 28', 'Mon 1', 'Tue 2', 'Wed 3', 'Thu 4', 'Fri 5', 'Sat 6']);
        expect(ticks.map(({ time }) => time)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
        expect(ticks.filter(({ major }) => major).map(({ label }) => label)).toEqual(['Mon 1']);
        expect(labels(spans)).toEqual(['February 2027', 'March 2027']);
        expect(spans[1].time).toBe(3);
    });

    it('count back from a finish', () => {
        const finish: Anchor = { side: 'finish', instant: parseInstant('2027-03-02', 'finish')! };
        const { ticks } = axis(0, 8, 'd', finish, 5);
        expect(ticks.find(({ label }) => label === 'Wed 3')?.time).toBe(5);
    });

    it.each([
        [4, 'h', '00:30', 'Fri 26 February 2027'],
        [2, 'min', '00:00:15', 'Fri 26 February 2027'],
        [50, 'ms', '00:00:00.005', 'Fri 26 February 2027'],
        [8, 'mo', 'Mar', '2027'],
        [60, 'd', 'Mon 1', 'March 2027'],
    ] as const)('over %d %s are told finer or coarser', (length, unit, tick, span) => {
        const { ticks, spans } = axis(0, length, unit, start);
        expect(labels(ticks)).toContain(tick);
        expect(labels(spans)).toContain(span);
    });

    it('are years for a long time, and elapsed time where dates mean nothing', () => {
        expect(labels(axis(0, 12, 'y', start).ticks)).toContain('2030');
        expect(labels(axis(0, 1e6, 'y', start).ticks)).toContain('100,000 y');
    });

    it('do not touch each other', () => {
        for (const unit of UNITS) {
            for (let length = 0.05; length < 300; length *= 1.9) {
                const { ticks } = axis(0, length, unit, start);
                expect(ticks.length).toBeLessThan(27);
                ticks.slice(1).forEach(({ time }, i) => {
                    expect((time - ticks[i].time) * (WIDTH / length)).toBeGreaterThan(measureText(ticks[i].label, TICK_SIZE));
                });
            }
        }
    });
});
