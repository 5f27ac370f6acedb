import { Component, createRef } from 'preact';
import type { JourneyComparison, JourneyState } from '../../../src/diagram/compare/comparison.ts';
import { StateTimeline } from '../../../src/diagram/compare/StateTimeline.tsx';
import { shownExtent } from '../../../src/diagram/timeline/deadlines.ts';
import { timelineFrame } from '../../../src/diagram/timeline/timeline-frame.ts';
import { layOutTimeline, type TimelineLayout, USUAL_OPTIONS } from '../../../src/diagram/timeline/timeline-layout.ts';
import { attachTimeCamera } from '../timeline/attach-time-camera.ts';
import { ScrollMark } from '../timeline/ScrollMark.tsx';
import { type TimeCamera, timeScene } from '../timeline/time-camera.ts';
import { type PanesProperties, stateTitle } from './ComparePage.tsx';
import { PaneCanvas } from './PaneCanvas.tsx';

/** Both timelines on one scale of time: a step has in both the same row. */
export class TimelinePanes extends Component<PanesProperties> {
    #laidOut: { comparison: JourneyComparison; layout: TimelineLayout } | null = null;

    override render({ comparison, states, memory, selected, onChoose }: PanesProperties) {
        if (this.#laidOut?.comparison !== comparison) {
            const { outline, steps } = comparison.toBe;
            this.#laidOut = { comparison, layout: layOutTimeline(outline, steps, USUAL_OPTIONS) };
        }
        const { layout } = this.#laidOut;
        return states.map((state) => (
            <TimelinePane
                key={states.length > 1 ? state : 'one'}
                comparison={comparison}
                state={state}
                layout={layout}
                camera={memory.timeline}
                selected={selected}
                onChoose={onChoose}
            />
        ));
    }
}

interface TimelinePaneProperties {
    comparison: JourneyComparison;
    state: JourneyState;
    layout: TimelineLayout;
    camera: TimeCamera;
    selected: string | null;
    onChoose: (step: string) => void;
}

class TimelinePane extends Component<TimelinePaneProperties, { width: number; height: number }> {
    override state = { width: 0, height: 0 };
    readonly #svg = createRef<SVGSVGElement>();
    #cleanUp = () => {};

    override componentDidMount(): void {
        this.#cleanUp = attachTimeCamera(
            this.#svg.current!,
            this.props.camera,
            (panel) => this.setState(panel),
            () => this.forceUpdate(),
        );
    }

    override componentDidUpdate(): void {
        if (this.state.width > 0) this.props.camera.settle();
    }

    override componentWillUnmount(): void {
        this.#cleanUp();
    }

    override render(
        { comparison, state, layout, camera, selected, onChoose }: TimelinePaneProperties,
        { width, height }: TimelinePane['state'],
    ) {
        const { asIs, toBe } = comparison;
        const title = stateTitle(comparison, state);
        // The names and the axis of both take the same room.
        const frame = timelineFrame(toBe.outline, toBe.summary.targets, width, height);
        if (width > 0) {
            const extents = [asIs, toBe].map(({ summary }) => shownExtent(summary.duration, summary.targets));
            camera.adapt(timeScene(frame, Math.max(...extents), layout.height));
        }
        const { k, x, y } = camera.view;
        return (
            <PaneCanvas title={title} camera={camera} svg={this.#svg} onChoose={onChoose}>
                {width > 0 && (
                    <>
                        <StateTimeline
                            comparison={comparison}
                            state={state}
                            layout={layout}
                            frame={frame}
                            scale={k}
                            x={x - frame.names}
                            y={y - frame.head}
                            selected={selected}
                        />
                        <ScrollMark frame={frame} rows={layout.height} y={y - frame.head} />
                    </>
                )}
            </PaneCanvas>
        );
    }
}
