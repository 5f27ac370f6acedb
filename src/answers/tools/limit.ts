import { type JsonSchema, wholeNumber } from '../json-schema.ts';
import { type ToolInput, wholeNumberOf } from './tool.ts';

/** How many steps or problems an answer lists unless more are asked for: a model reads every one of them. */
const USUAL = 100;

export const LIMIT: JsonSchema = wholeNumber(0, 1000, `How many steps, problems or other entries to list at most; ${USUAL} without it.`);

export function limitOf(input: ToolInput): number {
    return wholeNumberOf(input, 'limit', LIMIT) ?? USUAL;
}

/** At most `limit` of the entries, in their order: those of the lowest rank, of equal ones the first. */
export function lowest<T>(entries: readonly T[], limit: number, rankOf: (entry: T) => number): T[] {
    if (entries.length <= limit) return [...entries];
    const ranked = entries.map((entry, index) => ({ index, rank: rankOf(entry) }));
    ranked.sort((a, b) => a.rank - b.rank || a.index - b.index);
    const chosen = ranked.slice(0, limit).map(({ index }) => index);
    return chosen.sort((a, b) => a - b).map((index) => entries[index]);
}
