import type { Camera } from '../../camera/camera.ts';
import { attachGestures } from '../../camera/gestures.ts';
import type { Box, Size, View } from '../../camera/view.ts';

/** Lets a camera look at a picture in `svg`: gestures move it, and it follows the panel's size. Returns what undoes it. */
export function attachCamera(
    svg: SVGSVGElement,
    camera: Camera,
    picture: Size,
    anchor: Box | null,
    follow: (view: View) => void,
): () => void {
    const panel = () => ({ width: svg.clientWidth, height: svg.clientHeight });
    const detach = attachGestures(svg, camera);
    const unsubscribe = camera.subscribe(follow);
    camera.begin(picture, panel(), anchor);
    const observer = new ResizeObserver(() => camera.resize(panel()));
    observer.observe(svg);
    return () => {
        detach();
        unsubscribe();
        observer.disconnect();
    };
}

/** The transformation that shows a picture as a camera sees it. */
export function transformOf({ k, x, y }: View): string {
    return `translate(${x} ${y}) scale(${k})`;
}
