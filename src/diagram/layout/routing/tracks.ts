/** The vertical part of a hop, or of half a hop that had to be split. */
export interface Vertical {
    hop: number;
    /** Heights where it leaves the left and arrives at the right border of the channel; NaN at a border it does not touch. */
    leftY: number;
    rightY: number;
    /** Its extent. */
    low: number;
    high: number;
    /** Its track, counted from the left. */
    track: number;
    /** For the second half of a split hop the first one, to be passed earlier; otherwise null. */
    after: Vertical | null;
}

export interface ChannelTracks {
    verticals: Vertical[];
    count: number;
    /** Per vertical: how many tracks its cluster of overlapping verticals has. */
    clusterCount: Int32Array;
}

/** Verticals in one track keep this distance. */
const CLEARANCE = 8;
/** Horizontal parts nearer than this to each other are kept from running side by side. */
const NEAR = 6;

export function createVertical(hop: number, leftY: number, rightY: number, a: number, b: number): Vertical {
    return { hop, leftY, rightY, low: Math.min(a, b), high: Math.max(a, b), track: 0, after: null };
}

/**
 * Gives the verticals of one channel their tracks such that
 * - verticals that overlap have different tracks,
 * - hops whose ends have the same order on both borders do not cross, and others exactly once: among those that lead downwards the
 *   lower ones come first, among those that lead upwards the upper ones,
 * - turns nest beside their border,
 * - two horizontal parts of the same height never overlap: the one from the left ends before the one to the right begins. Where this
 *   would need a cycle, one hop is split into two verticals.
 */
export function assignTracks(verticals: Vertical[]): ChannelTracks {
    const leftTurns = verticals.filter((v) => Number.isNaN(v.rightY)).sort((a, b) => a.high - a.low - (b.high - b.low) || a.hop - b.hop);
    const rightTurns = verticals.filter((v) => Number.isNaN(v.leftY)).sort((a, b) => b.high - b.low - (a.high - a.low) || a.hop - b.hop);
    const across = verticals.filter((v) => !Number.isNaN(v.leftY) && !Number.isNaN(v.rightY));
    const sequence = [...leftTurns, ...sequenceAcross(across), ...rightTurns];
    return packTracks(sequence);
}

function downwards(v: Vertical): boolean {
    return v.rightY > v.leftY;
}

/** An order in which every hop comes after those whose left part runs at the height of its right part. */
function sequenceAcross(across: Vertical[]): Vertical[] {
    const wanted = across.sort((a, b) => {
        if (downwards(a) !== downwards(b)) return downwards(a) ? -1 : 1;
        return downwards(a) ? b.leftY - a.leftY || b.rightY - a.rightY : a.leftY - b.leftY || a.rightY - b.rightY;
    });
    const byLeft = wanted.slice().sort((a, b) => a.leftY - b.leftY);
    const blockers = wanted.map((v) => nearLeft(byLeft, v));
    if (blockers.every((list) => list.length === 0)) return wanted;
    const done = new Set<Vertical>();
    const sequence: Vertical[] = [];
    const heights = new Set<number>();
    for (const v of wanted) heights.add(v.leftY).add(v.rightY);
    let pending = wanted.map((v, i) => ({ v, blockers: blockers[i] }));
    while (pending.length > 0) {
        const next: typeof pending = [];
        for (const entry of pending) {
            if (entry.blockers.every((b) => done.has(b))) {
                sequence.push(entry.v);
                done.add(entry.v);
            } else next.push(entry);
        }
        if (next.length === pending.length) {
            // A cycle: the first hop goes ahead as far as a height of its own, its second half waits for the others.
            const { v, blockers: waiting } = next.shift()!;
            done.add(v);
            if (waiting.every((b) => done.has(b) || Math.abs(b.leftY - v.rightY) >= 1)) sequence.push(v);
            else {
                const [first, second] = split(v, heights);
                sequence.push(first);
                next.push({ v: second, blockers: waiting });
            }
        }
        pending = next;
    }
    return sequence;
}

function nearLeft(byLeft: Vertical[], v: Vertical): Vertical[] {
    let low = 0;
    let high = byLeft.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (byLeft[middle].leftY <= v.rightY - NEAR) low = middle + 1;
        else high = middle;
    }
    const result: Vertical[] = [];
    for (let i = low; i < byLeft.length && byLeft[i].leftY < v.rightY + NEAR; i++) if (byLeft[i] !== v) result.push(byLeft[i]);
    return result;
}

/** Splits at a height between both ends that no other hop of the channel begins or ends at. */
function split(v: Vertical, heights: Set<number>): [Vertical, Vertical] {
    const middle = (v.leftY + v.rightY) / 2;
    let height = middle;
    for (let k = 1; heights.has(height); k++) height = middle + (k % 2 === 0 ? k : -k) / 2;
    heights.add(height);
    const first = createVertical(v.hop, v.leftY, height, v.leftY, height);
    const second = createVertical(v.hop, height, v.rightY, height, v.rightY);
    second.after = first;
    return [first, second];
}

/** Each vertical in turn takes the first track right of all earlier ones it overlaps. */
function packTracks(sequence: Vertical[]): ChannelTracks {
    const size = sequence.length;
    const clusterCount = new Int32Array(size);
    if (size === 0) return { verticals: sequence, count: 0, clusterCount };
    const coordinates = new Float64Array(2 * size);
    for (let i = 0; i < size; i++) {
        coordinates[2 * i] = sequence[i].low - CLEARANCE / 2;
        coordinates[2 * i + 1] = sequence[i].high + CLEARANCE / 2;
    }
    const sorted = coordinates.slice().sort();
    const indexOf = (value: number) => {
        let low = 0;
        let high = sorted.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    };
    const skyline = new Int32Array(2 * size);
    const covered = new Uint8Array(2 * size);
    let count = 0;
    for (let i = 0; i < size; i++) {
        const first = indexOf(coordinates[2 * i]);
        const last = indexOf(coordinates[2 * i + 1]);
        let track = 0;
        for (let k = first; k <= last; k++) if (skyline[k] > track) track = skyline[k];
        sequence[i].track = track++;
        for (let k = first; k <= last; k++) skyline[k] = track;
        // Marks the gaps between coordinates that lie inside a vertical.
        covered.fill(1, first, last);
        count = Math.max(count, track);
    }
    const cluster = new Int32Array(2 * size);
    for (let k = 1; k < 2 * size; k++) cluster[k] = cluster[k - 1] + (covered[k - 1] ? 0 : 1);
    const clusterSize = new Int32Array(cluster[2 * size - 1] + 1);
    for (let i = 0; i < size; i++) {
        const c = cluster[indexOf(coordinates[2 * i])];
        clusterSize[c] = Math.max(clusterSize[c], sequence[i].track + 1);
    }
    for (let i = 0; i < size; i++) clusterCount[i] = clusterSize[cluster[indexOf(coordinates[2 * i])]];
    return { verticals: sequence, count, clusterCount };
}
