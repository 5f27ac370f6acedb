import { bitmapScale } from '../../src/diagram/standalone/bitmap-scale.ts';
import type { PaintedFormat } from '../../src/protocol/export-formats.ts';
import { loadPdfProgram } from './load-pdf-program.ts';

/** Makes of an SVG file what only a browser can make, with its fonts, as the content of a file. Rejects where it cannot. */
export async function paintPicture(svg: string, format: PaintedFormat): Promise<Blob> {
    return format === 'pdf' ? (await loadPdfProgram()).pdfPicture(svg) : paintPixels(svg);
}

async function paintPixels(svg: string): Promise<Blob> {
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
        return await pngOf(canvas);
    } finally {
        URL.revokeObjectURL(address);
    }
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
    return new Promise((resolve, reject) =>
        canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))), 'image/png'),
    );
}
