import { shownExtent } from '../timeline/deadlines.ts';
import { TimelinePicture } from '../timeline/TimelinePicture.tsx';
import { fittingScale, PLOT_START, timelineFrame } from '../timeline/timeline-frame.ts';
import { layOutTimeline, USUAL_OPTIONS } from '../timeline/timeline-layout.ts';
import type { Drawing } from './drawing.ts';
import type { DrawnView, StandaloneView } from './standalone-view.ts';

const WIDTH = 1200;
const NO_CYCLE: ReadonlySet<string> = new Set();

/** All steps as bars on a scale of time, in the earliest schedule, on a page of fixed width. */
export const timelineView: StandaloneView = {
    draw({ outline, steps, links, summary }: Drawing): DrawnView {
        const layout = layOutTimeline(outline, steps, USUAL_OPTIONS);
        const { head } = timelineFrame(outline, summary.targets, WIDTH, 0);
        const frame = timelineFrame(outline, summary.targets, WIDTH, head + layout.height);
        const content = (
            <TimelinePicture
                outline={outline}
                steps={steps}
                links={links}
                summary={summary}
                layout={layout}
                options={USUAL_OPTIONS}
                frame={frame}
                scale={fittingScale(frame, shownExtent(summary.duration, summary.targets))}
                x={PLOT_START}
                y={0}
                cycle={NO_CYCLE}
                selected={null}
            />
        );
        return { width: WIDTH, height: frame.height, content };
    },
};
