import { readFileSync } from 'node:fs';
import { extractImages, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { FontCollection } from '../../src/pdf/fonts/font-collection.ts';
import type { PaintText } from '../../src/pdf/painted/painted-texts.ts';
import { pdfFile } from '../../src/pdf/pdf-file.ts';
import type { SvgElement } from '../../src/pdf/svg-element.ts';

const LATIN = {
    name: 'latin',
    weight: 400,
    ranges: [[0, 0x24f]],
    data: () => readFileSync('node_modules/@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff'),
} as const;

function line(text: string, y: number, attributes: Record<string, string> = {}): SvgElement {
    const content = { name: '', attributes: {}, children: [], text };
    return { name: 'text', attributes: { x: '10', y: String(y), 'font-size': '10', ...attributes }, children: [content], text: '' };
}

function picture(...children: SvgElement[]): SvgElement {
    return { name: 'svg', attributes: { width: '400', height: '200' }, children, text: '' };
}

/** Every text is ten units wide for each character, and painted as two pixels, one of them red. */
const paint: PaintText = (text) => ({
    width: 10 * Array.from(text).length,
    box: { x: 0, y: -8, width: 10, height: 5 },
    columns: 2,
    rows: 1,
    pixels: Uint8ClampedArray.from([255, 0, 0, 255, 0, 0, 0, 0]),
});

async function read(root: SvgElement, painter?: PaintText) {
    const document = await getDocumentProxy(await pdfFile(root, new FontCollection([LATIN]), painter));
    const { items } = await (await document.getPage(1)).getTextContent();
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    return { document, texts };
}

describe('what no font shows', () => {
    it('is left out where nothing can paint it', async () => {
        const { document, texts } = await read(picture(line('ab 茶', 50)));
        expect(texts.map(({ str }) => str.trim())).toEqual(['ab']);
        expect(await extractImages(document, 1)).toEqual([]);
    });

    it('is a picture with its text over it, where it is seen', async () => {
        const { document, texts } = await read(picture(line('茶🍵', 50)), paint);
        expect(texts.map(({ str }) => str)).toEqual(['茶🍵']);
        // Points: three quarters of a unit, counted from below.
        expect(texts[0].transform.slice(4)).toEqual([10 * 0.75, (200 - 50) * 0.75]);
        expect(texts[0].width).toBeCloseTo(20 * 0.75, 3);
        const [image] = await extractImages(document, 1);
        expect([image.width, image.height]).toEqual([2, 1]);
        expect(Array.from(image.data)).toEqual(image.channels === 4 ? [255, 0, 0, 255, 0, 0, 0, 0] : [255, 0, 0, 0, 0, 0]);
    });

    it('stands between what fonts show, with the anchor of the whole line', async () => {
        const { texts } = await read(picture(line('aa', 20), line('aa茶aa', 50, { 'text-anchor': 'end', x: '200' })), paint);
        const [alone, before, painted, after] = texts;
        expect([before.str, painted.str, after.str]).toEqual(['aa', '茶', 'aa']);
        const end = after.transform[4] + after.width;
        expect(end).toBeCloseTo(200 * 0.75, 1);
        expect(before.transform[4]).toBeCloseTo(end - 2 * alone.width - 7.5, 1);
        expect(painted.transform[4]).toBeCloseTo(end - alone.width - 7.5, 1);
    });

    it('is in the file once, however often it is shown', async () => {
        const size = async (...texts: SvgElement[]) => (await pdfFile(picture(...texts), new FontCollection([LATIN]), paint)).length;
        const lines = (count: number) => Array.from({ length: count }, (_, i) => line('茶', i));
        expect((await size(...lines(100))) - (await size(line('茶', 1)))).toBeLessThan(2_000);
        const { document } = await read(picture(...lines(3)), paint);
        expect(new TextDecoder('latin1').decode(await document.getData()).match(/\/Subtype \/Image/g)).toHaveLength(2);
    });

    it('keeps more characters than one font has codes', async () => {
        const lines = Array.from({ length: 20 }, (_, row) =>
            Array.from({ length: 30 }, (_, i) => String.fromCodePoint(0x4e00 + 30 * row + i)).join(''),
        );
        const { texts } = await read(picture(...lines.map((text, row) => line(text, 10 * row + 9))), paint);
        expect(texts.map(({ str }) => str)).toEqual(lines);
    });

    it('is painted as one where the words run from the right, and read in its order', async () => {
        const painted: string[] = [];
        const { texts } = await read(picture(line('שלום עולם', 50)), (text, look) => {
            painted.push(text);
            return paint(text, look);
        });
        expect(painted).toEqual(['שלום עולם']);
        expect(texts.map(({ str }) => str).join('')).toBe('שלום עולם');
    });
});
