import { drawText } from './draw-text.ts';
import { colour, type Page, type Sheet, type Style } from './sheet.ts';
import type { SvgElement } from './svg-element.ts';

const INHERITED = [
    'fill',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'stroke-linecap',
    'stroke-linejoin',
    'font-size',
    'font-weight',
    'letter-spacing',
    'text-anchor',
];

/** Puts an element of a picture on the page. It knows what our pictures are made of: groups, rectangles, circles, paths and text. */
export function drawElement(sheet: Sheet, { name, attributes, children, ...rest }: SvgElement, inherited: Style): void {
    const { page } = sheet;
    const style: Record<string, string> = { ...inherited };
    for (const property of INHERITED) if (attributes[property] !== undefined) style[property] = attributes[property];
    if (name === 'text') {
        drawText(sheet, { name, attributes, children, ...rest }, style);
    } else if (name === 'svg' || name === 'g') {
        page.save();
        transform(page, attributes.transform ?? '');
        if (attributes.opacity !== undefined) page.opacity(Number(attributes.opacity));
        for (const child of children) drawElement(sheet, child, style);
        page.restore();
    } else {
        const paint = { fill: colour(style.fill ?? '#000000'), stroke: colour(style.stroke) };
        if ((paint.fill !== null || paint.stroke !== null) && outline(page, name, attributes)) fillAndStroke(page, paint, style);
    }
}

/** `translate(x y)` and `scale(s)`, one after the other. */
function transform(page: Page, text: string): void {
    for (const [, kind, numbers] of text.matchAll(/(translate|scale)\(([^)]*)\)/g)) {
        const [x, y] = numbers.split(/[\s,]+/).map(Number);
        if (kind === 'translate') page.translate(x, y ?? 0);
        else page.scale(x, y ?? x);
    }
}

/** Lays the element's outline on the page; false for one without an outline. */
function outline(page: Page, name: string, attributes: SvgElement['attributes']): boolean {
    const number = (attribute: string) => Number(attributes[attribute] ?? 0);
    if (name === 'rect') {
        const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(number);
        if (!(width > 0 && height > 0)) return false;
        const radius = Math.min(number('rx'), width / 2, height / 2);
        if (radius > 0) page.roundedRect(x, y, width, height, radius);
        else page.rect(x, y, width, height);
    } else if (name === 'circle') {
        page.circle(number('cx'), number('cy'), number('r'));
    } else if (name === 'path' && attributes.d) {
        page.path(attributes.d);
    } else {
        return false;
    }
    return true;
}

function fillAndStroke(page: Page, { fill, stroke }: { fill: string | null; stroke: string | null }, style: Style): void {
    if (stroke !== null) {
        page.lineWidth(Number(style['stroke-width'] ?? 1));
        page.lineCap((style['stroke-linecap'] ?? 'butt') as 'butt');
        page.lineJoin((style['stroke-linejoin'] ?? 'miter') as 'miter');
        const dashes = (style['stroke-dasharray'] ?? 'none').split(/[\s,]+/).map(Number);
        if (dashes.every((dash) => dash > 0)) page.dash(dashes[0], { space: dashes[1] ?? dashes[0] });
        else page.undash();
    }
    if (fill !== null && stroke !== null) page.fillAndStroke(fill, stroke);
    else if (fill !== null) page.fill(fill);
    else if (stroke !== null) page.stroke(stroke);
}
