import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sfntOfWoff } from './woff.ts';

/** Regular and bold; a family without bold shows its regular weight instead. */
export type Weight = 400 | 700;

/** Part of a font: the characters of some ranges, in one weight. */
export interface FontFile {
    /** Unlike that of any other file. */
    name: string;
    weight: Weight;
    path: string;
    ranges: (readonly [first: number, last: number])[];
}

/** Noto Sans for Latin, Greek, Cyrillic, Vietnamese and Devanagari; its families for Chinese with Japanese kana, and for Korean. */
const FAMILIES: readonly { folder: string; weights: readonly Weight[] }[] = [
    { folder: 'noto-sans', weights: [400, 700] },
    { folder: 'noto-sans-sc', weights: [400] },
    { folder: 'noto-sans-kr', weights: [400] },
];

/** The build puts the fonts beside the program; in a checkout that runs its sources they are where they were installed. */
function fontFolder(): string {
    const bundled = fileURLToPath(new URL('./fonts/', import.meta.url));
    return existsSync(`${bundled}noto-sans/unicode.json`)
        ? bundled
        : fileURLToPath(new URL('../../../../node_modules/@fontsource/', import.meta.url));
}

let files: FontFile[] | null = null;

/** All that there are, in the order in which they are asked for a character. */
export function fontFiles(): readonly FontFile[] {
    const root = fontFolder();
    files ??= FAMILIES.flatMap(({ folder, weights }) => {
        const subsets: Record<string, string> = JSON.parse(readFileSync(`${root}${folder}/unicode.json`, 'utf8'));
        return Object.entries(subsets).flatMap(([subset, ranges]) =>
            weights.map((weight) => {
                const name = `${folder}-${subset.replace(/[[\]]/g, '')}-${weight}`;
                return { name, weight, path: `${root}${folder}/files/${name}-normal.woff`, ranges: rangesOf(ranges) };
            }),
        );
    });
    return files;
}

/** `U+0000-00FF,U+0131` */
function rangesOf(text: string): FontFile['ranges'] {
    return text.split(',').map((range) => {
        const [first, last = first] = range.replace(/^U\+/i, '').split('-');
        return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    });
}

const loaded = new Map<string, Buffer>();

/** The font as TrueType or OpenType. */
export function fontData({ name, path }: FontFile): Buffer {
    let data = loaded.get(name);
    if (!data) {
        data = sfntOfWoff(readFileSync(path));
        loaded.set(name, data);
    }
    return data;
}
