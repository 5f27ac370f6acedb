/** Points to one unit of the picture, which is a pixel of CSS: 72 to 96. */
const POINTS = 0.75;
/** The longest side of a page that readers of PDF 1.4 take. */
const LONGEST_SIDE = 14_400;

/**
 * A PDF file (ISO 32000) with one page, which a picture in pixels fills; compressed without loss.
 * @param size of the picture in its own units
 * @param words title and description of the document
 */
export async function pdfOfPixels(
    context: CanvasRenderingContext2D,
    size: { width: number; height: number },
    words: { title: string; description: string },
): Promise<Blob> {
    const { width, height } = context.canvas;
    const pixels = await deflated(coloursOf(context.getImageData(0, 0, width, height).data));
    const points = Math.min(POINTS, LONGEST_SIDE / Math.max(size.width, size.height));
    const [w, h] = [size.width, size.height].map((side) => (side * points).toFixed(2));
    const content = `q ${w} 0 0 ${h} 0 0 cm /P Do Q`;
    const info = `/Title ${hexText(words.title)} /Subject ${hexText(words.description)} /Creator ${hexText('Journey PERT')}`;
    return assembled([
        ['<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /DisplayDocTitle true >> >>'],
        ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
        [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Resources << /XObject << /P 5 0 R >> >> /Contents 4 0 R >>`],
        [`<< /Length ${content.length} >>\nstream\n${content}\nendstream`],
        [
            `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /Length ${pixels.byteLength} >>\nstream\n`,
            pixels,
            '\nendstream',
        ],
        [`<< ${info} >>`],
    ]);
}

/** The objects of a file with what ties them together; the first is the catalogue, the last the information. */
function assembled(objects: readonly (readonly (string | Uint8Array<ArrayBuffer>)[])[]): Blob {
    const parts: (string | Uint8Array<ArrayBuffer>)[] = [];
    let length = 0;
    const add = (part: string | Uint8Array<ArrayBuffer>) => {
        parts.push(part);
        // All texts are ASCII.
        length += part.length;
    };
    add('%PDF-1.4\n');
    const starts = objects.map((object, i) => {
        const start = length;
        for (const part of [`${i + 1} 0 obj\n`, ...object, '\nendobj\n']) {
            add(part);
        }
        return start;
    });
    const table = length;
    const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
    const count = objects.length + 1;
    add(`xref\n0 ${count}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${count} /Root 1 0 R /Info ${objects.length} 0 R >>\n`);
    add(`startxref\n${table}\n%%EOF\n`);
    return new Blob(parts, { type: 'application/pdf' });
}

/** Red, green and blue of opaque pixels. */
function coloursOf(pixels: Uint8ClampedArray): Uint8Array<ArrayBuffer> {
    const colours = new Uint8Array((pixels.length / 4) * 3);
    for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
        colours[to] = pixels[from];
        colours[to + 1] = pixels[from + 1];
        colours[to + 2] = pixels[from + 2];
    }
    return colours;
}

async function deflated(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
    const stream = new Blob([data]).stream().pipeThrough(new CompressionStream('deflate'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A text in UTF-16 with its byte order mark, in hexadecimal digits: of all scripts, and in need of no escapes. */
function hexText(text: string): string {
    const digits = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'));
    return `<FEFF${digits.join('')}>`;
}
