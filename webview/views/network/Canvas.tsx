import { Component, createRef } from 'preact';
import { NetworkPicture } from '../../../src/diagram/network/NetworkPicture.tsx';
import type { PictureGeometry } from '../../../src/diagram/network/picture-geometry.ts';
import type { Detail, LinkFigures, PictureOutline, StepFigures } from '../../../src/diagram/network/picture-model.ts';
import type { Camera } from '../../camera/camera.ts';
import { attachGestures } from '../../camera/gestures.ts';
import { type Box, detailAt, type View, visibleBox } from '../../camera/view.ts';
import type { Attention, Written } from '../../store/panel-store.ts';
import { type Direction, handleKey } from '../shortcuts.ts';
import type { ViewActions } from '../view.ts';
import { animateMoves } from './card-moves.ts';
import { criticalOf, drawnBox, stillServes, visibleIn } from './culling.ts';
import { type EditKeys, handleEditKey, LINKING } from './edit-keys.ts';
import { Headings } from './Headings.tsx';
import { LinkHandle } from './LinkHandle.tsx';
import { type DrawnLink, handleOf, LinkDrawing, linkOf, stepOf } from './link-drawing.ts';
import { indexOfLink, type LinkKey, linkKey } from './link-key.ts';
import { neighbourhood } from './neighbourhood.ts';
import { neighbour } from './neighbours.ts';
import type { NetworkMemory } from './network-memory.ts';
import { type EditedField, StepField } from './StepField.tsx';
import { Spotlight } from './spotlight.ts';
import { DOUBLE_CLICK, fieldAt, fieldPlace } from './step-editing.ts';

export interface CanvasProperties {
    outline: PictureOutline;
    steps: readonly StepFigures[] | null;
    links: readonly LinkFigures[] | null;
    geometry: PictureGeometry;
    camera: Camera;
    memory: NetworkMemory;
    /** By id of the step; null as long as nothing is known. */
    criticality: ReadonlyMap<string, number> | null;
    /** Version of the text that is drawn. */
    version: number;
    stale: boolean;
    cycle: ReadonlySet<string>;
    selected: string | null;
    attention: Attention | null;
    written: Written | null;
    actions: ViewActions;
}

