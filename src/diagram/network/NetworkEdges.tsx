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
    /** Indices of further links, which are sketched with one stroke. */
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
    const { links, geometry, detail, visible, sketched = NONE, dimmed } = properties;
    const drawn = visible ?? Array.from({ length: geometry.edgeCount }, (_, i) => i);
    const rank = (i: number) => (isRelated(properties, i) ? 2 : links?.[i]?.critical ? 1 : 0);
    const [plain, critical, related] = [0, 1, 2].map((wanted) => drawn.filter((i) => rank(i) === wanted));
    return (
        <g class={`journey-edges${detail === 'blocks' ? ' journey-edges-blocks' : ''}${dimmed ? ' journey-dimmed' : ''}`}>
            {sketched.length > 0 && (
                <g class="journey-edges-blocks">
                    <Strokes geometry={geometry} links={sketched} critical={false} />
                </g>
            )}
            {detail === 'blocks' && (
                <>
                    <Strokes geometry={geometry} links={plain} critical={false} />
                    <Strokes geometry={geometry} links={critical} critical={true} />
                </>
            )}
            {(detail === 'blocks' ? related : [...plain, ...critical, ...related]).map((i) => (
                <LinkEdge key={i} {...edgeProperties(properties, i)} />
            ))}
        </g>
    );
});

/** Many dependencies with one stroke of the pen, which is how they are drawn from afar. */
function Strokes({ geometry, links, critical }: { geometry: PictureGeometry; links: readonly number[]; critical: boolean }) {
    return (
        <g class={critical ? 'journey-edge journey-critical' : 'journey-edge'}>
            <path class="journey-edge-line" d={links.map((i) => geometry.edge(i).line).join('')} />
        </g>
    );
}

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
