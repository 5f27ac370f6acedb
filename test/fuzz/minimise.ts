import { tokensOf } from './texts/mutations.ts';

/**
 * A shorter text that fails, too: leaves out ever smaller parts, first of lines, then of tokens, then of characters
 * [Zeller and Hildebrandt 2002, ddmin].
 * @param fails whether a text fails in the same way
 * @param patience milliseconds after which the shortest text so far will do
 */
export async function minimise(text: string, fails: (text: string) => Promise<boolean>, patience = 60_000): Promise<string> {
    const end = Date.now() + patience;
    let shortest = text;
    for (const split of [(all: string) => all.split(/(?<=\n)/), tokensOf, (all: string) => all.split('')]) {
        for (let before = ''; before !== shortest && Date.now() < end; ) {
            before = shortest;
            shortest = await leaveOut(split(shortest), fails, end);
        }
    }
    return shortest;
}

async function leaveOut(pieces: string[], fails: (text: string) => Promise<boolean>, end: number): Promise<string> {
    let kept = pieces;
    for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
        for (let from = 0; from < kept.length && Date.now() < end; ) {
            const without = [...kept.slice(0, from), ...kept.slice(from + size)];
            if (await fails(without.join(''))) kept = without;
            else from += size;
        }
    }
    return kept.join('');
}
