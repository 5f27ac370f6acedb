import type { Detail } from '../../../src/diagram/network/picture-model.ts';
import { GradualItems, Purse } from '../frame/gradual-items.ts';
import type { Visible } from './culling.ts';

/** About how many elements a card and a link are made of: what it costs to draw them. */
const CARD_ELEMENTS: Record<Detail, number> = { full: 18, labels: 7, blocks: 3 };
const LINK_ELEMENTS = 4;

/** What is drawn of the visible part. */
export interface DrawnPart {
    steps: readonly number[];
    links: readonly number[];
    /** Steps and links for which a stroke of the pen stands in, because they are not drawn one by one, or were not before. */
    sketchedSteps: readonly number[];
    sketched: readonly number[];
    detailOf: (step: number) => Detail;
    /** Whether something is left for the next frame. */
    more: boolean;
    /** How many elements it takes, as far as they were not there before. */
    elements: number;
}

/** What one frame may draw. */
export interface FrameLimits {
    /** About how many elements. Something is drawn in any case. */
    budget: number;
    /** Steps that cannot wait. */
    first: readonly number[];
    /** Whether a step is seen, and not only drawn in case that the view moves. */
    isSeen: (step: number) => boolean;
}

/** Draws what comes into sight a part at a time, and takes away in the same way what went out of sight, so that no frame takes long. */
export class GradualDrawing {
    readonly #cards = new GradualItems<Detail>((_, detail) => CARD_ELEMENTS[detail]);
    readonly #links = new GradualItems<true>(() => LINK_ELEMENTS);
    #shownLinks: readonly number[] = [];
    #sketchedSteps: readonly number[] = [];
    #sketched: readonly number[] = [];

    /** Draws all that is visible. */
    atOnce({ steps, links }: Visible, detail: Detail): DrawnPart {
        const single = detail === 'blocks' ? [] : links;
        this.#cards.atOnce(steps, detail);
        this.#links.atOnce(single, true);
        this.#sketchedSteps = NONE;
        this.#sketched = keepSame(this.#sketched, detail === 'blocks' ? links : NONE);
        this.#shownLinks = keepSame(this.#shownLinks, single);
        const nothing = { sketchedSteps: [], more: false, elements: 0 };
        return { ...nothing, steps, links: this.#shownLinks, sketched: this.#sketched, detailOf: () => detail };
    }

    /** Draws what was drawn before, and some of what was not: what is seen before what is around it, new cards before those whose detail changes. */
    next({ steps, links }: Visible, detail: Detail, { budget, first, isSeen }: FrameLimits): DrawnPart {
        const single = detail === 'blocks' ? [] : links;
        const purse = new Purse(budget);
        const removal = purse.half();
        this.#cards.removeHidden(steps, removal);
        this.#links.removeHidden(single, removal);
        purse.settle(removal);
        for (const step of steps.filter((visible) => first.includes(visible))) {
            this.#cards.put(step, detail, purse);
        }
        this.#cards.draw(steps.filter(isSeen), detail, purse);
        this.#links.draw(single, true, purse);
        this.#cards.draw(steps, detail, purse);
        const missing = this.#links.missing(single);
        this.#sketchedSteps = sketchOf(this.#sketchedSteps, this.#cards.missing(steps), steps);
        this.#sketched = sketchOf(this.#sketched, detail === 'blocks' ? links : missing, links);
        this.#shownLinks = keepSame(this.#shownLinks, ascending(this.#links.drawn.keys()));
        const cards = this.#cards.drawn;
        return {
            steps: ascending(cards.keys()),
            links: this.#shownLinks,
            sketchedSteps: this.#sketchedSteps,
            sketched: this.#sketched,
            detailOf: (step) => cards.get(step) ?? detail,
            more: !this.#cards.isDone(steps, detail) || !this.#links.isDone(single, true),
            elements: purse.spent,
        };
    }
}

const NONE: readonly number[] = [];

/** What is sketched: the same as before as long as that does, so that the stroke need not be drawn anew in each frame. */
function sketchOf(before: readonly number[], missing: readonly number[], visible: readonly number[]): readonly number[] {
    if (missing.length === 0) {
        return NONE;
    }
    const [sketched, shown] = [new Set(before), new Set(visible)];
    return missing.every((i) => sketched.has(i)) && before.every((i) => shown.has(i)) ? before : missing;
}

/** The same list as before where it has the same numbers: what is made of it need not be made anew. */
function keepSame(before: readonly number[], after: readonly number[]): readonly number[] {
    return before.length === after.length && before.every((number, i) => number === after[i]) ? before : after;
}

function ascending(numbers: Iterable<number>): number[] {
    return [...numbers].sort((a, b) => a - b);
}
