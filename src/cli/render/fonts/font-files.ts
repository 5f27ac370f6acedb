import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FontCollection } from '../../../pdf/fonts/font-collection.ts';
import type { FontFile, Weight } from '../../../pdf/fonts/font-file.ts';
import { sfntOfWoff } from './woff.ts';

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

let collection: FontCollection | null = null;

/** All that there are, in the order in which they are asked for a character. */
export function fonts(): FontCollection {
    collection ??= new FontCollection(fontFiles());
    return collection;
}

function fontFiles(): FontFile[] {
    const root = fontFolder();
    return FAMILIES.flatMap(({ folder, weights }) => {
        const subsets: Record<string, string> = JSON.parse(readFileSync(`${root}${folder}/unicode.json`, 'utf8'));
        return Object.entries(subsets).flatMap(([subset, ranges]) =>
            weights.map((weight) => {
                const name = `${folder}-${subset.replace(/[[\]]/g, '')}-${weight}`;
                let data: Uint8Array | null = null;
                return {
                    name,
                    weight,
                    ranges: rangesOf(ranges),
                    data: () => {
                        data ??= sfntOfWoff(readFileSync(`${root}${folder}/files/${name}-normal.woff`));
                        return data;
                    },
                };
            }),
        );
    });
}

/** `U+0000-00FF,U+0131` */
function rangesOf(text: string): FontFile['ranges'] {
    return text.split(',').map((range) => {
        const [first, last = first] = range.replace(/^U\+/i, '').split('-');
        return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    });
}
