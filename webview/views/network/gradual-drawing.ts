import type { Detail } from '../../../src/diagram/network/picture-model.ts';
import type { Visible } from './culling.ts';

/** So many cards and links are drawn in one frame while the view moves: more would make it stutter. */
const CARDS_AT_ONCE: Record<Detail, number> = { full: 8, labels: 10, blocks: 40 };
const LINKS_AT_ONCE = 12;

/** What is drawn of the visible part. */
export interface DrawnPart {
    steps: number[];
    links: number[];
    /** Links that are not drawn one by one yet: a stroke of the pen stands in for them. */
    sketched: number[];
    detailOf: (step: number) => Detail;
    /** Whether something is left for the next frame. */
    more: boolean;
}

/** Draws what comes into sight a part at a time, so that no frame takes long. */
export class GradualDrawing {
    #cards = new Map<number, Detail>();
    #links = new Set<number>();

    /** Draws all that is visible. */
    atOnce({ steps, links }: Visible, detail: Detail): DrawnPart {
        this.#cards = new Map(steps.map((step) => [step, detail]));
        this.#links = new Set(detail === 'blocks' ? [] : links);
        return { steps, links, sketched: [], detailOf: () => detail, more: false };
    }

    /** Draws what was drawn before, and some of what was not: at once those in `first`, new cards before those whose detail changes. */
    next({ steps, links }: Visible, detail: Detail, first: readonly number[]): DrawnPart {
        const cards = new Map<number, Detail>();
        let cardsLeft = CARDS_AT_ONCE[detail];
        const take = (step: number) => {
            if (cardsLeft > 0 || first.includes(step)) {
                cardsLeft--;
                cards.set(step, detail);
            }
        };
        for (const step of steps) {
            const before = this.#cards.get(step);
            if (before === undefined) {
                take(step);
            } else {
                cards.set(step, before);
            }
        }
        for (const [step, before] of cards) {
            if (before !== detail) {
                take(step);
            }
        }
        this.#cards = cards;
        const before = this.#links;
        this.#links = new Set();
        let linksLeft = detail === 'blocks' ? 0 : LINKS_AT_ONCE;
        const sketched: number[] = [];
        for (const link of links) {
            if (detail !== 'blocks' && (before.has(link) || linksLeft-- > 0)) {
                this.#links.add(link);
            } else {
                sketched.push(link);
            }
        }
        const drawn = steps.filter((step) => cards.has(step));
        const more = drawn.length < steps.length || drawn.some((step) => cards.get(step) !== detail);
        return {
            steps: drawn,
            links: detail === 'blocks' ? links : [...this.#links],
            sketched: detail === 'blocks' ? [] : sketched,
            detailOf: (step) => cards.get(step) ?? detail,
            more: more || (detail !== 'blocks' && sketched.length > 0),
        };
    }
}
