import { Glide } from './glide.ts';
import {
    type Box,
    bringIntoView,
    CENTRED,
    clampScale,
    type Framing,
    keepInReach,
    LARGEST_SCALE,
    type Size,
    SMALLEST_SCALE,
    showsAll,
    type View,
} from './view.ts';

export type CameraListener = (view: View) => void;

/** What is seen: what can be read at best, all of the picture, or what somebody moved it to. */
export type ViewMode = 'home' | 'whole' | 'free';

/**
 * The view of the picture as it changes. As long as nobody has moved it, it follows the picture and the panel's size;
 * then it stays where it was put.
 */
export class Camera {
    view: View = { k: 1, x: 0, y: 0 };
    panel: Size = { width: 0, height: 0 };
    picture: Size = { width: 0, height: 0 };
    mode: ViewMode = 'home';
    /** The card that should be in sight while the page decides. */
    anchor: Box | null = null;
    /** Height that is covered at the top of the panel. */
    above: number;
    readonly scales = [SMALLEST_SCALE, LARGEST_SCALE] as const;
    readonly #framing: Framing;
    readonly #listeners = new Set<CameraListener>();
    /** Whether the view was ever put where the picture is. */
    #placed = false;
    readonly #glide = new Glide((view) => this.#set(view));

    constructor(above: number, framing: Framing = CENTRED) {
        this.above = above;
        this.#framing = framing;
    }

    get scale(): number {
        return this.view.k;
    }

    subscribe(listener: CameraListener): () => void {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }

    /** Puts the view there at once. */
    show(view: View): void {
        this.#glide.halt();
        this.#set(view);
    }

    /** A person moves the view. */
    moveTo(view: View): void {
        this.mode = 'free';
        this.show(keepInReach(view, this.picture, this.panel));
    }

    panBy(dx: number, dy: number): void {
        this.moveTo({ k: this.view.k, x: this.view.x + dx, y: this.view.y + dy });
    }

    /** Zooms in or out by a factor, counted from where a movement under way will end. */
    zoomBy(factor: number): void {
        this.zoomTo((this.#glide.goal ?? this.view).k * factor);
    }

    /** Zooms to a scale; what is in the middle stays there. */
    zoomTo(scale: number): void {
        const k = clampScale(scale);
        const { panel } = this;
        const view = this.#glide.goal ?? this.view;
        const middle = { x: panel.width / 2, y: (panel.height + this.above) / 2 };
        this.mode = 'free';
        const target = { k, x: middle.x - ((middle.x - view.x) / view.k) * k, y: middle.y - ((middle.y - view.y) / view.k) * k };
        this.glideTo(keepInReach(target, this.picture, panel));
    }

    /** Shows all of the picture, and follows it from now on. */
    fit(): void {
        this.mode = 'whole';
        this.glideTo(this.#wanted());
    }

    /** Begins with another picture: shows it at once, as the mode says. */
    begin(picture: Size, panel: Size, anchor: Box | null): void {
        this.picture = picture;
        this.anchor = anchor;
        this.#placed = false;
        this.resize(panel);
    }

    /** The panel has another size. */
    resize(panel: Size): void {
        if (panel.width === 0 || panel.height === 0) {
            // Hidden: there is nothing to fit into.
            return;
        }
        this.panel = panel;
        const stays = this.mode === 'free' || (this.#placed && this.#stillReads());
        this.#placed = true;
        this.show(stays ? this.view : this.#wanted());
    }

    /** The picture has another size. The view follows, but not as long as what matters is seen well enough. */
    follow(picture: Size): void {
        this.picture = picture;
        if (this.mode === 'free') {
            return;
        }
        const wanted = this.#wanted();
        const seesAll = showsAll(this.view, picture, this.panel, this.above) && this.view.k > wanted.k * 0.75 && this.view.k <= 1;
        if (!seesAll && !this.#stillReads()) {
            this.glideTo(wanted);
        }
    }

    /** Moves as little as possible to show the box. */
    bringIntoView(box: Box): void {
        const view = this.#glide.goal ?? this.view;
        const target = bringIntoView(view, box, this.panel, this.above, this.#framing.margin);
        if (target !== view) {
            this.glideTo(target);
        }
    }

    #wanted(): View {
        const { mode, picture, panel, above, anchor } = this;
        return mode === 'whole' ? this.#framing.fit(picture, panel, above) : this.#framing.home(picture, panel, above, anchor);
    }

    /** Whether a part of the picture is read, and still can be: nothing must move then. */
    #stillReads(): boolean {
        const { mode, view, panel, above, anchor } = this;
        const reading = mode === 'home' && view.k === this.#wanted().k && view.k > this.#framing.fit(this.picture, panel, above).k;
        return reading && (anchor === null || bringIntoView(view, anchor, panel, above, this.#framing.margin) === view);
    }

    /** Moves the view there within a moment, or at once for those who asked for less motion. */
    glideTo(target: View): void {
        this.#glide.start(this.view, target);
    }

    #set(view: View): void {
        this.view = view;
        for (const listener of this.#listeners) {
            listener(view);
        }
    }
}
