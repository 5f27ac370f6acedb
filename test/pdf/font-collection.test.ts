import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FontCollection } from '../../src/pdf/fonts/font-collection.ts';
import type { FontFile, Weight } from '../../src/pdf/fonts/font-file.ts';

function file(part: string, weight: Weight, ranges: FontFile['ranges']): FontFile {
    const name = `noto-sans-${part}-${weight}`;
    return { name, weight, ranges, data: () => readFileSync(`node_modules/@fontsource/noto-sans/files/${name}-normal.woff`) };
}

const LATIN = [file('latin', 400, [[0, 0x24f]]), file('latin', 700, [[0, 0x24f]])];
const fonts = new FontCollection([...LATIN, file('cyrillic', 400, [[0x400, 0x45f]])]);
const shown = (text: string, weight: Weight = 400) => fonts.runs(text, weight).map((run) => [run.text, run.font?.name ?? null]);

describe('a collection of fonts', () => {
    it('splits a line by the fonts that show it', () => {
        expect(shown('Wort Слово 浏览.')).toEqual([
            ['Wort ', 'noto-sans-latin-400'],
            ['Слово', 'noto-sans-cyrillic-400'],
            [' ', 'noto-sans-latin-400'],
            ['浏览', null],
            ['.', 'noto-sans-latin-400'],
        ]);
    });

    it('takes another weight where there is none of the one that is wanted', () => {
        expect(shown('Да no', 700)).toEqual([
            ['Да', 'noto-sans-cyrillic-400'],
            [' no', 'noto-sans-latin-700'],
        ]);
    });

    it('composes letters, and leaves none with a mark that its font lacks to the font', () => {
        // U+0065 U+0301 is é, which the font has; it has neither g with a ring below nor the ring alone.
        expect(shown('e\u0301')).toEqual([['é', 'noto-sans-latin-400']]);
        expect(shown('ag\u0325a')).toEqual([
            ['a', 'noto-sans-latin-400'],
            ['g\u0325', null],
            ['a', 'noto-sans-latin-400'],
        ]);
    });

    it('keeps signs together that are joined, and minds no selectors', () => {
        expect(shown('👩\u200d💻')).toEqual([['👩\u200d💻', null]]);
        expect(shown('a\ufe0f')).toEqual([['a\ufe0f', 'noto-sans-latin-400']]);
    });

    it('names the characters that none shows', () => {
        const { fonts: used, missing } = fonts.fontsFor(['Tea 🍵', '茶\u200d']);
        expect(used.map(({ name }) => name)).toEqual(['noto-sans-latin-400', 'noto-sans-latin-700']);
        expect(missing).toEqual(['🍵', '茶']);
    });
});
