import { linkLabel } from './figure-text.ts';
import type { LinkEdgeProperties } from './LinkEdge.tsx';
import { LinkEdge } from './LinkEdge.tsx';
import type { PictureGeometry } from './picture-geometry.ts';
import type { Detail, LinkFigures, PictureOutline } from './picture-model.ts';
import { pureComponent } from './pure-component.ts';

export interface NetworkEdgesProperties {
    outline: PictureOutline;
    links: readonly LinkFigures[] | null;
    geometry: PictureGeometry;
    detail: Detail;
    /** Indices of the links to draw, null for all. */
    visible: readonly number[] | null;
    /** Indices of links that are sketched with one stroke; left out where from afar all are. */
    sketched?: readonly number[];
    /** Id of the step whose own links stand out. */
    selected: string | null;
    /** Index of the link that somebody chose; undefined in a picture that nobody operates. */
    chosen?: number | null;
    /** Whether the other links step back. */
    dimmed: boolean;
}

const NONE: readonly number[] = [];

/** All dependencies, the critical ones above the others and those of the selected step on top. */
export const NetworkEdges = pureComponent(function NetworkEdges(properties: NetworkEdgesProperties) {
    const { links, geometry, detail, visible, sketched, dimmed } = properties;
    const wanted = visible ?? Array.from({ length: geometry.edgeCount }, (_, i) => i);
    const afar = detail === 'blocks';
    const strokes = sketched ?? (afar ? wanted : NONE);
    const single = afar && sketched === undefined ? NONE : wanted;
    const related = (afar ? strokes : single).filter((i) => isRelated(properties, i));
    const others = related.length === 0 ? single : single.filter((i) => !isRelated(properties, i));
    const plain = others.filter((i) => !links?.[i]?.critical);
    const critical = others.filter((i) => links?.[i]?.critical);
    const draw = (i: number) => <LinkEdge key={i} {...edgeProperties(properties, i)} />;
    return (
        <g class={dimmed ? 'journey-edges journey-dimmed' : 'journey-edges'}>
            {strokes.length > 0 && <Strokes geometry={geometry} links={strokes} figures={links} />}
            {[...plain, ...critical, ...(afar ? NONE : related)].map(draw)}
            {afar && related.length > 0 && <g class="journey-edges-blocks">{related.map(draw)}</g>}
        </g>
    );
});

interface StrokesProperties {
    geometry: PictureGeometry;
    links: readonly number[];
    figures: readonly LinkFigures[] | null;
}

/** Many dependencies with one stroke of the pen, which is how they are drawn from afar. */
const Strokes = pureComponent(function Strokes({ geometry, links, figures }: StrokesProperties) {
    const lines = (critical: boolean) =>
        links.map((i) => ((figures?.[i]?.critical ?? false) === critical ? geometry.edge(i).line : '')).join('');
    return (
        <g class="journey-edges-blocks">
            <g class="journey-edge">
                <path class="journey-edge-line" d={lines(false)} />
            </g>
            <g class="journey-edge journey-critical">
                <path class="journey-edge-line" d={lines(true)} />
            </g>
        </g>
    );
});

function isRelated({ outline: { steps, links }, selected }: NetworkEdgesProperties, i: number): boolean {
    return selected !== null && (steps[links.from[i]].id === selected || steps[links.to[i]].id === selected);
}

function edgeProperties(properties: NetworkEdgesProperties, i: number): LinkEdgeProperties {
    const { outline, links, geometry, detail, chosen } = properties;
    const { line, head } = geometry.edge(i);
    return {
        line,
        head,
        critical: links?.[i]?.critical ?? false,
        related: isRelated(properties, i),
        ...(chosen !== undefined && { index: i, chosen: i === chosen }),
        label: detail === 'full' ? linkLabel(outline.links.type[i], links?.[i], outline.unit) : null,
        labelX: geometry.layout.labels[2 * i],
        labelY: geometry.layout.labels[2 * i + 1],
    };
}
