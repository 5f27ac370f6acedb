import { pureComponent } from '../network/pure-component.ts';
import type { CardPlace } from './map-layout.ts';

interface MapSketchProperties {
    cards: readonly CardPlace[];
}

/** Where cards will stand that are not drawn yet, with one stroke of the pen. */
export const MapSketch = pureComponent(function MapSketch({ cards }: MapSketchProperties) {
    return (
        <path class="journey-card-sketch" d={cards.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('')} />
    );
});
