import { convert, type Unit } from '../../pert/durations.ts';
import { elapsedLabel, LARGER } from '../../pert/elapsed.ts';
import { measureText } from '../text/measure.ts';
import type { Tick } from './ticks.ts';
import { TICK_GAP, TICK_SIZE } from './ticks.ts';

type Step = readonly [amount: number, unit: Unit];

/** Round amounts of time, from small to large. */
const STEPS: readonly Step[] = [
    ...multiples('ms', [1, 2, 5, 10, 20, 50, 100, 200, 500]),
    ...multiples('s', [1, 2, 5, 10, 15, 30]),
    ...multiples('min', [1, 2, 5, 10, 15, 30]),
    ...multiples('h', [1, 2, 3, 6, 12]),
    ...multiples('d', [1, 2]),
    ...multiples('w', [1, 2]),
    ...multiples('mo', [1, 2, 3, 6]),
    ...multiples('y', [1, 2, 5, 10, 20, 50, 100, 200, 500]),
];

function multiples(unit: Unit, amounts: readonly number[]): Step[] {
    return amounts.map((amount) => [amount, unit] as const);
}

/**
 * Ticks of elapsed time from the journey's start on, at round amounts as near to each other as their labels allow.
 * @param scale SVG user units for one `unit`
 */
export function elapsedTicks(start: number, end: number, scale: number, unit: Unit): Tick[] {
    const least = convert(TICK_GAP / scale, unit, 'ms');
    if (!(least > 0 && Number.isFinite(end) && Number.isFinite(start))) {
        return [];
    }
    for (let step = stepFrom(least); ; step = stepFrom(convert(step[0], step[1], 'ms') * 1.01)) {
        const ticks = ticksOf(step, Math.max(0, start), end, unit);
        const spacing = convert(step[0], step[1], unit) * scale;
        if (ticks.every(({ label }) => measureText(label, TICK_SIZE) + 14 <= spacing)) {
            return ticks;
        }
    }
}

/** The smallest step that lasts at least so many milliseconds: of those above, else 1, 2 or 5 times a power of ten of the smallest or largest unit. */
function stepFrom(milliseconds: number): Step {
    const smallest = convert(1, 'ms', 'ms');
    const found = milliseconds < smallest / 2 ? undefined : STEPS.find(([amount, unit]) => convert(amount, unit, 'ms') >= milliseconds);
    if (found) {
        return found;
    }
    const unit = milliseconds < smallest ? 'ms' : 'y';
    const wanted = convert(milliseconds, 'ms', unit);
    const power = 10 ** Math.floor(Math.log10(wanted));
    const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= wanted) ?? 10;
    return [factor * power, unit];
}

function ticksOf([amount, stepUnit]: Step, start: number, end: number, unit: Unit): Tick[] {
    const step = convert(amount, stepUnit, unit);
    const ticks: Tick[] = [];
    for (let n = Math.ceil(start / step - 1e-9); n * step <= end; n++) {
        ticks.push({ time: n * step, label: elapsedLabel(n * amount, stepUnit), major: isWhole(n * amount, stepUnit) });
    }
    return ticks;
}

function isWhole(amount: number, unit: Unit): boolean {
    const larger = LARGER[unit];
    return amount === 0 || (larger !== undefined && amount % larger[1] === 0);
}
