import type { PictureStep } from '../../src/diagram/network/picture-model.ts';

/** Ids of the steps whose name or label has each of the words in it, letters of either case; none without words. */
export function findSteps(steps: readonly PictureStep[], words: string): string[] {
    const wanted = folded(words).split(/\s+/u).filter(Boolean);
    if (wanted.length === 0) {
        return [];
    }
    return steps
        .filter(({ name, label }) => {
            const text = folded(`${name}\n${label ?? ''}`);
            return wanted.every((word) => text.includes(word));
        })
        .map(({ id }) => id);
}

function folded(text: string): string {
    return text.normalize('NFC').toLowerCase();
}
