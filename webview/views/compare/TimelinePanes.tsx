import { Component, createRef } from 'preact';
import type { JourneyComparison, JourneyState } from '../../../src/diagram/compare/comparison.ts';
import { StateTimeline } from '../../../src/diagram/compare/StateTimeline.tsx';
import { shownExtent } from '../../../src/diagram/timeline/deadlines.ts';
import { timelineFrame } from '../../../src/diagram/timeline/timeline-frame.ts';
import { layOutTimeline, type TimelineLayout, USUAL_OPTIONS } from '../../../src/diagram/timeline/timeline-layout.ts';
import { attachGestures } from '../../camera/gestures.ts';
import { stepOf } from '../frame/picture-target.ts';
import { handleKey } from '../shortcuts.ts';
import { ScrollMark } from '../timeline/ScrollMark.tsx';
import type { TimeCamera } from '../timeline/time-camera.ts';
import { type PanesProperties, stateTitle } from './ComparePage.tsx';

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
    readonly #cleanUps: (() => void)[] = [];

    override componentDidMount(): void {
        const svg = this.#svg.current!;
        const measure = () => this.setState({ width: svg.clientWidth, height: svg.clientHeight });
        const observer = new ResizeObserver(measure);
        observer.observe(svg);
        this.#cleanUps.push(
            attachGestures(svg, this.props.camera),
            this.props.camera.subscribe(() => this.forceUpdate()),
            () => observer.disconnect(),
        );
        measure();
    }

    override componentDidUpdate(): void {
        if (this.state.width > 0) this.props.camera.settle();
    }

    override componentWillUnmount(): void {
        for (const cleanUp of this.#cleanUps) cleanUp();
    }

    override render({ comparison, state, layout, camera, selected }: TimelinePaneProperties, { width, height }: TimelinePane['state']) {
        const { asIs, toBe } = comparison;
        const title = stateTitle(comparison, state);
        // The names and the axis of both take the same room.
        const frame = timelineFrame(toBe.outline, toBe.summary.targets, width, height);
        if (width > 0) {
            camera.adapt({
                panel: { width, height },
                names: frame.names,
                head: frame.head,
                extent: Math.max(...[asIs, toBe].map(({ summary }) => shownExtent(summary.duration, summary.targets))),
                rows: layout.height,
            });
        }
        const { k, x, y } = camera.view;
        return (
            <section class="compare-pane">
                <h2>{title}</h2>
                <svg
                    ref={this.#svg}
                    class="journey-canvas journey-picture"
                    role="application"
                    aria-label={`${title}. Arrow keys move, plus and minus zoom, F shows all.`}
                    tabindex={0}
                    onKeyDown={this.#onKey}
                    onClick={this.#onClick}
                >
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
                </svg>
            </section>
        );
    }

    readonly #onKey = (event: KeyboardEvent): void => {
        if (handleKey(event, this.props.camera, null)) event.preventDefault();
    };

    readonly #onClick = (event: MouseEvent): void => {
        const step = stepOf(event.target);
        if (step !== null) this.props.onChoose(step);
    };
}
