/** Pixels to one unit of the picture: for sharp screens. */
const SCALE = 2;
/** More than this few programs open. */
const MOST_PIXELS = 120e6;
const LONGEST_SIDE = 32_000;

/** How many pixels stand for one unit of a picture of this size: two, or less where the bitmap would be too large. */
export function bitmapScale(width: number, height: number): number {
    return Math.min(SCALE, LONGEST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
}
