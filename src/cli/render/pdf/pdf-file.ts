import PDFDocument from 'pdfkit';
import { fontOf, fontsFor } from '../fonts/choose-fonts.ts';
import { fontData } from '../fonts/font-files.ts';
import type { RenderedFile } from '../renderers.ts';
import { readSvg, textOf, visibleTexts } from '../svg-tree.ts';
import { drawElement } from './draw-element.ts';

/** Points to one unit of the picture, which is a pixel of CSS: 72 to 96. */
const SCALE = 0.75;
/** The longest side of a page that readers of PDF 1.4 take. */
const LONGEST_SIDE = 14_400;

/** A picture as a PDF file with one page of its size: lines as lines, text as text with its fonts in the file. */
export async function pdfFile(svg: string): Promise<RenderedFile> {
    const root = readSvg(svg);
    const [width, height] = [Number(root.attributes.width), Number(root.attributes.height)];
    const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(width, height));
    const named = (name: string) => root.children.filter((child) => child.name === name).map(textOf)[0] ?? '';
    const document = new PDFDocument({
        size: [width * scale, height * scale],
        margin: 0,
        // pdfkit's own default would be read from its folder.
        font: fontData(fontOf(' ', 400)!) as unknown as string,
        info: { Title: named('title'), Subject: named('desc'), Creator: 'Journey PERT', CreationDate: new Date(0) },
        displayTitle: true,
    });
    const chunks: Buffer[] = [];
    const done = new Promise<Buffer>((resolve, reject) => {
        document.on('data', (chunk: Buffer) => chunks.push(chunk));
        document.on('end', () => resolve(Buffer.concat(chunks)));
        document.on('error', reject);
    });
    document.scale(scale);
    drawElement(document, root, {});
    document.end();
    return { content: await done, missing: fontsFor(visibleTexts(root)).missing };
}
