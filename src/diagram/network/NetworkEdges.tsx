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
}

/** All dependencies, the critical ones above the others. From afar they are but two strokes of the pen. */
export const NetworkEdges = pureComponent(function NetworkEdges(properties: NetworkEdgesProperties) {
    const { links, geometry, detail } = properties;
    const drawn = properties.visible ?? geometry.edges.map((_, i) => i);
    const plain = drawn.filter((i) => !links?.[i]?.critical);
    const critical = drawn.filter((i) => links?.[i]?.critical);
    if (detail === 'blocks') {
        const stroke = (indices: readonly number[]) => indices.map((i) => geometry.edges[i].line).join('');
        return (
            <g class="journey-edges journey-edges-blocks">
                <g class="journey-edge">
                    <path class="journey-edge-line" d={stroke(plain)} />
                </g>
                <g class="journey-edge journey-critical">
                    <path class="journey-edge-line" d={stroke(critical)} />
                </g>
            </g>
        );
    }
    return (
        <g class="journey-edges">
            {[...plain, ...critical].map((i) => (
                <LinkEdge key={i} {...edgeProperties(properties, i)} />
            ))}
        </g>
    );
});

function edgeProperties({ outline, links, geometry, detail }: NetworkEdgesProperties, i: number): LinkEdgeProperties {
    const { line, head } = geometry.edges[i];
    return {
        line,
        head,
        critical: links?.[i]?.critical ?? false,
        label: detail === 'full' ? linkLabel(outline.links.type[i], links?.[i], outline.unit) : null,
        labelX: geometry.layout.labels[2 * i],
        labelY: geometry.layout.labels[2 * i + 1],
    };
}
