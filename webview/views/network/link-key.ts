import type { PictureOutline } from '../../../src/diagram/network/picture-model.ts';
import type { LinkType } from '../../../src/pert/network.ts';

/** A link by what it ties together: it stays the same while others come and go. */
export interface LinkKey {
    from: string;
    to: string;
    type: LinkType;
}

export function linkKey({ steps, links }: PictureOutline, link: number): LinkKey {
    return { from: steps[links.from[link]].id, to: steps[links.to[link]].id, type: links.type[link] };
}

/** The place of a link; null where it is gone. A key without a type means the first link between the two. */
export function indexOfLink({ steps, links }: PictureOutline, key: Omit<LinkKey, 'type'> & Partial<LinkKey>): number | null {
    const found = links.from.findIndex(
        (from, i) => steps[from].id === key.from && steps[links.to[i]].id === key.to && (key.type ?? links.type[i]) === links.type[i],
    );
    return found < 0 ? null : found;
}
