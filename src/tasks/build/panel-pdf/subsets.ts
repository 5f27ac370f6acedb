import type { Weight } from '../../../pdf/fonts/font-file.ts';

export type Range = readonly [first: number, last: number];

/** A part of Noto Sans as it is installed, and the characters that are taken of it. */
interface Subset {
    file: string;
    weight: Weight;
    ranges: readonly Range[];
}

/** Of every living language that is written in these alphabets, as far as the package can bear it. */
const ALPHABETS: Readonly<Record<string, readonly Range[]>> = {
    'noto-sans-latin': [
        [0x20, 0x7e],
        [0xa0, 0xff],
        [0x131, 0x131],
        [0x152, 0x153],
        // Dashes, quotation marks, signs.
        [0x2010, 0x2027],
        [0x2030, 0x203a],
        [0x20ac, 0x20ac],
        [0x2122, 0x2122],
        [0x2191, 0x2191],
        [0x2193, 0x2193],
        [0x2212, 0x2212],
    ],
    'noto-sans-latin-ext': [
        [0x100, 0x17f],
        // Azerbaijani, Romanian.
        [0x18f, 0x18f],
        [0x218, 0x21b],
        [0x259, 0x259],
        // Welsh and Irish, the German capital sharp s.
        [0x1e80, 0x1e85],
        [0x1e9e, 0x1e9e],
        [0x1ef2, 0x1ef3],
        // Signs of currencies.
        [0x20a6, 0x20ab],
        [0x20ae, 0x20ae],
        [0x20b1, 0x20b1],
        [0x20b4, 0x20b4],
        [0x20b8, 0x20bf],
    ],
    'noto-sans-vietnamese': [
        [0x1a0, 0x1a1],
        [0x1af, 0x1b0],
        [0x1ea0, 0x1ef9],
    ],
    'noto-sans-cyrillic': [
        [0x400, 0x45f],
        [0x490, 0x491],
        [0x4b0, 0x4b1],
        [0x2116, 0x2116],
    ],
    // Bashkir, Kazakh, Kyrgyz, Mongolian, Tajik, Tatar, Uzbek.
    'noto-sans-cyrillic-ext': [
        [0x492, 0x493],
        [0x498, 0x49b],
        [0x4a0, 0x4a3],
        [0x4aa, 0x4af],
        [0x4b2, 0x4b3],
        [0x4b6, 0x4b7],
        [0x4ba, 0x4bb],
        [0x4d8, 0x4d9],
        [0x4e2, 0x4e3],
        [0x4e8, 0x4e9],
        [0x4ee, 0x4ef],
    ],
    'noto-sans-greek': [
        [0x384, 0x38a],
        [0x38c, 0x38c],
        [0x38e, 0x3a1],
        [0x3a3, 0x3ce],
    ],
};

/** Signs that pictures use by themselves, and that only other parts have. */
const SIGNS: Readonly<Record<string, readonly Range[]>> = {
    'noto-sans-sc-109': [[0x2192, 0x2192]],
    'noto-sans-sc-100': [[0x2264, 0x2264]],
};

const subsets = (files: Readonly<Record<string, readonly Range[]>>, weight: Weight) =>
    Object.entries(files).map(([file, ranges]): Subset => ({ file, weight, ranges }));

export const SUBSETS: readonly Subset[] = [...subsets(ALPHABETS, 400), ...subsets(ALPHABETS, 700), ...subsets(SIGNS, 400)];
