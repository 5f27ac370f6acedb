/** Between two steps, by index: work leaves the hands of one team for those of another. */
export interface Handover {
    from: number;
    to: number;
}

/**
 * The handovers of a journey: pairs of steps, one of which depends on the other, that two different teams own.
 * Two dependencies between the same steps are one handover; a step that nobody owns hands nothing over.
 * @param owners the team of each step, -1 for none
 */
export function handovers(links: { from: ArrayLike<number>; to: ArrayLike<number> }, owners: ArrayLike<number>): Handover[] {
    const seen = new Set<number>();
    const found: Handover[] = [];
    for (let link = 0; link < links.from.length; link++) {
        const [from, to] = [links.from[link], links.to[link]];
        const pair = from * owners.length + to;
        if (owners[from] < 0 || owners[to] < 0 || owners[from] === owners[to] || seen.has(pair)) continue;
        seen.add(pair);
        found.push({ from, to });
    }
    return found;
}
