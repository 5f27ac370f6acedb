import type { PictureOutline } from '../../../src/diagram/network/picture-model.ts';

/** Ids of a step and of those directly before and after it; null where there is no such step. */
export function neighbourhood({ steps, links }: PictureOutline, step: string | null): ReadonlySet<string> | null {
    const i = step === null ? -1 : steps.findIndex(({ id }) => id === step);
    if (i < 0) {
        return null;
    }
    const lit = new Set([steps[i].id]);
    for (let link = 0; link < links.from.length; link++) {
        if (links.from[link] === i) {
            lit.add(steps[links.to[link]].id);
        } else if (links.to[link] === i) {
            lit.add(steps[links.from[link]].id);
        }
    }
    return lit;
}

/** The neighbourhood that was asked for last: as long as nothing changed it is the same object, and nothing is drawn anew. */
export class LastNeighbourhood {
    #of: { outline: PictureOutline; step: string | null } | null = null;
    #value: ReadonlySet<string> | null = null;

    of(outline: PictureOutline, step: string | null): ReadonlySet<string> | null {
        if (this.#of?.outline !== outline || this.#of.step !== step) {
            this.#of = { outline, step };
            this.#value = neighbourhood(outline, step);
        }
        return this.#value;
    }
}
