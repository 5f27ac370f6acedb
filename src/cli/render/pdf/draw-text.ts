import { type FontRun, fontRuns } from '../fonts/choose-fonts.ts';
import { type FontFile, fontData, type Weight } from '../fonts/font-files.ts';
import type { SvgElement } from '../svg-tree.ts';
import { colour, type Page, type Style } from './draw-element.ts';

/** From this weight on a text is bold. */
const BOLD = 600;

interface Piece extends FontRun {
    fill: string;
    width: number;
}

/** Puts a line of text on the page, in pieces where it needs several fonts or colours. What no font knows is left out. */
export function drawText(page: Page, element: SvgElement, style: Style): void {
    const size = Number(style['font-size'] ?? 16);
    const spacing = size * Number.parseFloat(style['letter-spacing'] ?? '0');
    const options = { lineBreak: false, characterSpacing: spacing, baseline: 'alphabetic' } as const;
    page.fontSize(size);
    const pieces = piecesOf(element, style).map((piece): Piece => {
        if (!piece.font) return { ...piece, width: size / 2 };
        use(page, piece.font);
        return { ...piece, width: page.widthOfString(piece.text, options) };
    });
    const whole = pieces.reduce((sum, { width }) => sum + width, 0);
    const anchor = style['text-anchor'];
    let x = Number(element.attributes.x ?? 0) - (anchor === 'middle' ? whole / 2 : anchor === 'end' ? whole : 0);
    for (const { text, font, fill, width } of pieces) {
        if (font) {
            use(page, font);
            page.fillColor(fill);
            page.text(text, x, Number(element.attributes.y ?? 0), options);
        }
        x += width;
    }
}

/** Sets what follows in a font; each is in the file once, with the glyphs that are used. */
function use(page: Page, font: FontFile): void {
    page.registerFont(font.name, fontData(font));
    page.font(font.name);
}

/** The pieces of a text and of the spans in it, from left to right. */
function piecesOf({ text, children, attributes }: SvgElement, inherited: Style): Piece[] {
    const style = { ...inherited, ...attributes };
    const weight: Weight = Number(style['font-weight'] ?? 400) >= BOLD ? 700 : 400;
    const fill = colour(style.fill) ?? '#000000';
    const own = fontRuns(text, weight).map((run): Piece => ({ ...run, fill, width: 0 }));
    return [...own, ...children.flatMap((child) => piecesOf(child, style))];
}
