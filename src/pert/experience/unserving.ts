/**
 * The steps that lead nowhere: neither they nor any step that follows them, directly or not, serves an outcome. Takes time in
 * proportion to the network.
 * @param serving whether a step serves an outcome itself
 * @returns their indices, ascending
 */
export function unservingSteps(
    { size, links }: { size: number; links: readonly { from: number; to: number }[] },
    serving: (step: number) => boolean,
): number[] {
    const before: number[][] = Array.from({ length: size }, () => []);
    for (const { from, to } of links) before[to].push(from);
    const serves = new Uint8Array(size);
    const waiting: number[] = [];
    const reach = (step: number) => {
        if (serves[step]) return;
        serves[step] = 1;
        waiting.push(step);
    };
    for (let step = 0; step < size; step++) if (serving(step)) reach(step);
    for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) before[step].forEach(reach);
    return [...serves.keys()].filter((step) => serves[step] === 0);
}
