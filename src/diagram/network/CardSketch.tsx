import type { PictureGeometry } from './picture-geometry.ts';
import { pureComponent } from './pure-component.ts';

interface CardSketchProperties {
    geometry: PictureGeometry;
    /** Their indices. */
    steps: readonly number[];
}

/** Where cards will stand that are not drawn yet, with one stroke of the pen. */
export const CardSketch = pureComponent(function CardSketch({ geometry, steps }: CardSketchProperties) {
    const { layout, size } = geometry;
    const frame = `h${size.width}v${size.height}h${-size.width}z`;
    return <path class="journey-card-sketch" d={steps.map((i) => `M${layout.x[i]} ${layout.y[i]}${frame}`).join('')} />;
});
