import { Component, createRef } from 'preact';
import { NetworkPicture } from '../../../src/diagram/network/NetworkPicture.tsx';
import { HEADING_HEIGHT, type StageFolding } from '../../../src/diagram/network/StageBands.tsx';
import { type Box, detailAt, pictureBox, type View, visibleBox } from '../../camera/view.ts';
import { attachCamera, transformOf } from '../frame/attach-camera.ts';
import { Attentive, FocusWish } from '../frame/attentive.ts';
import { framed, touches } from '../frame/framed.ts';
import { GradualFrames } from '../frame/gradual-frames.ts';
import { cardOf, handleOf, linkOf, pointIn } from '../frame/picture-target.ts';
import { attachSelectionFrame } from '../frame/selection-frame.ts';
import { type Direction, handleKey } from '../shortcuts.ts';
import type { CanvasProperties, CanvasState } from './canvas-properties.ts';
import { animateMoves } from './card-moves.ts';
import { criticalOf, drawnBox, stillServes, visibleIn } from './culling.ts';
import { handleEditKey } from './edit-keys.ts';
import { type FrameLimits, GradualDrawing } from './gradual-drawing.ts';
import { Headings } from './Headings.tsx';
import { InPlaceEdits } from './in-place-edits.ts';
import { LinkHandle } from './LinkHandle.tsx';
import { LinkClicks } from './link-clicks.ts';
import { indexOfLink } from './link-key.ts';
import { LastNeighbourhood } from './neighbourhood.ts';
import { neighbour } from './neighbours.ts';
import { Spotlight } from './spotlight.ts';
import { fieldAt } from './step-editing.ts';

/** How far the stages' columns reach beyond the picture: farther than anybody pans. */
const BAND_REACH = 500_000;

