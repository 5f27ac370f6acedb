/** Compressed rows: what belongs to key k stands in `edge[start[k]] … edge[start[k + 1] - 1]`. */
export interface Rows {
    start: Int32Array;
    edge: Int32Array;
}

/** Groups the indices 0 … keys.length − 1 by their key, in ascending order within a key; negative keys are left out. */
export function groupByKey(keys: Int32Array, keyCount: number): Rows {
    const start = new Int32Array(keyCount + 1);
    for (let i = 0; i < keys.length; i++) if (keys[i] >= 0) start[keys[i] + 1]++;
    for (let k = 0; k < keyCount; k++) start[k + 1] += start[k];
    const next = start.slice();
    const edge = new Int32Array(start[keyCount]);
    for (let i = 0; i < keys.length; i++) if (keys[i] >= 0) edge[next[keys[i]]++] = i;
    return { start, edge };
}
