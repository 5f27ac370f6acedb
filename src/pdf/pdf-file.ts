import PDFDocument from 'pdfkit';
import { drawElement } from './draw-element.ts';
import type { FontCollection } from './fonts/font-collection.ts';
import { PaintedTexts, type PaintText } from './painted/painted-texts.ts';
import { type SvgElement, textOf } from './svg-element.ts';

/** Points to one unit of the picture, which is a pixel of CSS: 72 to 96. */
const SCALE = 0.75;
/** The longest side of a page that readers of PDF 1.4 take. */
const LONGEST_SIDE = 14_400;

/**
 * A picture as a PDF file with one page of its size: lines as lines, text as text with its fonts in the file.
 * @param root the picture, as it was written as an SVG file
 * @param paint paints what no font shows; without it that is left out
 */
export async function pdfFile(root: SvgElement, fonts: FontCollection, paint?: PaintText): Promise<Uint8Array<ArrayBuffer>> {
    const [width, height] = [Number(root.attributes.width), Number(root.attributes.height)];
    const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(width, height));
    const named = (name: string) => root.children.filter((child) => child.name === name).map(textOf)[0] ?? '';
    const page = new PDFDocument({
        pdfVersion: '1.4',
        size: [width * scale, height * scale],
        margin: 0,
        // pdfkit's own default would be read from its folder; and any other it would open anew whenever it is set again.
        font: null as unknown as string,
        info: { Title: named('title'), Subject: named('desc'), Creator: 'Journey PERT', CreationDate: new Date(0) },
        displayTitle: true,
    });
    const content = written(page);
    page.scale(scale);
    const painted = paint ? new PaintedTexts(paint) : null;
    drawElement({ page, fonts, painted }, root, {});
    painted?.finish();
    page.end();
    return content;
}

/** All that a document writes until its end. */
function written(document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
    const chunks: Uint8Array[] = [];
    return new Promise((resolve, reject) => {
        document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
        document.on('error', reject);
        document.on('end', () => {
            const content = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
            let end = 0;
            for (const chunk of chunks) {
                content.set(chunk, end);
                end += chunk.length;
            }
            resolve(content);
        });
    });
}
