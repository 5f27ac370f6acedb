import type { FontFile, Weight } from './fonts/font-file.ts';
import { hasLettersFromRight } from './from-right.ts';
import type { PaintedText } from './painted/painted-texts.ts';
import { colour, type Sheet, type Style } from './sheet.ts';
import type { SvgElement } from './svg-element.ts';

/** From this weight on a text is bold. */
const BOLD = 600;

/** A part of a line in one colour and weight. */
interface Span {
    text: string;
    fill: string;
    weight: Weight;
}

/** What is put on the page at once: by a font, or painted; nothing where neither can show it. */
interface Piece extends Span {
    font: FontFile | null;
    painted: PaintedText | null;
    width: number;
}

/** Puts a line of text on the page, in pieces where it needs several fonts or colours. What no font knows is painted, or left out. */
export function drawText(sheet: Sheet, element: SvgElement, style: Style): void {
    const { page, painted } = sheet;
    const size = Number(style['font-size'] ?? 16);
    const spacing = size * Number.parseFloat(style['letter-spacing'] ?? '0');
    const options = { lineBreak: false, characterSpacing: spacing, baseline: 'alphabetic' } as const;
    page.fontSize(size);
    const pieces = spansOf(element, style).flatMap((span) => piecesOf(sheet, span, size, options));
    const whole = pieces.reduce((sum, { width }) => sum + width, 0);
    const anchor = style['text-anchor'];
    let x = Number(element.attributes.x ?? 0) - (anchor === 'middle' ? whole / 2 : anchor === 'end' ? whole : 0);
    const y = Number(element.attributes.y ?? 0);
    for (const piece of pieces) {
        if (piece.font) {
            use(sheet, piece.font);
            page.fillColor(piece.fill);
            page.text(piece.text, x, y, options);
        } else if (piece.painted) {
            painted?.draw(page, piece.painted, x, y);
        }
        x += piece.width;
    }
}

function piecesOf(sheet: Sheet, span: Span, size: number, options: { characterSpacing: number }): Piece[] {
    const { page, fonts, painted } = sheet;
    const runs = fonts.runs(span.text, span.weight);
    const turned = painted && runs.some(({ text, font }) => !font && hasLettersFromRight(text));
    return (turned ? [{ text: span.text, font: null }] : runs).map(({ text, font }): Piece => {
        const piece = { ...span, text, font, painted: null };
        if (font) {
            use(sheet, font);
            return { ...piece, width: page.widthOfString(text, options) };
        }
        if (!painted) return { ...piece, width: size / 2 };
        const picture = painted.paint(text, { size, weight: span.weight, fill: span.fill, spacing: options.characterSpacing });
        return { ...piece, painted: picture, width: picture.width };
    });
}

/** Sets what follows in a font; each is in the file once, with the glyphs that are used. */
function use({ page, fonts }: Sheet, font: FontFile): void {
    // pdfkit takes fonts that are open, too.
    page.registerFont(font.name, fonts.open(font) as unknown as Uint8Array);
    page.font(font.name);
}

/** The parts of a text and of the spans in it, from left to right. */
function spansOf({ text, children, attributes }: SvgElement, inherited: Style): Span[] {
    const style = { ...inherited, ...attributes };
    const weight: Weight = Number(style['font-weight'] ?? 400) >= BOLD ? 700 : 400;
    const own = text === '' ? [] : [{ text, weight, fill: colour(style.fill) ?? '#000000' }];
    return [...own, ...children.flatMap((child) => spansOf(child, style))];
}
