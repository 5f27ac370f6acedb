import type { NetworkLayout } from '../../../src/diagram/layout/layout-types.ts';
import { prefersLessMotion } from '../../camera/less-motion.ts';

const MILLISECONDS = 140;

/** Beyond so many cards at once nobody can follow a movement. */
const MOST_CARDS = 150;

/** Lets cards that the new layout put elsewhere glide there. The picture underneath is the new one at once. */
export function animateMoves(world: SVGGElement, before: NetworkLayout, after: NetworkLayout): void {
    if (prefersLessMotion()) {
        return;
    }
    const cards = world.querySelectorAll<SVGGElement>('[data-step]');
    if (cards.length > MOST_CARDS) {
        return;
    }
    const places = new Map(before.ids.map((id, i) => [id, i]));
    const now = new Map(after.ids.map((id, i) => [id, i]));
    for (const card of cards) {
        const id = card.dataset.step ?? '';
        const from = places.get(id);
        const to = now.get(id);
        if (from === undefined || to === undefined || (before.x[from] === after.x[to] && before.y[from] === after.y[to])) {
            continue;
        }
        card.animate(
            [
                { transform: `translate(${before.x[from]}px, ${before.y[from]}px)` },
                { transform: `translate(${after.x[to]}px, ${after.y[to]}px)` },
            ],
            { duration: MILLISECONDS, easing: 'cubic-bezier(0.2, 0, 0, 1)' },
        );
    }
}
