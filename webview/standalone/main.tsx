/** The script of a picture that was written as an HTML page: pan and zoom, as in the panel. */

import { render } from 'preact';
import { Camera } from '../camera/camera.ts';
import { attachGestures } from '../camera/gestures.ts';
import { ZoomControls } from '../header/ZoomControls.tsx';
import { handleKey } from '../views/shortcuts.ts';

const canvas = document.querySelector<SVGSVGElement>('#canvas')!;
const world = document.querySelector<SVGGElement>('#world')!;
const picture = world.querySelector('svg')!;
const panel = () => ({ width: canvas.clientWidth, height: canvas.clientHeight });

const camera = new Camera(0);
camera.subscribe(({ x, y, k }) => world.setAttribute('transform', `translate(${x} ${y}) scale(${k})`));
attachGestures(canvas, camera);
camera.begin({ width: picture.width.baseVal.value, height: picture.height.baseVal.value }, panel(), null);
new ResizeObserver(() => camera.resize(panel())).observe(canvas);
canvas.addEventListener('keydown', (event) => {
    if (handleKey(event, camera, null)) {
        event.preventDefault();
    }
});
render(<ZoomControls zoom={camera} />, document.querySelector('#tools')!);
canvas.focus();
