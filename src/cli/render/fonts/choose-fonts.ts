import { create, type Font } from 'fontkit';
import { type FontFile, fontData, fontFiles, type Weight } from './font-files.ts';

/** A piece of a line of text that one font shows. */
export interface FontRun {
    text: string;
    /** null where no font knows the characters. */
    font: FontFile | null;
}

const opened = new Map<string, Font>();
/** Marks, joiners and selectors stay with the letter before them. */
const ATTACHED = /^[\p{M}\p{Cf}]$/u;

/** Splits a line of text by the fonts that show it. */
export function fontRuns(text: string, weight: Weight): FontRun[] {
    const runs: FontRun[] = [];
    for (const character of text) {
        const last = runs.at(-1);
        const font = last && ATTACHED.test(character) ? last.font : fontOf(character, weight);
        if (last && last.font === font) last.text += character;
        else runs.push({ text: character, font });
    }
    return runs;
}

const chosen = new Map<string, FontFile | null>();

/** The first font that has the character, in the weight or else in another. */
export function fontOf(character: string, weight: Weight): FontFile | null {
    const key = `${character}${weight}`;
    let font = chosen.get(key);
    if (font === undefined) {
        const code = character.codePointAt(0)!;
        const candidates = fontFiles().filter(({ ranges }) => ranges.some(([first, last]) => code >= first && code <= last));
        const having = candidates.filter((file) => open(file).hasGlyphForCodePoint(code));
        font = having.find((file) => file.weight === weight) ?? having[0] ?? null;
        chosen.set(key, font);
    }
    return font;
}

function open(file: FontFile): Font {
    let font = opened.get(file.name);
    if (!font) {
        font = create(fontData(file)) as Font;
        opened.set(file.name, font);
    }
    return font;
}

/** The fonts that show some texts, and the characters that none shows. */
export function fontsFor(texts: Iterable<string>): { fonts: FontFile[]; missing: string[] } {
    const fonts = new Set<FontFile>();
    const missing = new Set<string>();
    for (const text of texts) {
        for (const weight of [400, 700] as const) {
            for (const run of fontRuns(text, weight)) {
                if (run.font) fonts.add(run.font);
                else for (const character of run.text) if (!/[\p{Cc}\p{Cf}\p{M}]/u.test(character)) missing.add(character);
            }
        }
    }
    return { fonts: [...fonts], missing: [...missing] };
}
