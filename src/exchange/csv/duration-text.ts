import type { Unit } from '../../pert/durations.ts';
import type { Points } from '../exchange.ts';

/** How people write units, in lower case. */
const UNIT_WORDS: Record<string, Unit> = {
    ms: 'ms',
    s: 's',
    sec: 's',
    second: 's',
    min: 'min',
    m: 'min',
    minute: 'min',
    h: 'h',
    hr: 'h',
    hour: 'h',
    d: 'd',
    day: 'd',
    w: 'w',
    wk: 'w',
    week: 'w',
    mo: 'mo',
    mon: 'mo',
    month: 'mo',
    y: 'y',
    yr: 'y',
    year: 'y',
};

export function readUnit(text: string): Unit | null {
    const word = text.trim().toLowerCase();
    return UNIT_WORDS[word] ?? UNIT_WORDS[word.replace(/s$/, '')] ?? null;
}

/** An amount with or without a unit: `3`, `1.5 h`, `2days`; a decimal comma counts as a point. null for anything else. */
export function readAmount(text: string): { value: number; unit: Unit | null } | null {
    const match = /^(\d+(?:[.,]\d+)?(?:e[+-]?\d+)?)\s*(\p{L}*)\??$/iu.exec(text.trim());
    if (!match) return null;
    const value = Number(match[1].replace(',', '.'));
    const unit = match[2] === '' ? null : readUnit(match[2]);
    return !Number.isFinite(value) || (match[2] !== '' && unit === null) ? null : { value, unit };
}

/** A duration with its unit; null for anything else. */
export function readDuration(text: string): Points | null {
    const amount = readAmount(text);
    return amount?.unit ? { values: [amount.value], unit: amount.unit } : null;
}

/** `3 min` or `1 2 6 h`: one or three amounts with a unit behind the last. */
export function readPoints(text: string): Points | null {
    const match = /^([\d.,\s]+?)\s*(\p{L}+)$/u.exec(text.trim());
    const unit = match && readUnit(match[2]);
    const values = match?.[1].trim().split(/\s+/).map(Number) ?? [];
    const sound = (values.length === 1 || values.length === 3) && values.every(Number.isFinite);
    return unit && sound ? { values, unit } : null;
}
