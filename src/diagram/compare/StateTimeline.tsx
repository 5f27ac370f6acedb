import { stageSpans } from '../network/stage-spans.ts';
import { TimelinePicture } from '../timeline/TimelinePicture.tsx';
import type { TimelineFrame } from '../timeline/timeline-frame.ts';
import { ROW_HEIGHT, rowsBetween, type TimelineLayout, USUAL_OPTIONS } from '../timeline/timeline-layout.ts';
import { ChangeMark } from './ChangeMark.tsx';
import type { JourneyComparison, JourneyState } from './comparison.ts';

interface StateTimelineProperties {
    comparison: JourneyComparison;
    state: JourneyState;
    /** Of the journey to be, which has all rows. */
    layout: TimelineLayout;
    frame: TimelineFrame;
    scale: number;
    x: number;
    y: number;
    selected: string | null;
}

const NO_CYCLE: ReadonlySet<string> = new Set();

/** One state of a journey as a timeline, each step in the row that the other state has it in, with what changes marked. */
export function StateTimeline({ comparison, state, layout, frame, scale, x, y, selected }: StateTimelineProperties) {
    const { outline, steps, links, summary } = comparison[state];
    const spans = stageSpans(outline, steps);
    const rows: TimelineLayout = {
        ...layout,
        stages: layout.stages.map((row) => ({ ...row, span: spans[row.stage] ?? null })),
        steps: layout.steps.filter((step) => step < steps.length),
    };
    const { first, last } = rowsBetween(rows, -y, frame.height - frame.head - y);
    return (
        <>
            <TimelinePicture
                outline={outline}
                steps={steps}
                links={links}
                summary={summary}
                layout={rows}
                options={USUAL_OPTIONS}
                frame={frame}
                scale={scale}
                x={x}
                y={y}
                cycle={NO_CYCLE}
                selected={selected}
            />
            {rows.steps.slice(first, last).map((step) => {
                const change = comparison.changes[step];
                const top = frame.head + y + layout.tops[step];
                return (
                    change &&
                    top >= frame.head && (
                        <ChangeMark key={step} change={change} x={1} y={top + 1} width={frame.names - 3} height={ROW_HEIGHT - 2} inside />
                    )
                );
            })}
        </>
    );
}
