import { Component, createRef } from 'preact';
import type { LinkFigures, PictureOutline, StepFigures } from '../../../src/diagram/network/picture-model.ts';
import { barBox } from '../../../src/diagram/timeline/bar-shape.ts';
import { shownExtent } from '../../../src/diagram/timeline/deadlines.ts';
import { TimelinePicture } from '../../../src/diagram/timeline/TimelinePicture.tsx';
import { type TimelineFrame, timelineFrame } from '../../../src/diagram/timeline/timeline-frame.ts';
import {
    finishOf,
    layOutTimeline,
    ROW_HEIGHT,
    startOf,
    type TimelineLayout,
    type TimelineOptions,
} from '../../../src/diagram/timeline/timeline-layout.ts';
import type { JourneySummary } from '../../../src/protocol/preview.ts';
import type { Box } from '../../camera/view.ts';
import type { Attention } from '../../store/panel-store.ts';
import { Attentive, FocusWish } from '../frame/attentive.ts';
import { framed } from '../frame/framed.ts';
import { stepOf } from '../frame/picture-target.ts';
import { attachSelectionFrame } from '../frame/selection-frame.ts';
import { type Direction, handleKey } from '../shortcuts.ts';
import type { ViewActions } from '../view.ts';
import { attachTimeCamera } from './attach-time-camera.ts';
import { rowNeighbour } from './row-neighbour.ts';
import { ScrollMark } from './ScrollMark.tsx';
import { TimelineTools } from './TimelineTools.tsx';
import { type TimeCamera, timeScene } from './time-camera.ts';
import type { TimelineMemory } from './timeline-memory.ts';

interface TimelineCanvasProperties {
    outline: PictureOutline;
    steps: readonly StepFigures[] | null;
    links: readonly LinkFigures[] | null;
    summary: JourneySummary | null;
    camera: TimeCamera;
    memory: TimelineMemory;
    stale: boolean;
    cycle: ReadonlySet<string>;
    selected: string | null;
    attention: Attention | null;
    actions: ViewActions;
}

interface TimelineCanvasState {
    width: number;
    height: number;
    /** Id of the step whose row had the focus last: there the Tab key goes. */
    current: string | null;
}

const NO_TARGETS: JourneySummary['targets'] = [];

/** The timeline in the panel: it moves and zooms in time, and tells what a person does with it. */
export class TimelineCanvas extends Component<TimelineCanvasProperties, TimelineCanvasState> {
    override state: TimelineCanvasState = { width: 0, height: 0, current: null };
    readonly #svg = createRef<SVGSVGElement>();
    readonly #cleanUps: (() => void)[] = [];
    readonly #attentive = new Attentive();
    readonly #focus = new FocusWish();
    #layout: { outline: PictureOutline; steps: readonly StepFigures[] | null; options: TimelineOptions; value: TimelineLayout } | null =
        null;

