import type { PictureGeometry } from '../../../src/diagram/network/picture-geometry.ts';
import type { Detail, LinkFigures, PictureOutline, StepFigures } from '../../../src/diagram/network/picture-model.ts';
import type { Camera } from '../../camera/camera.ts';
import type { Box } from '../../camera/view.ts';
import type { Attention } from '../../store/panel-store.ts';
import type { ViewActions } from '../view.ts';
import type { Folding } from './folding.ts';
import type { NetworkMemory } from './network-memory.ts';

export interface CanvasProperties {
    outline: PictureOutline;
    steps: readonly StepFigures[] | null;
    links: readonly LinkFigures[] | null;
    geometry: PictureGeometry;
    camera: Camera;
    memory: NetworkMemory;
    folding: Folding;
    /** By id of the card; null as long as nothing is known. */
    criticality: ReadonlyMap<string, number> | null;
    /** Version of the text that is drawn. */
    version: number;
    stale: boolean;
    cycle: ReadonlySet<string>;
    selected: string | null;
    attention: Attention | null;
    actions: ViewActions;
}

export interface CanvasState {
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
