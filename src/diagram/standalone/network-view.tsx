import { layoutNetwork } from '../layout/layout-network.ts';
import { cardSizeFor } from '../network/card-size.ts';
import { layoutGraph } from '../network/layout-graph.ts';
import { NetworkPicture } from '../network/NetworkPicture.tsx';
import { PictureGeometry } from '../network/picture-geometry.ts';
import { HEADING_HEIGHT, StageHeadings } from '../network/StageBands.tsx';
import { stageSpans } from '../network/stage-spans.ts';
import type { Drawing } from './drawing.ts';
import type { DrawnView, StandaloneView } from './standalone-view.ts';

const NO_CYCLE: ReadonlySet<string> = new Set();

/** The activity-on-node network with all figures, under the headings of its stages. */
export const networkView: StandaloneView = {
    draw({ outline, steps, links }: Drawing): DrawnView {
        const size = cardSizeFor(outline.steps);
        const layout = layoutNetwork(layoutGraph(outline, links, size));
        const top = layout.bands.length > 0 ? HEADING_HEIGHT : 0;
        const content = (
            <>
                <g transform={`translate(0 ${top})`}>
                    <NetworkPicture
                        outline={outline}
                        steps={steps}
                        links={links}
                        geometry={new PictureGeometry(outline, layout, size)}
                        detail="full"
                        visible={null}
                        bands={{ top: -top, height: layout.height + top }}
                        cycle={NO_CYCLE}
                        selected={null}
                    />
                </g>
                <StageHeadings
                    bands={layout.bands}
                    stages={outline.stages}
                    spans={stageSpans(outline, steps)}
                    unit={outline.unit}
                    offset={0}
                    scale={1}
                />
            </>
        );
        return { width: layout.width, height: layout.height + top, content };
    },
};
