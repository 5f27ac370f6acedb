import type { Weight } from '../fonts/font-file.ts';
import type { Page } from '../sheet.ts';
import { HiddenText } from './hidden-text.ts';

/** How a text looks; lengths in units of the picture. */
export interface TextLook {
    size: number;
    weight: Weight;
    /** #rrggbb */
    fill: string;
    /** Between letters. */
    spacing: number;
}

/** A text in pixels; lengths in units of the picture. */
export interface PaintedText {
    text: string;
    look: TextLook;
    /** How far the text moves what follows it. */
    width: number;
    /** Where the pixels are, seen from the beginning of the baseline; y grows downwards. */
    box: { x: number; y: number; width: number; height: number };
    /** Columns and rows of the pixels, and red, green, blue and opacity of each, row by row; none where there is nothing to see. */
    columns: number;
    rows: number;
    pixels: Uint8ClampedArray;
}

export type PaintText = (text: string, look: TextLook) => Omit<PaintedText, 'text' | 'look'>;

/**
 * The texts of a page that no font of the file shows: small pictures of them, with the text itself over them, which is not seen but found,
 * selected and copied. What stands in several places is in the file once.
 */
export class PaintedTexts {
    readonly #paint: PaintText;
    readonly #hidden = new HiddenText();
    readonly #known = new Map<string, PaintedText>();
    readonly #labels = new Map<PaintedText, string>();

    constructor(paint: PaintText) {
        this.#paint = paint;
    }

    paint(text: string, look: TextLook): PaintedText {
        const key = [look.size, look.weight, look.fill, look.spacing, text].join(' ');
        let painted = this.#known.get(key);
        if (!painted) {
            painted = { text, look, ...this.#paint(text, look) };
            this.#known.set(key, painted);
        }
        return painted;
    }

    /** Puts a text on the page, its baseline beginning there. */
    draw(page: Page, painted: PaintedText, x: number, y: number): void {
        const { text, look, width, box, pixels } = painted;
        if (pixels.length > 0) {
            const label = this.#label(page, painted);
            // The unit square of a picture stands upright, the page on its head.
            const place = [box.width, 0, 0, -box.height, x + box.x, y + box.y + box.height].map((number) => number.toFixed(3));
            page.addContent(`q ${place.join(' ')} cm /${label} Do Q`);
        }
        this.#hidden.write(page, text, { x, y, width, size: look.size });
    }

    /** To be called when all is drawn. */
    finish(): void {
        this.#hidden.finish();
    }

    #label(page: Page, painted: PaintedText): string {
        let label = this.#labels.get(painted);
        if (!label) {
            label = `T${this.#labels.size + 1}`;
            this.#labels.set(painted, label);
            page.page.xobjects[label] = imageOf(page, painted);
        }
        return label;
    }
}

/** The pixels as an object of the file: their colours, and as a mask how opaque they are (ISO 32000-1, 11.6.5.3). */
function imageOf(page: Page, { columns, rows, pixels }: PaintedText) {
    const colours = new Uint8Array(columns * rows * 3);
    const opacity = new Uint8Array(columns * rows);
    for (let i = 0; i < opacity.length; i++) {
        colours.set(pixels.subarray(4 * i, 4 * i + 3), 3 * i);
        opacity[i] = pixels[4 * i + 3];
    }
    const size = { Type: 'XObject', Subtype: 'Image', Width: columns, Height: rows, BitsPerComponent: 8 };
    const mask = page.ref({ ...size, ColorSpace: 'DeviceGray' });
    mask.end(opacity);
    const image = page.ref({ ...size, ColorSpace: 'DeviceRGB', SMask: mask });
    image.end(colours);
    return image;
}
