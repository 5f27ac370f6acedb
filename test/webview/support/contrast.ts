import type { PreviewPage } from './preview-page.ts';
import { inEveryTheme } from './themes-in-turn.ts';

/**
 * Words of pictures that do not stand out from what lies behind them, in every theme, in a line each. axe-core leaves drawn text undecided: its
 * ground is no background of an element, but whatever was painted below. WCAG 2.2, 1.4.3: a ratio of 4.5, of 3 for large type.
 */
export function faintWordsOf({ page }: PreviewPage): Promise<string[]> {
    return inEveryTheme(page, () => page.evaluate(faintWords));
}

/** Runs in the page. */
function faintWords(): string[] {
    type Colour = readonly [red: number, green: number, blue: number, alpha: number];
    const WHERE = [0.1, 0.35, 0.5, 0.65, 0.9];
    const brush = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true })!;
    const known = new Map<string, Colour>();
    /** Whatever notation it is in. */
    const read = (css: string): Colour => {
        let colour = known.get(css);
        if (!colour) {
            brush.clearRect(0, 0, 1, 1);
            brush.fillStyle = css;
            brush.fillRect(0, 0, 1, 1);
            const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
            colour = [red, green, blue, alpha / 255];
            known.set(css, colour);
        }
        return colour;
    };
    const opacityOf = (element: Element): number => {
        let opacity = 1;
        for (let at: Element | null = element; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
        return opacity;
    };
    const paint = (css: string, part: string, element: Element): Colour => {
        if (css === 'none' || css.startsWith('url(')) return [0, 0, 0, 0];
        const [red, green, blue, alpha] = read(css);
        return [red, green, blue, alpha * Number(part) * opacityOf(element)];
    };
    const groundOf = (element: Element): Colour => {
        const style = getComputedStyle(element);
        if (!(element instanceof SVGElement)) return paint(style.backgroundColor, '1', element);
        return element instanceof SVGGeometryElement ? paint(style.fill, style.fillOpacity, element) : [0, 0, 0, 0];
    };
    const over = ([r, g, b, a]: Colour, [red, green, blue]: Colour): Colour => [
        r * a + red * (1 - a),
        g * a + green * (1 - a),
        b * a + blue * (1 - a),
        1,
    ];
    const luminance = ([red, green, blue]: Colour): number => {
        const linear = [red, green, blue].map((value) => {
            const share = value / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    };
    const ratio = (a: Colour, b: Colour): number => {
        const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
        return (light + 0.05) / (dark + 0.05);
    };

    const sheet = new CSSStyleSheet();
    sheet.insertRule('* { pointer-events: all !important }');
    document.adoptedStyleSheets.push(sheet);
    const faint = new Set<string>();
    for (const text of document.querySelectorAll('svg text')) {
        const style = getComputedStyle(text);
        const words = text.textContent?.trim() ?? '';
        const box = text.getBoundingClientRect();
        if (words === '' || box.width === 0 || style.visibility === 'hidden' || opacityOf(text) === 0) continue;
        const size = Number.parseFloat(style.fontSize) * (box.height / ((text as SVGTextElement).getBBox().height || box.height));
        const wanted = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
        const ink = paint(style.fill, style.fillOpacity, text);
        const halo = style.paintOrder.startsWith('stroke') ? paint(style.stroke, style.strokeOpacity, text) : ([0, 0, 0, 0] as const);
        for (const share of WHERE) {
            const stack = document.elementsFromPoint(box.left + share * box.width, box.top + box.height / 2);
            const place = stack.findIndex((element) => text.contains(element));
            if (place < 0) continue;
            const behind = stack.slice(place + 1).map(groundOf);
            const ground = over(
                halo,
                behind.reduceRight<Colour>((below, above) => over(above, below), [255, 255, 255, 1]),
            );
            const found = ratio(over(ink, ground), ground);
            // What is computed in whole steps of colour may be off in the second decimal.
            if (found < wanted - 0.05) {
                faint.add(
                    `${text.getAttribute('class') ?? text.parentElement?.getAttribute('class')} “${words.slice(0, 30)}”: ${found.toFixed(2)} of ${wanted}`,
                );
            }
        }
    }
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    return [...faint];
}
