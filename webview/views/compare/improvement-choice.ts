import type { ComparedImprovement } from '../../../src/diagram/compare/comparison.ts';

/**
 * What is left out once an improvement is taken in, or left out itself. What comes after one that is left out goes with it and comes
 * back with it; one that is taken in brings those that must be done first.
 * @param without names of those that are left out so far
 */
export function leftOutAfter(improvements: readonly ComparedImprovement[], without: readonly string[], toggled: number): string[] {
    const { name, isMade } = improvements[toggled];
    if (isMade) return [...without, name];
    const taken = new Set<string>();
    const waiting = [toggled];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (taken.has(improvements[next].name)) continue;
        taken.add(improvements[next].name);
        waiting.push(...improvements[next].after);
    }
    return without.filter((each) => !taken.has(each));
}
