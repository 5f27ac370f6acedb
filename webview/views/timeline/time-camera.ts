import { fittingScale, PLOT_START, type TimelineFrame } from '../../../src/diagram/timeline/timeline-frame.ts';
import type { GestureTarget } from '../../camera/gestures.ts';
import { Glide } from '../../camera/glide.ts';
import type { Size, View } from '../../camera/view.ts';
import type { Zoom } from '../view.ts';

/** How much farther than "all" one can zoom out, and in. */
const SMALLEST = 0.25;
const LARGEST = 1e6;

/** What is shown: a stretch of time, so many pixels of rows, beside the names and below the axis. */
export interface TimeScene {
    panel: Size;
    /** Width of the names, height of the axis. */
    names: number;
    head: number;
    /** The time that is shown as a whole, in the journey's unit, and the height of all rows. */
    extent: number;
    rows: number;
}

/** What is shown in the parts of a timeline. */
export function timeScene({ width, height, names, head }: TimelineFrame, extent: number, rows: number): TimeScene {
    return { panel: { width, height }, names, head, extent, rows };
}

const EMPTY: TimeScene = { panel: { width: 0, height: 0 }, names: 0, head: 0, extent: 1, rows: 0 };

/**
 * The view of a timeline: only time is scaled. `k` is the number of pixels for one unit of time, `x` and `y` are where time 0
 * and the first row lie in the panel. As long as nobody has moved it in time, it shows all of it.
 */
export class TimeCamera implements Zoom, GestureTarget {
    view: View = { k: 1, x: 0, y: 0 };
    #scene = EMPTY;
    #whole = true;
    /** The scale that listeners know. */
    #told = 0;
    readonly #listeners = new Set<(view: View) => void>();
    readonly #glide = new Glide((view) => this.#set(view));

    get panel(): Size {
        return this.#scene.panel;
    }

    get scale(): number {
        return this.view.k / this.#fitting;
    }

    get scales(): readonly [number, number] {
        return [SMALLEST * this.#fitting, LARGEST * this.#fitting];
    }

    get #fitting(): number {
        const { panel, names, extent } = this.#scene;
        return fittingScale({ width: panel.width, names }, extent);
    }

    subscribe(listener: (view: View) => void): () => void {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }

    /** Another journey: shows all of its time, from the first row on. */
    begin(): void {
        this.#glide.halt();
        this.#whole = true;
        this.view = { k: 1, x: 0, y: Number.POSITIVE_INFINITY };
    }

    /** The journey, the panel or its parts have other sizes. Nothing moves that need not. To be called before drawing, and {@link settle} after it. */
    adapt(scene: TimeScene): void {
        this.#scene = scene;
        if (!this.#glide.goal) {
            this.view = this.#kept(this.#whole ? { ...this.#all(), y: this.view.y } : this.view);
        }
    }

    /** Tells listeners where the scale changed with the sizes. */
    settle(): void {
        if (this.scale !== this.#told) {
            this.#set(this.view);
        }
    }

    moveTo(view: View): void {
        this.#glide.halt();
        if (view.k !== this.view.k) {
            // A zoom around the pointer: the rows stay.
            this.#whole = false;
            this.#set(this.#kept({ k: view.k, x: view.x, y: this.view.y }));
        } else {
            this.panBy(view.x - this.view.x, view.y - this.view.y);
        }
    }

    panBy(dx: number, dy: number): void {
        this.#glide.halt();
        this.#whole &&= dx === 0;
        this.#set(this.#kept({ k: this.view.k, x: this.view.x + dx, y: this.view.y + dy }));
    }

    zoomBy(factor: number): void {
        this.zoomTo(((this.#glide.goal ?? this.view).k / this.#fitting) * factor);
    }

    /** Zooms to a multiple of the scale at which all of the time is seen; what is in the middle stays there. */
    zoomTo(scale: number): void {
        const from = this.#glide.goal ?? this.view;
        const [least, most] = this.scales;
        const k = Math.min(most, Math.max(least, scale * this.#fitting));
        const middle = (this.#scene.names + this.panel.width) / 2;
        this.#whole = false;
        this.#glide.start(this.view, this.#kept({ k, x: middle - ((middle - from.x) / from.k) * k, y: from.y }));
    }

    fit(): void {
        this.#whole = true;
        this.#glide.start(this.view, this.#kept({ ...this.#all(), y: (this.#glide.goal ?? this.view).y }));
    }

    /** Moves as little as possible to show a row, and the time from `start` to `finish` or at least its beginning. */
    bringIntoView(top: number, rowHeight: number, start: number, finish: number): void {
        const { panel, names, head } = this.#scene;
        const from = this.#glide.goal ?? this.view;
        const y = from.y + shift(from.y + top, from.y + top + rowHeight, head, panel.height);
        const margin = Math.min(40, (panel.width - names) / 4);
        const x = from.x + shift(from.x + start * from.k, from.x + finish * from.k, names + PLOT_START, panel.width - margin);
        if (x !== from.x) {
            this.#whole = false;
        }
        if (x !== from.x || y !== from.y) {
            this.#glide.start(this.view, this.#kept({ k: from.k, x, y }));
        }
    }

    #all(): Pick<View, 'k' | 'x'> {
        return { k: this.#fitting, x: this.#scene.names + PLOT_START };
    }

    /** The view held so that rows fill the panel as far as they can, and some of the time is seen. */
    #kept({ k, x, y }: View): View {
        const { panel, names, head, extent, rows } = this.#scene;
        const corner = 60;
        return {
            k,
            x: Math.min(panel.width - corner, Math.max(names + corner - extent * k, x)),
            y: Math.min(head, Math.max(Math.min(head, panel.height - rows), y)),
        };
    }

    #set(view: View): void {
        this.view = view;
        this.#told = this.scale;
        for (const listener of this.#listeners) {
            listener(view);
        }
    }
}

function shift(start: number, end: number, first: number, last: number): number {
    if (start >= first && end <= last) {
        return 0;
    }
    // What does not fit shows its beginning.
    return start < first || end - start > last - first ? first - start : last - end;
}
