import { LinkEdge } from '../network/LinkEdge.tsx';
import type { RoutedLink } from './routed-links.ts';

/** The lines of links, which bars may cover. */
export function LinkLines({ links }: { links: readonly RoutedLink[] }) {
    return (
        <g class="journey-edges">
            {links.map(({ index, ...link }) => (
                <LinkEdge key={index} {...link} label={null} />
            ))}
        </g>
    );
}

/** The types and lags of links that are not plain, which nothing may cover. */
export function LinkLabels({ links }: { links: readonly RoutedLink[] }) {
    return (
        <g class="journey-edges">
            {links
                .filter(({ label }) => label !== null)
                .map(({ index, ...link }) => (
                    <LinkEdge key={index} {...link} line="" head="" />
                ))}
        </g>
    );
}
