import type { Box } from '../../camera/view.ts';

/** Whether two boxes have something in common. */
export function touches(a: Box, b: Box): boolean {
    return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

/** Which of some things touch a part of the picture. Those that are wholly in it come first: nothing need move for them to be seen. */
export function framed<T>(things: Iterable<T>, boxOf: (thing: T) => Box, part: Box): T[] {
    const whole: T[] = [];
    const cut: T[] = [];
    for (const thing of things) {
        const box = boxOf(thing);
        if (touches(box, part)) {
            const isWhole = box.left >= part.left && box.right <= part.right && box.top >= part.top && box.bottom <= part.bottom;
            (isWhole ? whole : cut).push(thing);
        }
    }
    return [...whole, ...cut];
}
