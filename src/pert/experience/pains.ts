import type { Pain } from './experience.ts';

/** From this severity on a pain is severe. */
export const SEVERE = 4;

/** Severity × frequency, 0…5: what to see to first. null unless both are said. */
export function painPriority({ severity, frequency }: Pain): number | null {
    return severity === null || frequency === null ? null : severity * frequency;
}

/** Orders pains from the worst: by priority, those without one behind, by severity. */
export function comparePains(a: Pain, b: Pain): number {
    return (painPriority(b) ?? -1) - (painPriority(a) ?? -1) || (b.severity ?? 0) - (a.severity ?? 0);
}
