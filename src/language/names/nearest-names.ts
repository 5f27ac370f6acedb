import { distance } from 'fastest-levenshtein';

/** The names that an author may have meant by another one, the nearest first; of equally near ones the first. */
export function nearestNames(name: string, candidates: Iterable<string>, most: number): string[] {
    const limit = Math.max(2, Math.floor(name.length / 3));
    const near: { candidate: string; apart: number }[] = [];
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - name.length) > limit) continue;
        const apart = distance(name, candidate);
        if (apart <= limit && resembles(name, candidate, apart)) near.push({ candidate, apart });
    }
    near.sort((a, b) => a.apart - b.apart);
    return near.slice(0, most).map(({ candidate }) => candidate);
}

/** In a short name two changes are too many, unless two letters have only changed places, and in one letter even one is. */
function resembles(name: string, candidate: string, apart: number): boolean {
    const length = Math.max(name.length, candidate.length);
    if (apart <= Math.max(1, Math.floor(name.length / 3))) return apart < length;
    return apart < length && sortedLetters(name) === sortedLetters(candidate);
}

function sortedLetters(name: string): string {
    return [...name].sort().join('');
}
