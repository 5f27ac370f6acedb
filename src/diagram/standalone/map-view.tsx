import { describeMap } from '../map/describe-map.ts';
import { LaneHeads } from '../map/LaneHeads.tsx';
import { journeyTimeLines, MapPicture } from '../map/MapPicture.tsx';
import { HEAD_WIDTH } from '../map/map-frame.ts';
import { layOutMap } from '../map/map-layout.ts';
import { HEADING_HEIGHT, StageHeadings } from '../network/StageBands.tsx';
import { stageSpans } from '../network/stage-spans.ts';
import type { Drawing } from './drawing.ts';
import type { DrawnView, StandaloneView } from './standalone-view.ts';

const MARGIN = 12;
const NO_CYCLE: ReadonlySet<string> = new Set();

/** The journey map, with the names of its lanes at the left; lanes that would be empty are left out. */
export const mapView: StandaloneView = {
    draw({ outline, steps, experience, summary }: Drawing): DrawnView {
        const layout = layOutMap(outline, steps, experience, false);
        const top = layout.bands.length > 0 ? HEADING_HEIGHT : 0;
        const content = (
            <g transform={`translate(${MARGIN} 0)`}>
                <g transform={`translate(${HEAD_WIDTH} ${top})`}>
                    <MapPicture
                        outline={outline}
                        steps={steps}
                        experience={experience}
                        layout={layout}
                        visible={null}
                        bare={false}
                        cycle={NO_CYCLE}
                        selected={null}
                    />
                </g>
                <g transform={`translate(${HEAD_WIDTH} 0)`}>
                    <StageHeadings
                        bands={layout.bands}
                        stages={outline.stages}
                        spans={stageSpans(outline, steps)}
                        unit={outline.unit}
                        offset={0}
                        scale={1}
                    />
                </g>
                <LaneHeads
                    layout={layout}
                    experience={experience}
                    time={journeyTimeLines(outline, steps, experience, summary)}
                    offset={top}
                    scale={1}
                />
            </g>
        );
        return { width: layout.width + HEAD_WIDTH + 2 * MARGIN, height: top + layout.height + MARGIN, content };
    },
    describe({ outline, steps, experience, summary }: Drawing): string[] {
        return describeMap(outline, steps, experience, summary.pathTime);
    },
};
