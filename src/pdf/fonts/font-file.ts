/** Regular and bold; a family without bold shows its regular weight instead. */
export type Weight = 400 | 700;

/** Part of a font: the characters of some ranges, in one weight. */
export interface FontFile {
    /** Unlike that of any other file. */
    name: string;
    weight: Weight;
    ranges: readonly (readonly [first: number, last: number])[];
    /** The font as TrueType, OpenType or WOFF. */
    data(): Uint8Array;
}
