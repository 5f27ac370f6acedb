import { asSeen } from '../from-right.ts';
import type { Page } from '../sheet.ts';

/** Codes of a font: one byte, without 0. */
const CODES = 255;
/** In thousandths of an em. Programs that read a page take a wide gap for the end of a text. */
const [LETTER_WIDTH, SPACE_WIDTH] = [1000, 300];
const widthOf = (character: string) => (/\s/u.test(character) ? SPACE_WIDTH : LETTER_WIDTH);

/** A font whose letters are all blank. It knows only which characters they stand for. */
interface BlankFont {
    label: string;
    dictionary: PDFKit.PDFKitReference;
    page: Page;
    /** The character of each code, from 1 on. */
    characters: string[];
}

/** Text that is not seen but found, selected and copied: in fonts of blank letters (Type 3; ISO 32000-1, 9.6.5 and 9.10.3). */
export class HiddenText {
    readonly #fonts: BlankFont[] = [];
    readonly #codes = new Map<string, { font: BlankFont; code: number }>();

    /** Writes a text from a point of the baseline on, as wide as what is seen there. */
    write(page: Page, text: string, { x, y, width, size }: { x: number; y: number; width: number; size: number }): void {
        // Programs read a page from left to right, and turn what runs the other way by themselves.
        const characters = asSeen(text);
        if (characters.length === 0 || width <= 0) return;
        const blank = characters.reduce((sum, character) => sum + widthOf(character), 0) / 1000;
        const scale = (100 * width) / (blank * size);
        const numbers = [x, y].map((number) => number.toFixed(3)).join(' ');
        const shown: string[] = [];
        let last: BlankFont | null = null;
        for (const character of characters) {
            const { font, code } = this.#codeOf(page, character);
            const byte = code.toString(16).padStart(2, '0');
            if (font === last) shown[shown.length - 1] += byte;
            else shown.push(`/${font.label} ${size} Tf <${byte}`);
            last = font;
        }
        page.addContent(`q BT 3 Tr ${scale.toFixed(3)} Tz 1 0 0 -1 ${numbers} Tm ${shown.join('> Tj ')}> Tj ET Q`);
    }

    /** Says in the file what the letters stand for. */
    finish(): void {
        for (const { dictionary, page, characters } of this.#fonts) {
            const meaning = page.ref({});
            meaning.end(toUnicode(characters));
            const widths = characters.map(widthOf);
            Object.assign(dictionary.data, {
                ToUnicode: meaning,
                Encoding: { Type: 'Encoding', Differences: [1, ...widths.map((width) => (width === SPACE_WIDTH ? 'space' : 'letter'))] },
                FirstChar: 1,
                LastChar: widths.length,
                Widths: widths,
            });
            dictionary.end(undefined);
        }
    }

    #codeOf(page: Page, character: string) {
        let code = this.#codes.get(character);
        if (!code) {
            let font = this.#fonts.at(-1);
            if (!font || font.characters.length === CODES) {
                font = blankFont(page, `B${this.#fonts.length + 1}`);
                this.#fonts.push(font);
            }
            code = { font, code: font.characters.push(character) };
            this.#codes.set(character, code);
        }
        return code;
    }
}

function blankFont(page: Page, label: string): BlankFont {
    const blank = (width: number) => {
        const glyph = page.ref({});
        glyph.end(`${width} 0 d0`);
        return glyph;
    };
    const dictionary = page.ref({
        Type: 'Font',
        Subtype: 'Type3',
        FontBBox: [0, -200, 1000, 800],
        FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
        CharProcs: { letter: blank(LETTER_WIDTH), space: blank(SPACE_WIDTH) },
        Resources: {},
    });
    page.page.fonts[label] = dictionary;
    return { label, dictionary, page, characters: [] };
}

/** A table of what codes stand for, in UTF-16 (ISO 32000-1, 9.10.3). */
function toUnicode(characters: readonly string[]): string {
    const rows = characters.map((character, i) => {
        const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at).toString(16).padStart(4, '0'));
        return `<${(i + 1).toString(16).padStart(2, '0')}> <${units.join('')}>`;
    });
    // A block holds no more than a hundred.
    const blocks: string[] = [];
    for (let at = 0; at < rows.length; at += 100) {
        const block = rows.slice(at, at + 100);
        blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
    }
    return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <ff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
