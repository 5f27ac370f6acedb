import type { AstNode } from 'langium';
import type { DiagnosticRelatedInformation } from 'vscode-languageserver-protocol';
import { findCycles } from '../../pert/cycles.ts';
import { graphOf } from '../../pert/graph.ts';
import { firstPlaces } from './related.ts';
import { countOf, LIST_LIMIT } from './wording.ts';

/** Something written in one of some nodes that leads to another one of them: an import, or a step's `expands`. */
export interface RingLink<N> {
    from: N;
    to: N;
    written: AstNode;
}

/**
 * One short ring for each set of nodes that lead to each other, as the links in the order of the way round. The same ring is
 * found wherever the search for the nodes began, as long as they come in the same order.
 */
export function ringsAmong<N>(nodes: readonly N[], links: readonly RingLink<N>[]): RingLink<N>[][] {
    const index = new Map(nodes.map((node, at) => [node, at]));
    const graph = graphOf({
        size: nodes.length,
        linkFrom: Int32Array.from(links, ({ from }) => index.get(from)!),
        linkTo: Int32Array.from(links, ({ to }) => index.get(to)!),
    });
    return findCycles(graph).map((ring) => ring.map((link) => links[link]));
}

/** The names along a ring, back to the first: `a → b → a`. Long ones are cut, with the number left out. */
export function wayRound(names: readonly string[]): string {
    const left = names.length - LIST_LIMIT;
    return [...names.slice(0, LIST_LIMIT), ...(left > 0 ? [`… ${countOf(left, 'more', 'more')}`] : []), names[0]].join(' → ');
}

/** The other links of a ring, from the one that follows, as far as related places go. */
export function othersOf<N>(
    ring: readonly RingLink<N>[],
    at: number,
    place: (link: RingLink<N>) => DiagnosticRelatedInformation,
): DiagnosticRelatedInformation[] {
    const others = ring.length - 1;
    const next = Array.from({ length: Math.min(LIST_LIMIT, others) }, (_, step) => ring[(at + 1 + step) % ring.length]);
    return firstPlaces(next.map(place), others);
}
