import { type Stream, streamOf } from './random.ts';

/** A stream for each list of names; equal lists are numbered in the order of the second argument, else as they come. */
export function streamsOf(names: readonly (readonly string[])[], order: (a: number, b: number) => number = () => 0): Stream[] {
    const same = new Map<string, number[]>();
    names.forEach((each, index) => {
        const key = JSON.stringify(each);
        const known = same.get(key);
        if (known) known.push(index);
        else same.set(key, [index]);
    });
    const streams: Stream[] = new Array(names.length);
    for (const indices of same.values()) {
        indices.sort(order).forEach((index, occurrence) => {
            streams[index] = streamOf(...names[index], String(occurrence));
        });
    }
    return streams;
}
