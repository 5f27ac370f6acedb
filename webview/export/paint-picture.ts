import { bitmapScale } from '../../src/diagram/standalone/bitmap-scale.ts';
import type { PaintedFormat } from '../../src/protocol/export-formats.ts';
import { pdfOfPixels } from './pdf-of-pixels.ts';

/** Paints an SVG file in pixels, with the fonts of this browser, as the content of a file. Rejects where it cannot. */
export async function paintPicture(svg: string, format: PaintedFormat): Promise<Blob> {
    const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    try {
        const image = new Image();
        image.src = address;
        await image.decode();
        const { width, height } = image;
        const scale = bitmapScale(width, height);
        const canvas = document.createElement('canvas');
        canvas.width = Math.round(width * scale);
        canvas.height = Math.round(height * scale);
        const context = canvas.getContext('2d');
        if (context === null) {
            throw new Error('There is no canvas to paint on.');
        }
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        return format === 'png' ? await pngOf(canvas) : await pdfOfPixels(context, { width, height }, wordsOf(svg));
    } finally {
        URL.revokeObjectURL(address);
    }
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
    return new Promise((resolve, reject) =>
        canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))), 'image/png'),
    );
}

/** What an SVG file says of itself. */
function wordsOf(svg: string): { title: string; description: string } {
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    const word = (name: string) => Array.from(root.children).find(({ localName }) => localName === name)?.textContent ?? '';
    return { title: word('title'), description: word('desc') };
}
