import type { Box } from '../../camera/view.ts';

/** A pointer that moves less far has only clicked, in pixels. */
const LEAST = 4;

/** A picture on which several steps can be selected at once. */
export interface FramedPicture {
    /** Whether a frame may begin there: not on something that is dragged or clicked by itself. */
    isGround(target: Element): boolean;
    /** Ids of the steps that touch a part of the panel, in CSS pixels from its corner. */
    stepsIn(part: Box): string[];
    /** Selects steps, in place of those that are selected or beside them. */
    selectTogether(steps: readonly string[], beside: boolean): void;
}

/**
 * Shift and a drag on the ground of a picture draw a frame, which selects what it touches; with Ctrl (⌘) beside what is selected. Esc gives it up.
 * To be attached before other gestures, which are not told of these drags. Returns what undoes it.
 */
export function attachSelectionFrame(svg: SVGSVGElement, picture: FramedPicture): () => void {
    let giveUp: (() => void) | null = null;
    const begin = (event: MouseEvent) => {
        const isGround = event.target instanceof Element && picture.isGround(event.target);
        if (event.button === 0 && event.shiftKey && isGround) {
            // Nothing is panned. The picture gets the focus, as with any click.
            event.stopImmediatePropagation();
            giveUp?.();
            giveUp = drawFrame(svg, picture, event);
        }
    };
    svg.addEventListener('mousedown', begin, { capture: true });
    return () => {
        giveUp?.();
        svg.removeEventListener('mousedown', begin, { capture: true });
    };
}

/** Draws a frame from where the pointer is pressed until it is released. Returns what gives it up. */
function drawFrame(svg: SVGSVGElement, picture: FramedPicture, from: MouseEvent): () => void {
    const ended = new AbortController();
    const frame = document.createElement('div');
    frame.className = 'selection-frame';
    const move = ({ clientX, clientY, buttons }: MouseEvent) => {
        if (buttons === 0) {
            // It was released outside of the window.
            end();
        } else if (frame.isConnected || Math.hypot(clientX - from.clientX, clientY - from.clientY) >= LEAST) {
            const { left, top, right, bottom } = partOf(svg, from, { clientX, clientY }).onPage;
            Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` });
            document.body.classList.add('framing');
            document.body.append(frame);
        }
    };
    const release = (event: MouseEvent) => {
        if (frame.isConnected) {
            haltClick();
            const steps = picture.stepsIn(partOf(svg, from, event).inPanel);
            if (steps.length > 0) {
                picture.selectTogether(steps, event.ctrlKey || event.metaKey);
            }
        }
        end();
    };
    const key = (event: KeyboardEvent) => {
        if (event.key === 'Escape') {
            event.preventDefault();
            event.stopImmediatePropagation();
            haltClick();
            end();
        }
    };
    function end(): void {
        ended.abort();
        frame.remove();
        document.body.classList.remove('framing');
    }
    const listening = { capture: true, signal: ended.signal };
    window.addEventListener('mousemove', move, listening);
    window.addEventListener('mouseup', release, listening);
    window.addEventListener('keydown', key, listening);
    // Shift would select text from the last click to here.
    window.addEventListener('selectstart', (event) => event.preventDefault(), listening);
    window.addEventListener('blur', end, { signal: ended.signal });
    return end;
}

/** A drag that begins and ends on the same row is no click on it. */
function haltClick(): void {
    const halt = (event: MouseEvent) => event.stopImmediatePropagation();
    const listening = new AbortController();
    window.addEventListener('click', halt, { capture: true, signal: listening.signal });
    window.addEventListener('mouseup', () => setTimeout(() => listening.abort()), { signal: listening.signal });
    window.addEventListener('mousedown', () => listening.abort(), { capture: true, signal: listening.signal });
}

type Place = Pick<MouseEvent, 'clientX' | 'clientY'>;

/** The part of a panel between two places: on the page, and from the panel's corner. */
function partOf(panel: Element, a: Place, b: Place): { onPage: Box; inPanel: Box } {
    const { left, top, right, bottom } = panel.getBoundingClientRect();
    const within = (least: number, most: number, place: number) => Math.min(most, Math.max(least, place));
    const [x1, x2] = [a, b].map(({ clientX }) => within(left, right, clientX)).sort((p, q) => p - q);
    const [y1, y2] = [a, b].map(({ clientY }) => within(top, bottom, clientY)).sort((p, q) => p - q);
    return {
        onPage: { left: x1, top: y1, right: x2, bottom: y2 },
        inPanel: { left: x1 - left, top: y1 - top, right: x2 - left, bottom: y2 - top },
    };
}
