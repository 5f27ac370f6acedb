import { create, type Font } from 'fontkit';
import type { FontFile, Weight } from './font-file.ts';

/** A piece of a line of text that one font shows. */
export interface FontRun {
    text: string;
    /** null where no font knows the characters. */
    font: FontFile | null;
}

/** A character with the marks, joiners and selectors behind it: one font has to show them all. */
const CLUSTER = /[\s\S][\p{M}\p{Cf}]*/gu;
/** What shows nothing by itself: controls, joiners, and selectors of variants. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

/** Fonts that share the work: each shows what the ones before it cannot. */
export class FontCollection {
    readonly #files: readonly FontFile[];
    readonly #opened = new Map<string, Font>();
    readonly #chosen = new Map<string, FontFile | null>();

    /** @param files in the order in which they are asked for a character */
    constructor(files: readonly FontFile[]) {
        this.#files = files;
    }

    /** Splits a line of text by the fonts that show it. */
    runs(text: string, weight: Weight): FontRun[] {
        const runs: FontRun[] = [];
        for (const [cluster] of text.normalize('NFC').matchAll(CLUSTER)) {
            const font = this.fontOf(cluster, weight);
            const last = runs.at(-1);
            if (last && last.font === font) last.text += cluster;
            else runs.push({ text: cluster, font });
        }
        return runs;
    }

    /** The first font that has a character and its marks, in the weight or else in another. */
    fontOf(cluster: string, weight: Weight): FontFile | null {
        const key = `${cluster}${weight}`;
        let font = this.#chosen.get(key);
        if (font === undefined) {
            const codes = Array.from(cluster.replaceAll(UNSEEN, '') || ' ', (character) => character.codePointAt(0)!);
            const candidates = this.#files.filter(({ ranges }) => ranges.some(([first, last]) => codes[0] >= first && codes[0] <= last));
            const having = candidates.filter((file) => codes.every((code) => this.open(file).hasGlyphForCodePoint(code)));
            font = having.find((file) => file.weight === weight) ?? having[0] ?? null;
            this.#chosen.set(key, font);
        }
        return font;
    }

    /** The fonts that show some texts, and the characters that none shows. */
    fontsFor(texts: Iterable<string>): { fonts: FontFile[]; missing: string[] } {
        const fonts = new Set<FontFile>();
        const missing = new Set<string>();
        for (const text of texts) {
            for (const weight of [400, 700] as const) {
                for (const run of this.runs(text, weight)) {
                    if (run.font) fonts.add(run.font);
                    else for (const [cluster] of run.text.matchAll(CLUSTER)) missing.add(cluster.replaceAll(UNSEEN, ''));
                }
            }
        }
        return { fonts: [...fonts], missing: [...missing] };
    }

    /** A font, read; the same one each time. */
    open(file: FontFile): Font {
        let font = this.#opened.get(file.name);
        if (!font) {
            font = create(file.data() as Buffer) as Font;
            this.#opened.set(file.name, font);
        }
        return font;
    }
}
