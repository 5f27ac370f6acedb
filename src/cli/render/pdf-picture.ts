import { pdfFile } from '../../pdf/pdf-file.ts';
import { visibleTexts } from '../../pdf/svg-element.ts';
import { fonts } from './fonts/font-files.ts';
import type { RenderedFile } from './renderers.ts';
import { readSvg } from './svg-tree.ts';

/** A picture as a PDF file, with the fonts of the command line. */
export async function pdfPicture(svg: string): Promise<RenderedFile> {
    const root = readSvg(svg);
    return { content: await pdfFile(root, fonts()), missing: fonts().fontsFor(visibleTexts(root)).missing };
}
