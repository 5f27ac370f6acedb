import { HEADING_HEIGHT } from '../../../src/diagram/network/StageBands.tsx';
import { Camera } from '../../camera/camera.ts';
import { FROM_CORNER } from '../map/map-framing.ts';
import { TimeCamera } from '../timeline/time-camera.ts';

export type ComparePicture = 'figures' | 'network' | 'timeline' | 'map';
export type ShownStates = 'asIs' | 'toBe' | 'both';

/** What was compared last, and how. Both states are seen through the same camera: where one looks, one looks in the other. */
export class CompareMemory {
    picture: ComparePicture = 'figures';
    shown: ShownStates = 'toBe';
    scrollTop = 0;
    /** Names of improvements that are left out. */
    without: readonly string[] = [];
    readonly network = new Camera(HEADING_HEIGHT);
    readonly map = new Camera(HEADING_HEIGHT, FROM_CORNER);
    readonly timeline = new TimeCamera();
    /** Which journey the cameras look at. */
    drawing = -1;

    /** Another journey: shows all of it. */
    begin(drawing: number): void {
        if (drawing === this.drawing) return;
        this.drawing = drawing;
        this.without = [];
        // What changes may be anywhere.
        this.network.mode = 'whole';
        this.map.mode = 'home';
        this.timeline.begin();
    }
}
