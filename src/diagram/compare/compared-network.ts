import type { LinkFigures, PictureOutline } from '../network/picture-model.ts';
import { type JourneyComparison, type JourneyState, STATES } from './comparison.ts';

/** Both states of a journey in one network: every step and every link of either has its place. */
export interface ComparedNetwork {
    /** With the steps of the journey to be, and the links of both. */
    outline: PictureOutline;
    /** Per link of the outline; those that a state does not have count nothing. */
    figures: Record<JourneyState, LinkFigures[]>;
    /** The links that a state has, by their index in the outline. */
    links: Record<JourneyState, ReadonlySet<number>>;
}

const NO_FIGURES: LinkFigures = { lag: 0, critical: false };

/** Links are the same where they lead from the same side of one step to the same side of another. */
export function comparedNetwork({ asIs, toBe }: JourneyComparison): ComparedNetwork {
    const places = new Map<string, number>();
    const links: PictureOutline['links'] = { from: [], to: [], type: [] };
    const has = { asIs: new Map<number, LinkFigures>(), toBe: new Map<number, LinkFigures>() };
    // First the links that will be: where both have them, their order is that of the text.
    for (const state of STATES.toReversed()) {
        const drawing = state === 'asIs' ? asIs : toBe;
        const { from, to, type } = drawing.outline.links;
        const seen = new Map<string, number>();
        for (let i = 0; i < from.length; i++) {
            const link = `${from[i]} ${to[i]} ${type[i]}`;
            const count = (seen.get(link) ?? 0) + 1;
            seen.set(link, count);
            const key = `${link} ${count}`;
            let place = places.get(key);
            if (place === undefined) {
                place = links.from.push(from[i]) - 1;
                links.to.push(to[i]);
                links.type.push(type[i]);
                places.set(key, place);
            }
            has[state].set(place, drawing.links[i]);
        }
    }
    const figuresOf = (state: JourneyState) => links.from.map((_, link) => has[state].get(link) ?? NO_FIGURES);
    return {
        outline: { ...toBe.outline, links },
        figures: { asIs: figuresOf('asIs'), toBe: figuresOf('toBe') },
        links: { asIs: new Set(has.asIs.keys()), toBe: new Set(has.toBe.keys()) },
    };
}
