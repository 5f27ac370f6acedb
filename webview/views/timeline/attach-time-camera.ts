import { attachGestures } from '../../camera/gestures.ts';
import type { Size } from '../../camera/view.ts';
import type { TimeCamera } from './time-camera.ts';

/** Lets a camera look at a timeline in `svg`: gestures move it, and its user is told of the panel's size and of each move. Returns what undoes it. */
export function attachTimeCamera(svg: SVGSVGElement, camera: TimeCamera, measured: (panel: Size) => void, moved: () => void): () => void {
    const measure = () => measured({ width: svg.clientWidth, height: svg.clientHeight });
    const detach = attachGestures(svg, camera);
    const unsubscribe = camera.subscribe(moved);
    const observer = new ResizeObserver(measure);
    observer.observe(svg);
    measure();
    return () => {
        detach();
        unsubscribe();
        observer.disconnect();
    };
}