    override componentDidMount(): void {
        const svg = this.#svg.current!;
        this.#cleanUps.push(
            attachSelectionFrame(svg, {
                // Of a row only what lies between its parts.
                isGround: (target) => target.closest('.timeline-name, .timeline-bar, [data-still]') === null,
                stepsIn: (part) => this.#stepsIn(part),
                selectTogether: (steps, beside) => this.props.actions.selectTogether(steps, beside),
            }),
            attachTimeCamera(
                svg,
                this.props.camera,
                (panel) => this.setState(panel),
                () => this.forceUpdate(),
            ),
        );
    }

    override componentWillUnmount(): void {
        for (const cleanUp of this.#cleanUps) {
            cleanUp();
        }
    }

    override componentDidUpdate(_: TimelineCanvasProperties, before: TimelineCanvasState): void {
        const { attention, selected, camera } = this.props;
        if (this.state.width > 0) {
            camera.settle();
        }
        if (this.state.width > 0 && before.width === 0 && selected !== null) {
            this.#bringIntoView(selected);
        }
        if (this.state.width > 0) {
            this.#attentive.attend(attention, (step) => this.#bringIntoView(step));
        }
        this.#focus.grant((step) => this.#svg.current?.querySelector<SVGGElement>(`.timeline-name[data-step="${CSS.escape(step)}"]`));
    }

    override render(properties: TimelineCanvasProperties, { width, height, current }: TimelineCanvasState) {
        const { outline, steps, links, summary, camera, memory, stale, cycle, selected } = properties;
        const frame = timelineFrame(outline, summary?.targets ?? NO_TARGETS, width, height);
        const layout = this.#rows();
        if (width > 0) {
            this.#adapt(frame, layout);
        }
        const { k, x, y } = camera.view;
        const stop =
            [current, selected].find((id) => id !== null && outline.steps.some((step) => step.id === id)) ??
            outline.steps[layout.steps[0]]?.id;
        return (
            <div class="timeline-view">
                <TimelineTools options={memory.options} onChange={this.#choose} />
                <svg
                    ref={this.#svg}
                    class={stale ? 'journey-canvas journey-picture journey-stale' : 'journey-canvas journey-picture'}
                    role="application"
                    aria-label={`Timeline of ${outline.label?.trim() || outline.journey}. Arrow keys move, plus and minus zoom, F shows all.`}
                    tabindex={0}
                    onKeyDown={this.#onKey}
                    onFocusIn={this.#onFocus}
                >
                    {width > 0 && (
                        <>
                            <TimelinePicture
                                outline={outline}
                                steps={steps}
                                links={links}
                                summary={summary}
                                layout={layout}
                                options={memory.options}
                                frame={frame}
                                scale={k}
                                x={x - frame.names}
                                y={y - frame.head}
                                cycle={cycle}
                                selected={selected}
                                tabStop={stop ?? null}
                            />
                            <ScrollMark frame={frame} rows={layout.height} y={y - frame.head} />
                        </>
                    )}
                </svg>
            </div>
        );
    }

    #adapt(frame: TimelineFrame, layout: TimelineLayout): void {
        const { camera, summary } = this.props;
        camera.adapt(timeScene(frame, shownExtent(summary?.duration ?? 0, summary?.targets ?? NO_TARGETS), layout.height));
    }

    /** The rows; computed when something that they depend on changed. */
    #rows(): TimelineLayout {
        const { outline, steps, memory } = this.props;
        const before = this.#layout;
        if (before === null || before.outline !== outline || before.steps !== steps || before.options !== memory.options) {
            this.#layout = { outline, steps, options: memory.options, value: layOutTimeline(outline, steps, memory.options) };
        }
        return this.#layout!.value;
    }

    #bringIntoView(step: string): boolean {
        const { outline, steps, camera, memory } = this.props;
        const i = outline.steps.findIndex(({ id }) => id === step);
        if (i < 0) {
            return false;
        }
        const figures = steps?.[i];
        const [start, finish] = figures ? [startOf(figures, memory.options), finishOf(figures, memory.options)] : [0, 0];
        camera.bringIntoView(this.#rows().tops[i], ROW_HEIGHT, start, finish);
        return true;
    }

    readonly #choose = (options: TimelineOptions): void => {
        this.props.memory.options = options;
        this.forceUpdate();
    };

    readonly #onKey = (event: KeyboardEvent): void => {
        const step = stepOf(event.target);
        const keys = step !== null && {
            move: (direction: Direction) => this.#move(step, direction),
            reveal: () => this.#reveal(step),
            leave: () => this.#svg.current?.focus(),
        };
        if (handleKey(event, this.props.camera, keys || null)) {
            event.preventDefault();
        }
    };

    #move(from: string, direction: Direction): void {
        const { outline, links } = this.props;
        const to = rowNeighbour(
            outline,
            links,
            this.#rows(),
            outline.steps.findIndex(({ id }) => id === from),
            direction,
        );
        if (to !== null) {
            const { id } = outline.steps[to];
            this.#focus.wish(id);
            this.#bringIntoView(id);
            this.setState({ current: id });
        }
    }

    readonly #onFocus = (event: FocusEvent): void => {
        const step = stepOf(event.target);
        if (step !== null && step !== this.state.current) {
            this.setState({ current: step });
        }
    };

    /** Ids of the steps whose bars or names are in a part of the panel. */
    #stepsIn(part: Box): string[] {
        const { outline, steps, summary, camera, memory } = this.props;
        const { width, height } = this.state;
        const { names, head } = timelineFrame(outline, summary?.targets ?? NO_TARGETS, width, height);
        const { k, x, y } = camera.view;
        const layout = this.#rows();
        // Names and axis cover what lies behind them.
        const below = { ...part, top: Math.max(part.top, head) };
        const nameOf = (i: number) => ({ left: 0, right: names, top: y + layout.tops[i], bottom: y + layout.tops[i] + ROW_HEIGHT });
        const barOf = (i: number) => {
            const [start, finish] = [startOf, finishOf].map((time) => x + k * time(steps![i], memory.options));
            const { left, right, middle, half } = barBox(
                outline.steps[i].kind,
                steps![i].critical,
                start,
                finish,
                y + layout.tops[i],
                width,
            );
            return { left, right, top: middle - half, bottom: middle + half };
        };
        const named = framed(layout.steps, nameOf, below);
        const drawn = steps === null ? [] : framed(layout.steps, barOf, { ...below, left: Math.max(below.left, names) });
        return [...new Set([...named, ...drawn])].map((i) => outline.steps[i].id);
    }

    #reveal(step: string): void {
        this.props.actions.select(step);
        this.props.actions.reveal(step);
    }
}
