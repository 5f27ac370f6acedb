/** One of a kind, and several of it: `deadline`, `deadlines`. */
export type Nouns = readonly [one: string, many: string];

/** What an import could not carry over, counted by its kind, as sentences for people. */
export class LeftOut {
    private readonly counts = new Map<string, { count: number; nouns: Nouns; remark: string }>();
    private readonly said = new Set<string>();

    add(count: number, nouns: Nouns, remark = ''): void {
        if (count <= 0) return;
        const before = this.counts.get(nouns[0])?.count ?? 0;
        this.counts.set(nouns[0], { count: before + count, nouns, remark });
    }

    /** A sentence of its own, once. */
    say(sentence: string): void {
        this.said.add(sentence);
    }

    get sentences(): string[] {
        const counted = Array.from(this.counts.values(), ({ count, nouns: [one, many], remark }) => {
            const what = count === 1 ? `1 ${one} is` : `${count} ${many} are`;
            return `${what} not carried over${remark ? `: ${remark}` : ''}.`;
        });
        return [...counted, ...this.said];
    }
}
