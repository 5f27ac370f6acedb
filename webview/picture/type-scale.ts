import { measureText } from '../../src/diagram/text/measure.ts';

/** Wide letters, hyphens, accents, plain words, figures, and letters that many fonts leave to another one. */
const SAMPLES = ['WWW MMM', 'a-a-a-a-', 'ÄÖÜ ß ŵŷ Œuvre ǅ', 'Receive the confirmation of the order', '1,234.56 min', 'क्षेत्रीय'];

const SIZE = 100;

/**
 * By how much the picture's type has to be set smaller so that texts keep to the widths that the table of characters
 * gives them: 1 for most fonts, less for an uncommonly wide one. `widthOf` measures bold type of 100 px in the page's font.
 */
export function typeScale(widthOf: (text: string) => number): number {
    const ratios = SAMPLES.map((text) => measureText(text, SIZE) / Math.max(1, widthOf(text)));
    return Math.min(1, ...ratios);
}

/** Sets the picture's type smaller where the editor's font is wider than the picture was laid out for. */
export function fitTypeToFont(page: HTMLElement): void {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) {
        return;
    }
    context.font = `600 ${SIZE}px ${getComputedStyle(page).fontFamily}`;
    const scale = typeScale((text) => context.measureText(text).width);
    page.classList.toggle('wide-font', scale < 1);
    page.style.setProperty('--journey-type-scale', String(scale));
}
