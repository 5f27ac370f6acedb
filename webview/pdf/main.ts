import { FontCollection } from '../../src/pdf/fonts/font-collection.ts';
import { pdfFile } from '../../src/pdf/pdf-file.ts';
import { paintText } from './paint-text.ts';
import { panelFonts } from './panel-fonts.ts';
import type { PdfProgram } from './pdf-program.ts';
import { readSvg } from './read-svg.ts';

let fonts: FontCollection | null = null;

/** What the panel's page finds once this script is loaded. */
const program: PdfProgram = {
    pdfPicture: async (svg) => {
        fonts ??= new FontCollection(panelFonts());
        const content = await pdfFile(readSvg(svg), fonts, paintText);
        return new Blob([content], { type: 'application/pdf' });
    },
};

Object.assign(window, { journeyPdf: program });
