import type { PaintText, TextLook } from '../../src/pdf/painted/painted-texts.ts';

/** Pixels to one unit of the picture: enough to be printed. */
const SCALE = 4;
/** Free pixels around a text, for what its measure leaves out. */
const MARGIN = 2;

let canvas: CanvasRenderingContext2D | null = null;

/** Paints a text with the fonts of this browser, which show whatever the machine can show. */
export const paintText: PaintText = (text, look) => {
    canvas ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (canvas === null) {
        throw new Error('There is no canvas to paint on.');
    }
    const context = canvas;
    setLook(context, look);
    const measure = context.measureText(text);
    const left = Math.ceil(measure.actualBoundingBoxLeft) + MARGIN;
    const top = Math.ceil(measure.actualBoundingBoxAscent) + MARGIN;
    const columns = left + Math.ceil(measure.actualBoundingBoxRight) + MARGIN;
    const rows = top + Math.ceil(measure.actualBoundingBoxDescent) + MARGIN;
    const [x, y, width, height] = [-left, -top, columns, rows].map((pixels) => pixels / SCALE);
    const advance = measure.width / SCALE;
    if (columns <= 2 * MARGIN || rows <= 2 * MARGIN) {
        return { width: advance, box: { x, y, width: 0, height: 0 }, columns: 0, rows: 0, pixels: new Uint8ClampedArray() };
    }
    context.canvas.width = columns;
    context.canvas.height = rows;
    // A new size forgets the look.
    setLook(context, look);
    context.fillText(text, left, top);
    const { data } = context.getImageData(0, 0, columns, rows);
    tint(data, look.fill);
    return { width: advance, box: { x, y, width, height }, columns, rows, pixels: data };
};

function setLook(context: CanvasRenderingContext2D, { size, weight, fill, spacing }: TextLook): void {
    context.font = `${weight} ${size * SCALE}px "Noto Sans", system-ui, sans-serif`;
    context.letterSpacing = `${spacing * SCALE}px`;
    context.direction = 'ltr';
    context.fillStyle = fill;
}

/** Gives what is not seen the colour of the text: programs mix neighbours when they make a picture larger or smaller. */
function tint(pixels: Uint8ClampedArray, fill: string): void {
    const colour = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
    for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at + 3] === 0) {
            pixels.set(colour, at);
        }
    }
}
