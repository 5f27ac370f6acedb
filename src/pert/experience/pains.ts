import type { Pain } from './experience.ts';

/** From this severity on a pain is severe. */
export const SEVERE = 4;

/**
 * Severity × frequency, 0…5: what to see to first. A frequency that is not said counts as 100 %, as a share that is not written
 * does everywhere in the language: what nobody has counted yet must not pass for rare. null without a severity.
 */
export function painPriority({ severity, frequency }: Pick<Pain, 'severity' | 'frequency'>): number | null {
    return severity === null ? null : severity * (frequency ?? 1);
}

/** Orders pains from the worst: by priority, those without one behind, by severity. */
export function comparePains(a: Pain, b: Pain): number {
    return (painPriority(b) ?? -1) - (painPriority(a) ?? -1) || (b.severity ?? 0) - (a.severity ?? 0);
}
