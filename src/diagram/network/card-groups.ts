import type { Detail } from './picture-model.ts';

/** Cards are compared with those that are drawn in groups of so many: where one is the same as before, none of its cards is looked at. */
const GROUP = 32;

/** Some cards, by the index of their steps, and how much is drawn of each. */
export interface CardGroup {
    id: number;
    steps: readonly number[];
    details: readonly Detail[];
}

/** Cards in groups of neighbours. A group in which nothing changed stays the same object. */
export class CardGroups {
    #groups = new Map<number, CardGroup>();

    /** @param steps in ascending order */
    of(steps: readonly number[], detailOf: (step: number) => Detail): CardGroup[] {
        const groups: CardGroup[] = [];
        for (let start = 0; start < steps.length; ) {
            const id = Math.floor(steps[start] / GROUP);
            let end = start + 1;
            while (end < steps.length && Math.floor(steps[end] / GROUP) === id) end++;
            const members = steps.slice(start, end);
            groups.push(this.#same({ id, steps: members, details: members.map(detailOf) }));
            start = end;
        }
        this.#groups = new Map(groups.map((group) => [group.id, group]));
        return groups;
    }

    #same(group: CardGroup): CardGroup {
        const before = this.#groups.get(group.id);
        return before && equal(before.steps, group.steps) && equal(before.details, group.details) ? before : group;
    }
}

function equal<T>(a: readonly T[], b: readonly T[]): boolean {
    return a.length === b.length && a.every((item, i) => item === b[i]);
}
