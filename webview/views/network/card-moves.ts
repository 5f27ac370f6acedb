import type { NetworkLayout } from '../../../src/diagram/layout/layout-types.ts';
import { prefersLessMotion } from '../../camera/less-motion.ts';

const MILLISECONDS = 140;

/** Beyond so many cards at once nobody can follow a movement. */
const MOST_CARDS = 150;

/**
 * Lets cards that the new layout put elsewhere glide there. The picture underneath is the new one at once.
 *
 * @param kin ids of the cards from whose midst a card comes that was not there before
 */
export function animateMoves(
    world: SVGGElement,
    before: NetworkLayout,
    after: NetworkLayout,
    kin: (card: string) => readonly string[],
): void {
    if (prefersLessMotion()) {
        return;
    }
    const cards = world.querySelectorAll<SVGGElement>('.journey-card');
    if (cards.length > MOST_CARDS) {
        return;
    }
    const places = new Map(before.ids.map((id, i) => [id, i]));
    const now = new Map(after.ids.map((id, i) => [id, i]));
    for (const card of cards) {
        const id = card.dataset.card ?? card.dataset.step ?? '';
        const to = now.get(id);
        const from = placeOf(places.has(id) ? [id] : kin(id), before, places);
        if (from === null || to === undefined || (from.x === after.x[to] && from.y === after.y[to])) {
            continue;
        }
        card.animate(
            [{ transform: `translate(${from.x}px, ${from.y}px)` }, { transform: `translate(${after.x[to]}px, ${after.y[to]}px)` }],
            { duration: MILLISECONDS, easing: 'cubic-bezier(0.2, 0, 0, 1)' },
        );
    }
}

/** The middle of the places of some cards; null where none of them was there. */
function placeOf(cards: readonly string[], layout: NetworkLayout, places: ReadonlyMap<string, number>): { x: number; y: number } | null {
    const there = cards.flatMap((card) => places.get(card) ?? []);
    if (there.length === 0) {
        return null;
    }
    const mean = (values: Float64Array) => there.reduce((sum, i) => sum + values[i], 0) / there.length;
    return { x: mean(layout.x), y: mean(layout.y) };
}
