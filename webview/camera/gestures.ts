import { select } from 'd3-selection';
import { type D3ZoomEvent, zoom, zoomIdentity } from 'd3-zoom';
import type { Size, View } from './view.ts';

/** What gestures move. */
export interface GestureTarget {
    readonly view: View;
    readonly panel: Size;
    /** The smallest and the largest scale. */
    readonly scales: readonly [number, number];
    moveTo(view: View): void;
    panBy(dx: number, dy: number): void;
    subscribe(listener: (view: View) => void): () => void;
}

/** Pixels in a line, and in a page, for wheels that count in those. */
const WHEEL_UNITS = [1, 16, 400];

/** Binary logarithm of the most that one turn of the wheel zooms; a pinch sends many small ones. */
const WHEEL_STEP = 0.35;

function zooms(event: MouseEvent): boolean {
    return event.ctrlKey || event.metaKey;
}

/**
 * Dragging and touch pan (unless they begin on something with `data-still`), the wheel scrolls, the wheel with Ctrl (which is also what a pinch on a trackpad sends) zooms.
 * Returns what undoes it.
 */
export function attachGestures(element: SVGSVGElement, target: GestureTarget): () => void {
    const selection = select<SVGSVGElement, unknown>(element);
    const behaviour = zoom<SVGSVGElement, unknown>()
        .scaleExtent([...target.scales])
        .extent(() => [
            [0, 0],
            [target.panel.width, target.panel.height],
        ])
        .clickDistance(4)
        .filter((event: MouseEvent) => {
            // The view may have changed since the last gesture.
            adopt();
            if (event.target instanceof Element && event.target.closest('[data-still]') && event.type !== 'wheel') {
                return false;
            }
            return event.type === 'wheel' ? zooms(event) : !event.button || event.button === 1;
        })
        .wheelDelta((event) => Math.max(-WHEEL_STEP, Math.min(WHEEL_STEP, -event.deltaY * (WHEEL_UNITS[event.deltaMode] ?? 1) * 0.01)))
        .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
            target.moveTo({ k: event.transform.k, x: event.transform.x, y: event.transform.y });
        });
    selection.call(behaviour).on('dblclick.zoom', null);

    function adopt(): void {
        const { k, x, y } = target.view;
        behaviour.scaleExtent([...target.scales]);
        selection.property('__zoom', zoomIdentity.translate(x, y).scale(k));
    }
    const unsubscribe = target.subscribe(adopt);
    const scroll = (event: WheelEvent) => {
        if (zooms(event)) {
            return;
        }
        event.preventDefault();
        const unit = WHEEL_UNITS[event.deltaMode] ?? 1;
        const sideways = event.shiftKey && event.deltaX === 0;
        target.panBy(-unit * (sideways ? event.deltaY : event.deltaX), sideways ? 0 : -unit * event.deltaY);
    };
    element.addEventListener('wheel', scroll, { passive: false });
    return () => {
        unsubscribe();
        element.removeEventListener('wheel', scroll);
        selection.on('.zoom', null);
    };
}
