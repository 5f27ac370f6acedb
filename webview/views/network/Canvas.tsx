import { Component, createRef } from 'preact';
import { NetworkPicture } from '../../../src/diagram/network/NetworkPicture.tsx';
import type { PictureGeometry } from '../../../src/diagram/network/picture-geometry.ts';
import type { Detail, LinkFigures, PictureOutline, StepFigures } from '../../../src/diagram/network/picture-model.ts';
import type { Camera } from '../../camera/camera.ts';
import { attachGestures } from '../../camera/gestures.ts';
import { type Box, detailAt, type View, visibleBox } from '../../camera/view.ts';
import type { Attention } from '../../store/panel-store.ts';
import { type Direction, handleKey } from '../shortcuts.ts';
import { animateMoves } from './card-moves.ts';
import { criticalOf, drawnBox, stillServes, visibleIn } from './culling.ts';
import { Headings } from './Headings.tsx';
import { neighbourhood } from './neighbourhood.ts';
import { neighbour } from './neighbours.ts';
import type { NetworkMemory } from './network-memory.ts';
import { Spotlight } from './spotlight.ts';

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
    onSelect: (step: string) => void;
    onReveal: (step: string) => void;
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
    };
    readonly #svg = createRef<SVGSVGElement>();
    readonly #world = createRef<SVGGElement>();
    readonly #cleanUps: (() => void)[] = [];
    readonly #spotlight = new Spotlight((lit) => this.setState({ lit }));
    #attended: Attention | null = null;
    #focusWanted: string | null = null;

    override componentDidMount(): void {
        const svg = this.#svg.current!;
        const { camera, geometry, memory } = this.props;
        const panel = () => ({ width: svg.clientWidth, height: svg.clientHeight });
        this.#cleanUps.push(attachGestures(svg, camera), camera.subscribe(this.#follow));
        this.#cleanUps.push(
            memory.subscribe(() => this.forceUpdate()),
            () => this.#spotlight.close(),
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

    override render(properties: CanvasProperties, { drawn, detail, current, hovered, lit }: CanvasState) {
        const { outline, steps, links, geometry, camera, memory, stale, cycle, selected } = properties;
        const stop = this.#indexOf(current) ?? this.#indexOf(selected) ?? 0;
        const always = [stop, this.#indexOf(selected) ?? stop];
        const visible = visibleIn(geometry, drawn, always);
        const { k, x, y } = camera.view;
        return (
            <svg
                ref={this.#svg}
                class={stale ? 'journey-canvas journey-picture journey-stale' : 'journey-canvas journey-picture'}
                role="application"
                aria-label={`Network of ${outline.label ?? outline.journey}. Arrow keys move, plus and minus zoom, F shows all.`}
                tabindex={0}
                onKeyDown={this.#onKey}
                onClick={this.#onClick}
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
                        lit={neighbourhood(outline, lit)}
                        centre={lit}
                        criticality={memory.byCriticality ? this.props.criticality : null}
                        tabStop={outline.steps[stop]?.id ?? null}
                    />
                </g>
                <Headings outline={outline} steps={steps} bands={geometry.layout.bands} camera={camera} />
            </svg>
        );
    }

    /** The camera moved: moves the drawing, and draws only when what is drawn no longer serves. */
    readonly #follow = (view: View): void => {
        this.#world.current?.setAttribute('transform', `translate(${view.x} ${view.y}) scale(${view.k})`);
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
            reveal: () => this.#choose(step),
            leave: () => this.#svg.current?.focus(),
        };
        if (event.key.toLowerCase() === 'c' && !event.ctrlKey && !event.metaKey && !event.altKey) {
            this.props.memory.toggleCriticalOnly();
        }
        if (handleKey(event, this.props.camera, keys || null)) {
            event.preventDefault();
        }
    };

    readonly #onClick = (event: MouseEvent): void => {
        const step = stepOf(event.target);
        if (step !== null) {
            this.#choose(step);
        }
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
        const step = event.type === 'pointerleave' ? null : stepOf(event.target);
        this.#spotlight.point(event.buttons === 0 ? step : null);
        if (step !== this.state.hovered && this.state.detail !== 'full') {
            this.setState({ hovered: step });
        }
    };

    #choose(step: string): void {
        this.props.onSelect(step);
        this.props.onReveal(step);
    }
}

function stepOf(target: EventTarget | null): string | null {
    const card = target instanceof Element ? target.closest<SVGGElement>('[data-step]') : null;
    return card?.dataset.step ?? null;
}
