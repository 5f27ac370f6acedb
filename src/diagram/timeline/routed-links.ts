import { type EdgeShape, edgeShape } from '../network/edge-path.ts';
import { linkLabel } from '../network/figure-text.ts';
import { LINK_LABEL_SIZE } from '../network/layout-graph.ts';
import type { LinkFigures, PictureOutline } from '../network/picture-model.ts';
import { measureText } from '../text/measure.ts';
import type { BarBox } from './bar-shape.ts';
import { linkRoute } from './link-route.ts';
import { ROW_HEIGHT, type TimelineLayout } from './timeline-layout.ts';

/** A link that is seen, ready to draw. */
export interface RoutedLink extends EdgeShape {
    index: number;
    critical: boolean;
    /** Whether it is a link of the selected step. */
    related: boolean;
    label: string | null;
    labelX: number;
    labelY: number;
}

export interface LinkView {
    layout: TimelineLayout;
    /** The heights between which links are drawn. */
    top: number;
    bottom: number;
    /** Of the plot. */
    width: number;
    /** Id of the step whose own links stand out. */
    selected: string | null;
    box: (step: number) => BarBox | null;
}

/** Between a label and the edge of the plot. */
const MARGIN = 8;

/** The links that are seen, in the order in which they are drawn: the critical ones above the others and those of the selected step on top. */
export function routedLinks(outline: PictureOutline, links: readonly LinkFigures[] | null, view: LinkView): RoutedLink[] {
    const { from, to, type } = outline.links;
    const { layout, top, bottom, width, selected, box } = view;
    const drawn = from.flatMap((source, index): RoutedLink[] => {
        const [start, end] = [layout.tops[source], layout.tops[to[index]]];
        if (Math.max(start, end) + ROW_HEIGHT < top || Math.min(start, end) > bottom) {
            return [];
        }
        const [first, second] = [box(source), box(to[index])];
        if (!first || !second || Math.max(first.right, second.right) < -50 || Math.min(first.left, second.left) > width + 50) {
            return [];
        }
        const { corners, labelX, labelY } = linkRoute(type[index], first, second);
        const label = linkLabel(type[index], links?.[index], outline.unit);
        const related = selected !== null && (outline.steps[source].id === selected || outline.steps[to[index]].id === selected);
        const least = label === null ? 0 : measureText(label, LINK_LABEL_SIZE) / 2 + MARGIN;
        const critical = links?.[index]?.critical ?? false;
        return [{ ...edgeShape(corners), index, critical, related, label, labelX: Math.max(labelX, least), labelY }];
    });
    return drawn.sort((a, b) => rank(a) - rank(b) || a.index - b.index);
}

function rank({ critical, related }: RoutedLink): number {
    return related ? 2 : critical ? 1 : 0;
}
