import { Component, createRef } from 'preact';
import type { DrawnColumns } from '../../../src/diagram/map/drawn-columns.ts';
import { MapPicture } from '../../../src/diagram/map/MapPicture.tsx';
import { COLUMN_WIDTH, columnLeft } from '../../../src/diagram/map/map-frame.ts';
import type { MapLayout } from '../../../src/diagram/map/map-layout.ts';
import type { PictureOutline, StepFigures } from '../../../src/diagram/network/picture-model.ts';
import type { JourneyExperience } from '../../../src/pert/experience/experience.ts';
import type { JourneySummary } from '../../../src/protocol/preview.ts';
import type { Camera } from '../../camera/camera.ts';
import { type Box, detailAt, pictureBox, type View, visibleBox } from '../../camera/view.ts';
import type { Attention } from '../../store/panel-store.ts';
import { attachCamera, transformOf } from '../frame/attach-camera.ts';
import { Attentive, FocusWish } from '../frame/attentive.ts';
import { framed } from '../frame/framed.ts';
import { GradualFrames } from '../frame/gradual-frames.ts';
import { stepOf } from '../frame/picture-target.ts';
import { attachSelectionFrame } from '../frame/selection-frame.ts';
import { drawnBox, stillServes } from '../network/culling.ts';
import { Headings } from '../network/Headings.tsx';
import { type Direction, handleKey } from '../shortcuts.ts';
import type { ViewActions } from '../view.ts';
import { cardNeighbour } from './card-neighbour.ts';
import { GradualColumns, type WantedColumns } from './gradual-columns.ts';
import { HeldHeads } from './HeldHeads.tsx';

interface MapCanvasProperties {
    outline: PictureOutline;
    steps: readonly StepFigures[] | null;
    summary: JourneySummary | null;
    experience: JourneyExperience;
    layout: MapLayout;
    camera: Camera;
    stale: boolean;
    cycle: ReadonlySet<string>;
    selected: string | null;
    attention: Attention | null;
    actions: ViewActions;
}

interface MapCanvasState {
    /** The part of the map that is drawn. */
    drawn: Box;
    bare: boolean;
    /** Id of the card that had the focus last: there the Tab key goes. */
    current: string | null;
}

/** The journey map in the panel: it moves and zooms the drawing, draws what is seen of it, and tells what a person does with it. */
export class MapCanvas extends Component<MapCanvasProperties, MapCanvasState> {
    override state: MapCanvasState = { drawn: { left: 0, top: 0, right: 0, bottom: 0 }, bare: false, current: null };
    readonly #svg = createRef<SVGSVGElement>();
    readonly #world = createRef<SVGGElement>();
    readonly #attentive = new Attentive();
    readonly #focus = new FocusWish();
    readonly #columns = new GradualColumns();
    readonly #frames = new GradualFrames(() => this.#drawWanted());
    #wanted: Pick<MapCanvasState, 'drawn' | 'bare'> | null = null;
    readonly #cleanUps: (() => void)[] = [];