/** The picture in the panel: it moves and zooms the drawing, draws what is seen of it, and tells what a person does with it. */
export class Canvas extends Component<CanvasProperties, CanvasState> {
    override state: CanvasState = {
        drawn: { left: 0, top: 0, right: 0, bottom: 0 },
        detail: 'full',
        current: null,
        hovered: null,
        lit: null,
    };
    readonly #svg = createRef<SVGSVGElement>();
    readonly #world = createRef<SVGGElement>();
    readonly #cleanUps: (() => void)[] = [];
    readonly #spotlight = new Spotlight((lit) => this.setState({ lit }));
    readonly #neighbourhood = new LastNeighbourhood();
    readonly #drawnPart = new GradualDrawing();
    #wanted: Pick<CanvasState, 'drawn' | 'detail'> | null = null;
    readonly #frames = new GradualFrames(() => this.#drawWanted());
    readonly #clicks = new LinkClicks();
    readonly #attentive = new Attentive();
    readonly #focus = new FocusWish();
    readonly #edits = new InPlaceEdits({
        picture: () => this.props,
        pointIn: (event) => pointIn(event, this.#svg.current!, this.props.camera.view),
        changed: () => this.forceUpdate(),
    });

    override componentDidMount(): void {
        const { camera, geometry, memory } = this.props;
        this.#cleanUps.push(
            attachSelectionFrame(this.#svg.current!, {
                isGround: (target) => cardOf(target) === null && target.closest('[data-still]') === null,
                stepsIn: (part) => this.#stepsIn(part),
                selectTogether: (steps, beside) => this.props.actions.selectTogether(steps, beside),
            }),
            attachCamera(this.#svg.current!, camera, geometry.layout, this.#anchor(), this.#follow),
            () => this.#frames.cancel(),
            memory.subscribe(() => this.forceUpdate()),
            () => this.#spotlight.wait(),
            () => this.#edits.drawing.cancel(),
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

    override componentDidUpdate(before: CanvasProperties): void {
        this.#frames.end();
        const { geometry, camera } = this.props;
        const layout = geometry.layout;
        if (before.geometry.layout !== layout) {
            this.#frames.startAnew();
            if (this.#world.current !== null && this.state.detail !== 'blocks') {
                animateMoves(this.#world.current, before.geometry.layout, layout, (card) => this.props.folding.kinOf(card));
            }
            camera.anchor = this.#anchor();
            camera.follow(layout);
        }
        if (before.version !== this.props.version) {
            this.#spotlight.edited();
        }
        if (before.selected !== this.props.selected) {
            this.#spotlight.select(this.props.selected);
        }
        this.#attend();
        this.#focus.grant((step) => this.#cardElement(step));
    }

    override render(properties: CanvasProperties, { drawn, detail, current, hovered, lit }: CanvasState) {
        const { outline, steps, links, geometry, camera, memory, folding, stale, cycle, selected } = properties;
        const { linking, chosen } = this.#edits;
        const stop = this.#indexOf(current) ?? this.#indexOf(selected) ?? 0;
        const always = [stop, this.#indexOf(selected) ?? stop];
        const seen = visibleIn(geometry, drawn, always);
        const visible = memory.criticalOnly ? criticalOf(seen, steps, links, always) : seen;
        const budget = this.#frames.begin(geometry, detail);
        const part =
            budget === null ? this.#drawnPart.atOnce(visible, detail) : this.#drawnPart.next(visible, detail, this.#limits(budget, always));
        this.#frames.drew(part.elements, part.more);
        const held = linking?.from ?? hovered;
        const handle = detail === 'blocks' || held === null || folding.isStage(held) ? null : this.#indexOf(held);
        return (
            <svg
                ref={this.#svg}
                class={`journey-canvas journey-picture${stale ? ' journey-stale' : ''}${linking ? ' journey-linking' : ''}`}
                role="application"
                aria-label={`Network of ${outline.label ?? outline.journey}. Arrow keys move, plus and minus zoom, F shows all. On a step, E edits the estimate, F2 the label, L begins a dependency, and S folds the stage.`}
                tabindex={0}
                onKeyDown={this.#onKey}
                onPointerDown={this.#clicks.press}
                onPointerUp={this.#onRelease}
                onClick={this.#onClick}
                onDblClick={this.#onDoubleClick}
                onFocusIn={this.#onFocus}
                onFocusOut={this.#onBlur}
                onPointerOver={this.#onPointer}
                onPointerLeave={this.#onPointer}
            >
                <g ref={this.#world} class="journey-world" transform={transformOf(camera.view)}>
                    <NetworkPicture
                        outline={outline}
                        steps={steps}
                        links={links}
                        geometry={geometry}
                        detail={detail}
                        visible={part}
                        detailOf={part.detailOf}
                        sketched={part.sketched}
                        sketchedSteps={part.sketchedSteps}
                        bands={{ top: -BAND_REACH, height: 2 * BAND_REACH + geometry.layout.height }}
                        cycle={cycle}
                        selected={selected}
                        inspected={hovered ?? current}
                        chosenLink={chosen && indexOfLink(outline, chosen)}
                        lit={this.#neighbourhood.of(outline, lit)}
                        centre={lit}
                        criticality={memory.byCriticality ? this.props.criticality : null}
                        tabStop={outline.steps[stop]?.id ?? null}
                    />
                    {handle !== null && (
                        <LinkHandle geometry={geometry} card={handle} drawn={linking} onBegin={this.#edits.drawing.begin} />
                    )}
                </g>
                <Headings outline={outline} steps={steps} bands={geometry.layout.bands} camera={camera} folding={this.#stages} />
            </svg>
        );
    }

    /** The camera moved: moves the drawing, and draws only when what is drawn no longer serves. */
    readonly #follow = (view: View): void => {
        this.#world.current?.setAttribute('transform', transformOf(view));
        this.#spotlight.wait();
        this.#frames.moved();
        const seen = visibleBox(view, this.props.camera.panel);
        const detail = detailAt(view.k);
        const now = this.#wanted ?? this.state;
        if (detail !== now.detail || !stillServes(now.drawn, seen)) {
            this.#wanted = { drawn: drawnBox(seen), detail };
            this.#frames.request();
        }
    };

    #drawWanted(): void {
        const wanted = this.#wanted;
        this.#wanted = null;
        this.setState(wanted ?? {});
    }

    #limits(budget: number, first: readonly number[]): FrameLimits {
        const { camera, geometry } = this.props;
        const seen = visibleBox(camera.view, camera.panel);
        return { budget, first, isSeen: (step) => touches(geometry.boxOf(step), seen) };
    }

    /** Brings the step into view that the text cursor went into, as soon as it is in the picture. */
    #attend(): void {
        this.#attentive.attend(this.props.attention, (step) => {
            const i = this.#indexOf(this.props.folding.cardOf(step));
            if (i !== null) {
                this.props.camera.anchor = this.props.geometry.boxOf(i);
                this.#bringIntoView(i);
            }
            return i !== null;
        });
    }

    #bringIntoView(i: number): void {
        this.props.camera.bringIntoView(this.props.geometry.boxOf(i));
    }

    /** The card of the selected step, or of the first one. */
    #anchor(): Box | null {
        const i = this.#indexOf(this.props.selected) ?? 0;
        return i < this.props.geometry.layout.ids.length ? this.props.geometry.boxOf(i) : null;
    }

    #indexOf(step: string | null): number | null {
        return this.props.geometry.indexOf(step);
    }

    #cardElement(step: string): SVGGElement | null {
        return (
            this.#world.current?.querySelector<SVGGElement>(
                `.journey-card:is([data-step="${CSS.escape(step)}"], [data-card="${CSS.escape(step)}"])`,
            ) ?? null
        );
    }

    #move(from: string, direction: Direction): void {
        const { outline, links, geometry } = this.props;
        const i = this.#indexOf(from);
        const to = i === null ? null : neighbour(outline, links, geometry.layout, i, direction);
        if (to !== null) {
            const { id } = outline.steps[to];
            this.#focus.wish(id);
            this.#bringIntoView(to);
            this.setState({ current: id });
        }
    }

    readonly #onKey = (event: KeyboardEvent): void => {
        const step = cardOf(event.target);
        const keys = step !== null && {
            move: (direction: Direction) => this.#move(step, direction),
            reveal: () => (this.#edits.linking ? this.#edits.drawing.finish(step) : this.#choose(step)),
            leave: () => this.#svg.current?.focus(),
        };
        if (handleEditKey(event, step, this.#edits)) {
            event.preventDefault();
            return;
        }
        if (event.key.toLowerCase() === 's' && !event.ctrlKey && !event.metaKey && !event.altKey && step !== null) {
            this.#foldStageOf(step);
        }
        if (event.key.toLowerCase() === 'c' && !event.ctrlKey && !event.metaKey && !event.altKey) {
            this.props.memory.toggleCriticalOnly();
        }
        if (handleKey(event, this.props.camera, keys || null)) {
            event.preventDefault();
        }
    };

    readonly #onRelease = (event: PointerEvent): void => {
        const link = this.#clicks.released(event);
        if (link !== null) {
            this.#edits.choose(link);
        }
    };

    readonly #onClick = (event: MouseEvent): void => {
        const step = cardOf(event.target);
        if (step === null) {
            if (linkOf(event.target) === null) {
                this.#edits.choose(null);
            }
        } else if (this.#edits.linking !== null) {
            // It does not choose the step as well.
            event.preventDefault();
            this.#edits.drawing.finish(step);
        } else if (this.props.folding.isStage(step) && event.detail <= 1) {
            this.#choose(step);
        }
    };

    /** On the figures of a card, its estimate; elsewhere its label. */
    readonly #onDoubleClick = (event: MouseEvent): void => {
        const step = cardOf(event.target);
        const i = this.#indexOf(step);
        if (step === null || i === null) {
            return;
        }
        event.preventDefault();
        if (this.props.folding.isStage(step)) {
            this.#foldStageOf(step);
            return;
        }
        const { outline, geometry, actions } = this.props;
        const y = pointIn(event, this.#svg.current!, this.props.camera.view).y - geometry.layout.y[i];
        actions.editStep(step, fieldAt(outline.steps[i], y, geometry.size.height, this.state.detail));
    };

    readonly #onFocus = (event: FocusEvent): void => {
        const step = cardOf(event.target);
        // A click selects; what the keyboard reaches stands in the light.
        this.#spotlight.focus(event.target instanceof Element && event.target.matches(':focus-visible') ? step : null);
        if (step !== null && step !== this.state.current) {
            this.setState({ current: step });
        }
    };

    readonly #onBlur = (): void => this.#spotlight.focus(null);

    readonly #onPointer = (event: PointerEvent): void => {
        const step = event.type === 'pointerleave' ? null : (cardOf(event.target) ?? handleOf(event.target));
        this.#spotlight.point(event.buttons === 0 ? step : null);
        if (step !== this.state.hovered) {
            this.setState({ hovered: step });
        }
    };

    /** Ids of the steps on the cards that are drawn in a part of the panel. */
    #stepsIn(part: Box): string[] {
        const { outline, steps, geometry, camera, memory, folding } = this.props;
        const all = { steps: Array.from(outline.steps.keys()), links: [] };
        const drawn = memory.criticalOnly ? criticalOf(all, steps, null, []) : all;
        const cards = framed(drawn.steps, (i) => geometry.boxOf(i), pictureBox(camera.view, part));
        return cards.flatMap((i) => folding.stepsOn(outline.steps[i].id));
    }

    /** Goes to the step in the text; of a folded stage to its first one. */
    #choose(card: string): void {
        const [step] = this.props.folding.stepsOn(card);
        this.props.actions.select(step);
        this.props.actions.reveal(step);
    }

    readonly #stages: StageFolding = {
        canFold: (stage) => this.props.folding.canFold(stage),
        isFolded: (stage) => this.props.folding.isFolded(stage),
        onToggle: (stage) => this.props.memory.toggleFolded(this.props.outline.stages[stage].name),
        onFocus: (stage) => this.#bringHeadingIntoView(stage),
    };

    /** Moves sideways alone: headings stay at the upper edge. */
    #bringHeadingIntoView(stage: number): void {
        const { camera, geometry } = this.props;
        const band = geometry.layout.bands.find((candidate) => candidate.stage === stage);
        if (band !== undefined) {
            const { top, bottom } = visibleBox(camera.view, camera.panel);
            const middle = (top + bottom) / 2;
            camera.bringIntoView({ left: band.x, right: band.x + HEADING_HEIGHT / camera.view.k, top: middle, bottom: middle });
        }
    }

    /** Folds the stage of a card, or opens it; the focus stays in it. */
    #foldStageOf(card: string): void {
        const stage = this.props.folding.stageOf(card);
        if (stage !== null) {
            const next = this.props.folding.firstCard(stage, !this.#stages.isFolded(stage));
            this.#stages.onToggle(stage);
            if (next !== null) {
                this.setState({ current: next });
                this.#focus.wish(next);
            }
        }
    }
}
