import type { PictureGeometry } from '../../../src/diagram/network/picture-geometry.ts';
import type { DrawnLink } from './link-drawing.ts';

interface LinkHandleProperties {
    geometry: PictureGeometry;
    /** Index of the card that has the handle. */
    card: number;
    drawn: DrawnLink | null;
    onBegin: (event: PointerEvent) => void;
}

/** How far beyond the card's side the handle's middle lies. */
const BESIDE = 9;

/** At the right side of a card: drag it to another card, which then comes after this one. */
export function LinkHandle({ geometry: { layout, size }, card, drawn, onBegin }: LinkHandleProperties) {
    const x = layout.x[card] + size.width + BESIDE;
    const y = layout.y[card] + size.height / 2;
    return (
        <>
            {drawn?.to && <path class="link-drawn" d={`M${x} ${y}L${drawn.to.x} ${drawn.to.y}`} />}
            <g class="link-handle" data-still="" data-handle={layout.ids[card]} transform={`translate(${x} ${y})`} onPointerDown={onBegin}>
                <title>Drag to the step that comes after this one</title>
                <rect class="link-handle-room" x={-BESIDE - 6} y={-16} width={BESIDE + 22} height={32} />
                <circle class="link-handle-ground" r={8} />
                <path class="link-handle-arrow" d="M-4 0H4M1 -3L4 0L1 3" />
            </g>
        </>
    );
}
