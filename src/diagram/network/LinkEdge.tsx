import { measureText } from '../text/measure.ts';
import { LINK_LABEL_SIZE } from './layout-graph.ts';
import { pureComponent } from './pure-component.ts';

export interface LinkEdgeProperties {
    line: string;
    head: string;
    critical: boolean;
    /** Whether it is a link of the selected step. */
    related: boolean;
    /** Place among the links, by which a click finds it; undefined in a picture that nobody operates. */
    index?: number;
    chosen?: boolean;
    label: string | null;
    labelX: number;
    labelY: number;
}

const LABEL_HEIGHT = 16;

/** A dependency: a line with an arrowhead, and the type of the link and its lag where they are not the usual ones. */
export const LinkEdge = pureComponent(function LinkEdge(properties: LinkEdgeProperties) {
    const { line, head, critical, related, index, chosen, label, labelX, labelY } = properties;
    const classes = `journey-edge${critical ? ' journey-critical' : ''}${related ? ' journey-related' : ''}${chosen ? ' journey-chosen' : ''}`;
    const labelled = label !== null && Number.isFinite(labelX);
    const width = labelled ? measureText(label, LINK_LABEL_SIZE) + 10 : 0;
    return (
        <g class={classes} data-link={index}>
            {index !== undefined && line && <path class="journey-edge-hit" d={line} />}
            {line && <path class="journey-edge-line" d={line} />}
            {head && <path class="journey-edge-head" d={head} />}
            {labelled && (
                <g class="journey-edge-label">
                    <rect
                        class="journey-edge-label-ground"
                        x={labelX - width / 2}
                        y={labelY - LABEL_HEIGHT / 2}
                        width={width}
                        height={LABEL_HEIGHT}
                        rx={4}
                    />
                    <text
                        class="journey-edge-label-text"
                        x={labelX}
                        y={labelY + LINK_LABEL_SIZE * 0.36}
                        font-size={LINK_LABEL_SIZE}
                        text-anchor="middle"
                    >
                        {label}
                    </text>
                </g>
            )}
        </g>
    );
});