    override componentDidMount(): void {
        const { camera, layout } = this.props;
        this.#cleanUps.push(
            attachSelectionFrame(this.#svg.current!, {
                isGround: (target) => stepOf(target) === null && target.closest('[data-still]') === null,
                stepsIn: (part) => this.#stepsIn(part),
                selectTogether: (steps, beside) => this.props.actions.selectTogether(steps, beside),
            }),
            attachCamera(this.#svg.current!, camera, layout, this.#anchor(), this.#follow),
            () => this.#frames.cancel(),
        );
        // What is seen at first is drawn at once.
        this.#frames.cancel();
        this.#drawWanted();
        this.#attend();
    }

    override componentWillUnmount(): void {
        for (const cleanUp of this.#cleanUps) {
            cleanUp();
        }
    }

    override componentDidUpdate(before: MapCanvasProperties): void {
        this.#frames.end();
        const { layout, camera } = this.props;
        if (before.layout !== layout) {
            this.#frames.startAnew();
            camera.anchor = this.#anchor();
            camera.follow(layout);
        }
        this.#attend();
        this.#focus.grant((step) => this.#cardElement(step));
    }

    override render(properties: MapCanvasProperties, { drawn, bare, current }: MapCanvasState) {
        const { outline, steps, summary, experience, layout, camera, stale, cycle, selected } = properties;
        const stop = this.#indexOf(current) ?? this.#indexOf(selected) ?? layout.cards[0]?.step ?? 0;
        const wanted = { first: Math.floor(drawn.left / COLUMN_WIDTH), last: Math.floor(drawn.right / COLUMN_WIDTH), bare };
        return (
            <div class="map-view">
                <HeldHeads outline={outline} steps={steps} summary={summary} experience={experience} layout={layout} camera={camera} />
                <svg
                    ref={this.#svg}
                    class={stale ? 'journey-canvas journey-picture journey-stale' : 'journey-canvas journey-picture'}
                    role="application"
                    aria-label={`Journey map of ${outline.label ?? outline.journey}. Arrow keys move, plus and minus zoom, F shows all.`}
                    tabindex={0}
                    onKeyDown={this.#onKey}
                    onFocusIn={this.#onFocus}
                >
                    <g ref={this.#world} class="journey-world" transform={transformOf(camera.view)}>
                        <MapPicture
                            outline={outline}
                            steps={steps}
                            experience={experience}
                            layout={layout}
                            visible={wanted}
                            bare={bare}
                            drawn={this.#draw(wanted)}
                            cycle={cycle}
                            selected={selected}
                            tabStop={outline.steps[stop]?.id ?? null}
                        />
                    </g>
                    <Headings outline={outline} steps={steps} bands={layout.bands} camera={camera} />
                </svg>
            </div>
        );
    }

    /** The columns that are drawn by now. */
    #draw(wanted: WantedColumns): DrawnColumns | null {
        const { layout, camera } = this.props;
        const budget = this.#frames.begin(layout, wanted.bare ? 'blocks' : 'full');
        if (budget === null) {
            return this.#columns.atOnce(layout, wanted);
        }
        const { left, right } = visibleBox(camera.view, camera.panel);
        const isSeen = (column: number) => columnLeft(column + 1) > left && columnLeft(column) < right;
        const drawn = this.#columns.next(layout, wanted, { budget, isSeen });
        this.#frames.drew(drawn.elements, drawn.more);
        return drawn.more ? drawn : null;
    }

    /** The camera moved: moves the drawing, and draws only when what is drawn no longer serves. */
    readonly #follow = (view: View): void => {
        this.#world.current?.setAttribute('transform', transformOf(view));
        this.#frames.moved();
        const seen = visibleBox(view, this.props.camera.panel);
        const bare = detailAt(view.k) === 'blocks';
        const now = this.#wanted ?? this.state;
        if (bare !== now.bare || !stillServes(now.drawn, seen)) {
            this.#wanted = { drawn: drawnBox(seen), bare };
            this.#frames.request();
        }
    };

    #drawWanted(): void {
        const wanted = this.#wanted;
        this.#wanted = null;
        this.setState(wanted ?? {});
    }

    /** Brings the step into view that the text cursor went into, as soon as it is on the map. */
    #attend(): void {
        this.#attentive.attend(this.props.attention, (id) => {
            const step = this.#indexOf(id);
            if (step !== null) {
                this.props.camera.anchor = this.#boxOf(step);
                this.props.camera.bringIntoView(this.#boxOf(step));
            }
            return step !== null;
        });
    }

    /** The card of the selected step, or of the first one. */
    #anchor(): Box | null {
        const step = this.#indexOf(this.props.selected) ?? this.props.layout.cards[0]?.step;
        return step === undefined ? null : this.#boxOf(step);
    }

    #boxOf(step: number): Box {
        const { cardOf, columns } = this.props.layout;
        const { y, height } = cardOf[step];
        const left = columnLeft(columns.column[step]);
        return { left, top: y, right: left + COLUMN_WIDTH, bottom: y + height };
    }

    #indexOf(step: string | null): number | null {
        const index = step === null ? -1 : this.props.outline.steps.findIndex(({ id }) => id === step);
        return index < 0 ? null : index;
    }

    #cardElement(step: string): SVGGElement | null {
        return this.#world.current?.querySelector<SVGGElement>(`.map-card[tabindex][data-step="${CSS.escape(step)}"]`) ?? null;
    }

    #move(from: string, direction: Direction): void {
        const { outline, layout, camera } = this.props;
        const step = this.#indexOf(from);
        const to = step === null ? null : cardNeighbour(layout, step, direction);
        if (to !== null) {
            const { id } = outline.steps[to];
            this.#focus.wish(id);
            camera.bringIntoView(this.#boxOf(to));
            this.setState({ current: id });
        }
    }

    readonly #onKey = (event: KeyboardEvent): void => {
        const step = stepOf(event.target);
        const keys = step !== null && {
            move: (direction: Direction) => this.#move(step, direction),
            reveal: () => this.#choose(step),
            leave: () => this.#svg.current?.focus(),
        };
        if (handleKey(event, this.props.camera, keys || null)) {
            event.preventDefault();
        }
    };

    readonly #onFocus = (event: FocusEvent): void => {
        const step = stepOf(event.target);
        if (step !== null && step !== this.state.current) {
            this.setState({ current: step });
        }
    };

    /** Ids of the steps whose cards are in a part of the panel. */
    #stepsIn(part: Box): string[] {
        const { outline, layout, camera } = this.props;
        const cards = framed(layout.cards, ({ step }) => this.#boxOf(step), pictureBox(camera.view, part));
        return [...new Set(cards.map(({ step }) => outline.steps[step].id))];
    }

    #choose(step: string): void {
        this.props.actions.select(step);
        this.props.actions.reveal(step);
    }
}