interface CanvasState {
    /** The part of the picture that is drawn. */
    drawn: Box;
    detail: Detail;
    /** Id of the card that had the focus last: there the Tab key goes. */
    current: string | null;
    /** Id of the card under the pointer. */
    hovered: string | null;
    /** Id of the step that stands in the light, with those before and after it. */
    lit: string | null;
    /** The dependency that is being drawn. */
    linking: DrawnLink | null;
    /** The link that was clicked. */
    chosen: LinkKey | null;
    /** What is edited in place. */
    editing: { step: string; field: EditedField } | null;
}

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
        linking: null,
        chosen: null,
        editing: null,
    };
    readonly #svg = createRef<SVGSVGElement>();
    readonly #world = createRef<SVGGElement>();
    readonly #cleanUps: (() => void)[] = [];
    readonly #spotlight = new Spotlight((lit) => this.setState({ lit }));
    readonly #drawing = new LinkDrawing({
        pointIn: (event) => this.#pointIn(event),
        changed: (linking) => this.setState({ linking }),
        finished: (from, to) => this.props.actions.edit({ kind: 'link', from, to }),
    });
    #attended: Attention | null = null;
    #focusWanted: string | null = null;
    #revealing = 0;
    /** Where the pointer was pressed, and on which link. */
    #pressed: { link: number | null; x: number; y: number } | null = null;
    /** The last answer before the one that is awaited. */
    #known: Written | null = null;

    override componentDidMount(): void {
        const svg = this.#svg.current!;
        const { camera, geometry, memory } = this.props;
        const panel = () => ({ width: svg.clientWidth, height: svg.clientHeight });
        this.#cleanUps.push(attachGestures(svg, camera), camera.subscribe(this.#follow));
        this.#cleanUps.push(
            memory.subscribe(() => this.forceUpdate()),
            () => this.#spotlight.close(),
            () => clearTimeout(this.#revealing),
            () => this.#drawing.cancel(),
        );
        camera.begin(geometry.layout, panel(), this.#anchor());
        const observer = new ResizeObserver(() => camera.resize(panel()));
        observer.observe(svg);
        this.#cleanUps.push(() => observer.disconnect());
        this.#attend();
    }

    override componentWillUnmount(): void {
        for (const cleanUp of this.#cleanUps) {
            cleanUp();
        }
    }

    override componentDidUpdate(before: CanvasProperties): void {
        const { geometry, camera } = this.props;
        const layout = geometry.layout;
        if (before.geometry.layout !== layout) {
            if (this.#world.current !== null && this.state.detail !== 'blocks') {
                animateMoves(this.#world.current, before.geometry.layout, layout);
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
        if (this.#focusWanted !== null) {
            this.#cardElement(this.#focusWanted)?.focus({ preventScroll: true });
            this.#focusWanted = null;
        }
    }

    override render(properties: CanvasProperties, { drawn, detail, current, hovered, lit, linking, chosen }: CanvasState) {
        const { outline, steps, links, geometry, camera, memory, stale, cycle, selected } = properties;
        const stop = this.#indexOf(current) ?? this.#indexOf(selected) ?? 0;
        const always = [stop, this.#indexOf(selected) ?? stop];
        const visible = visibleIn(geometry, drawn, always);
        const handle = detail === 'blocks' ? null : this.#indexOf(linking?.from ?? hovered);
        const { k, x, y } = camera.view;
        return (
            <>
                <svg
                    ref={this.#svg}
                    class={`journey-canvas journey-picture${stale ? ' journey-stale' : ''}${linking ? ' journey-linking' : ''}`}
                    role="application"
                    aria-label={`Network of ${outline.label ?? outline.journey}. Arrow keys move, plus and minus zoom, F shows all. On a step, E edits the estimate, F2 the label, and L begins a dependency.`}
                    tabindex={0}
                    onKeyDown={this.#onKey}
                    onPointerDown={this.#onPress}
                    onPointerUp={this.#onRelease}
                    onClick={this.#onClick}
                    onDblClick={this.#onDoubleClick}
                    onFocusIn={this.#onFocus}
                    onFocusOut={this.#onBlur}
                    onPointerOver={this.#onPointer}
                    onPointerLeave={this.#onPointer}
                >
                    <g ref={this.#world} transform={`translate(${x} ${y}) scale(${k})`}>
                        <NetworkPicture
                            outline={outline}
                            steps={steps}
                            links={links}
                            geometry={geometry}
                            detail={detail}
                            visible={memory.criticalOnly ? criticalOf(outline, visible, steps, links, always) : visible}
                            bands={{ top: -BAND_REACH, height: 2 * BAND_REACH + geometry.layout.height }}
                            cycle={cycle}
                            selected={selected}
                            inspected={hovered ?? current}
                            chosenLink={chosen && indexOfLink(outline, chosen)}
                            lit={neighbourhood(outline, lit)}
                            centre={lit}
                            criticality={memory.byCriticality ? this.props.criticality : null}
                            tabStop={outline.steps[stop]?.id ?? null}
                        />
                        {handle !== null && <LinkHandle geometry={geometry} card={handle} drawn={linking} onBegin={this.#drawing.begin} />}
                    </g>
                    <Headings outline={outline} steps={steps} bands={geometry.layout.bands} camera={camera} />
                </svg>
                {this.#field()}
            </>
        );
    }

    /** The camera moved: moves the drawing, and draws only when what is drawn no longer serves. */
    readonly #follow = (view: View): void => {
        this.#world.current?.setAttribute('transform', `translate(${view.x} ${view.y}) scale(${view.k})`);
        if (this.state.editing !== null) {
            this.forceUpdate();
        }
        const seen = visibleBox(view, this.props.camera.panel);
        const detail = detailAt(view.k);
        if (detail !== this.state.detail || !stillServes(this.state.drawn, seen)) {
            this.setState({ drawn: drawnBox(seen), detail });
        }
    };

    /** Brings the step into view that the text cursor went into, as soon as it is in the picture. */
    #attend(): void {
        const { attention } = this.props;
        if (attention === null || attention === this.#attended) {
            return;
        }
        const i = this.#indexOf(attention.step);
        if (i !== null) {
            this.#attended = attention;
            this.props.camera.anchor = this.#boxOf(i);
            this.#bringIntoView(i);
        }
    }

    #bringIntoView(i: number): void {
        this.props.camera.bringIntoView(this.#boxOf(i));
    }

    /** The card of the selected step, or of the first one. */
    #anchor(): Box | null {
        const i = this.#indexOf(this.props.selected) ?? 0;
        return i < this.props.geometry.layout.ids.length ? this.#boxOf(i) : null;
    }

    #boxOf(i: number): Box {
        const { layout, size } = this.props.geometry;
        return { left: layout.x[i], top: layout.y[i], right: layout.x[i] + size.width, bottom: layout.y[i] + size.height };
    }

    #indexOf(step: string | null): number | null {
        const i = step === null ? -1 : this.props.geometry.layout.ids.indexOf(step);
        return i < 0 ? null : i;
    }

    #cardElement(step: string): SVGGElement | null {
        return this.#world.current?.querySelector<SVGGElement>(`[data-step="${CSS.escape(step)}"]`) ?? null;
    }

    #move(from: string, direction: Direction): void {
        const { outline, links, geometry } = this.props;
        const i = this.#indexOf(from);
        const to = i === null ? null : neighbour(outline, links, geometry.layout, i, direction);
        if (to !== null) {
            this.#focusWanted = outline.steps[to].id;
            this.#bringIntoView(to);
            this.setState({ current: this.#focusWanted });
        }
    }

    readonly #onKey = (event: KeyboardEvent): void => {
        const step = stepOf(event.target);
        const keys = step !== null && {
            move: (direction: Direction) => this.#move(step, direction),
            reveal: () => (this.state.linking ? this.#drawing.finish(step) : this.#choose(step)),
            leave: () => this.#svg.current?.focus(),
        };
        if (handleEditKey(event, step, this.#edits)) {
            event.preventDefault();
            return;
        }
        if (event.key.toLowerCase() === 'c' && !event.ctrlKey && !event.metaKey && !event.altKey) {
            this.props.memory.toggleCriticalOnly();
        }
        if (handleKey(event, this.props.camera, keys || null)) {
            event.preventDefault();
        }
    };

    readonly #onPress = (event: PointerEvent): void => {
        this.#pressed = { link: linkOf(event.target), x: event.clientX, y: event.clientY };
    };

    /** There may be no click on a link: when the light on a card goes out at the press, its lines are put elsewhere among the others. */
    readonly #onRelease = ({ target, clientX, clientY }: PointerEvent): void => {
        const link = linkOf(target);
        const { x, y } = this.#pressed ?? { x: Number.NaN, y: Number.NaN };
        if (link !== null && link === this.#pressed?.link && Math.hypot(clientX - x, clientY - y) < 4) {
            this.setState({ chosen: linkKey(this.props.outline, link) });
        }
    };

    readonly #onClick = (event: MouseEvent): void => {
        const step = stepOf(event.target);
        if (step === null) {
            if (linkOf(event.target) === null) {
                this.setState({ chosen: null });
            }
        } else if (this.state.linking !== null) {
            this.#drawing.finish(step);
        } else if (event.detail <= 1) {
            this.props.actions.select(step);
            clearTimeout(this.#revealing);
            this.#revealing = window.setTimeout(() => this.props.actions.reveal(step), DOUBLE_CLICK);
        }
    };

    /** On the figures of a card, its estimate; elsewhere its label. */
    readonly #onDoubleClick = (event: MouseEvent): void => {
        const step = stepOf(event.target);
        const i = this.#indexOf(step);
        if (step === null || i === null) {
            return;
        }
        clearTimeout(this.#revealing);
        const { outline, geometry } = this.props;
        const y = this.#pointIn(event).y - geometry.layout.y[i];
        this.#edits.edit(step, fieldAt(outline.steps[i], y, geometry.size.height, this.state.detail));
    };

    readonly #onFocus = (event: FocusEvent): void => {
        const step = stepOf(event.target);
        // A click selects; what the keyboard reaches stands in the light.
        this.#spotlight.focus(event.target instanceof Element && event.target.matches(':focus-visible') ? step : null);
        if (step !== null && step !== this.state.current) {
            this.setState({ current: step });
        }
    };

    readonly #onBlur = (): void => this.#spotlight.focus(null);

    readonly #onPointer = (event: PointerEvent): void => {
        const step = event.type === 'pointerleave' ? null : (stepOf(event.target) ?? handleOf(event.target));
        this.#spotlight.point(event.buttons === 0 ? step : null);
        if (step !== this.state.hovered) {
            this.setState({ hovered: step });
        }
    };

    #choose(step: string): void {
        this.props.actions.select(step);
        this.props.actions.reveal(step);
    }

    /** The field over the card whose label or estimate is edited, once it is known what is written. */
    #field() {
        const { written, camera } = this.props;
        const { editing } = this.state;
        const i = this.#indexOf(editing?.step ?? null);
        if (editing === null || i === null || written === null || written === this.#known || written.step !== editing.step) {
            return null;
        }
        const { step, field } = editing;
        const place = fieldPlace(field, this.#boxOf(i), camera.view);
        return <StepField key={`${step} ${field}`} field={field} value={written[field] ?? ''} {...place} onDone={this.#endEditing} />;
    }

    readonly #endEditing = (text: string | null, stay: boolean): void => {
        const { editing } = this.state;
        this.setState({ editing: null });
        if (editing !== null && text !== null) {
            this.props.actions.edit({ kind: editing.field, step: editing.step, text });
        }
        if (editing !== null && stay) {
            this.#cardElement(editing.step)?.focus({ preventScroll: true });
        }
    };

    readonly #edits: EditKeys = {
        edit: (step, field) => {
            this.#known = this.props.written;
            this.setState({ editing: { step, field } });
            this.props.actions.askWritten(step);
        },
        beginLink: (step) => {
            this.#drawing.beginAt(step);
            this.props.actions.tell(LINKING);
        },
        remove: (step) => {
            const { outline, actions } = this.props;
            const { from } = this.#drawing;
            const between = from !== null && step !== null ? indexOfLink(outline, { from, to: step }) : null;
            const removed = between === null ? this.state.chosen : linkKey(outline, between);
            this.#edits.letGo();
            if (removed !== null) {
                actions.edit({ kind: 'unlink', ...removed });
            }
        },
        letGo: () => {
            const { linking, chosen } = this.state;
            this.#drawing.cancel();
            this.setState({ chosen: null });
            this.props.actions.tell(null);
            return linking !== null || chosen !== null;
        },
    };

    /** Where the pointer is in the picture. */
    #pointIn({ clientX, clientY }: MouseEvent): { x: number; y: number } {
        const { left, top } = this.#svg.current!.getBoundingClientRect();
        const { view } = this.props.camera;
        return { x: (clientX - left - view.x) / view.k, y: (clientY - top - view.y) / view.k };
    }
}
