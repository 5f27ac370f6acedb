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
/** Nearer than this they would lie on top of each other. */
const TOUCHING = 1;
const NEARNESS_COST = 1;
/** Two hops that could do without cross twice when their order is wrong. */
const CROSSINGS_COST = 2;
const LAST = 1e9;
/** Channels with more hops are past reading; they keep the plain order, which takes no quadratic time, and may have lines that touch. */
const MOST_STEPS = 600;

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
 *
 * @param straight heights of the straight hops of the channel
 */
export function assignTracks(verticals: Vertical[], straight: readonly number[]): ChannelTracks {
    const leftTurns = verticals.filter((v) => Number.isNaN(v.rightY)).sort((a, b) => a.high - a.low - (b.high - b.low) || a.hop - b.hop);
    const rightTurns = verticals.filter((v) => Number.isNaN(v.leftY)).sort((a, b) => b.high - b.low - (a.high - a.low) || a.hop - b.hop);
    const across = verticals.filter((v) => !Number.isNaN(v.leftY) && !Number.isNaN(v.rightY));
    const sequence = [...leftTurns, ...sequenceAcross(across, straight), ...rightTurns];
    return packTracks(sequence);
}

function downwards(v: Vertical): boolean {
    return v.rightY > v.leftY;
}

/**
 * First the hops that lead downwards, lower ones first, then those that lead upwards, upper ones first. Where horizontal parts
 * would come too close, the order is built step by step instead: next is the hop that has to let fewest others go first.
 */
function sequenceAcross(across: Vertical[], straight: readonly number[]): Vertical[] {
    const wanted = across.sort((a, b) => {
        if (downwards(a) !== downwards(b)) return downwards(a) ? -1 : 1;
        return downwards(a) ? b.leftY - a.leftY || b.rightY - a.rightY : a.leftY - b.leftY || a.rightY - b.rightY;
    });
    if (wanted.length > MOST_STEPS) return wanted;
    const lefts = Float64Array.from(wanted, (v) => v.leftY).sort();
    return wanted.some((v) => meetsLeftPart(lefts, v)) ? sequenceStepByStep(wanted, straight) : wanted;
}

/** Whether another hop leaves the left border near the height at which this one arrives at the right border. */
function meetsLeftPart(lefts: Float64Array, v: Vertical): boolean {
    let low = 0;
    let high = lefts.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (lefts[middle] <= v.rightY - NEAR) low = middle + 1;
        else high = middle;
    }
    return low < lefts.length && lefts[low] < v.rightY + NEAR;
}

/** What it costs when `v` comes before `u`; infinite where they would lie on top of each other. */
function costOfPreceding(v: Vertical, u: Vertical): number {
    const apart = Math.abs(u.leftY - v.rightY);
    if (apart < TOUCHING) return Number.POSITIVE_INFINITY;
    const down = downwards(v);
    let cost = apart < NEAR ? NEARNESS_COST : 0;
    if (down === downwards(u) && v.low < u.high && u.low < v.high) {
        const crosses = down ? u.leftY > v.leftY && u.rightY > v.rightY : u.leftY < v.leftY && u.rightY < v.rightY;
        if (crosses) cost += CROSSINGS_COST;
    }
    return cost;
}

function sequenceStepByStep(wanted: Vertical[], straight: readonly number[]): Vertical[] {
    const entries = wanted.slice();
    const cost: number[] = [];
    const blockers: number[] = [];
    const placed: boolean[] = [];
    const enter = (i: number, sign: 1 | -1, u: Vertical) => {
        const value = costOfPreceding(entries[i], u);
        if (value === Number.POSITIVE_INFINITY) blockers[i] += sign;
        else cost[i] += sign * value;
    };
    for (let i = 0; i < entries.length; i++) {
        cost.push(0);
        blockers.push(0);
        placed.push(false);
        for (let k = 0; k < entries.length; k++) if (k !== i) enter(i, 1, entries[k]);
    }
    const heights = new Set([...straight, ...wanted.flatMap((v) => [v.leftY, v.rightY])]);
    const sequence: Vertical[] = [];
    for (;;) {
        let next = -1;
        for (let i = 0; i < entries.length; i++) {
            if (placed[i]) continue;
            if (
                next < 0 ||
                Math.sign(blockers[i]) < Math.sign(blockers[next]) ||
                (Math.sign(blockers[i]) === Math.sign(blockers[next]) && cost[i] < cost[next])
            )
                next = i;
        }
        if (next < 0) return sequence;
        placed[next] = true;
        const v = entries[next];
        let left = v;
        if (blockers[next] > 0) {
            // A cycle: the hop goes ahead as far as a height of its own, its second half waits for the others.
            const [first, second] = split(v, heights);
            left = first;
            entries.push(second);
            // It must not be split again: its turn comes when what it waits for is done.
            cost.push(LAST);
            blockers.push(0);
            placed.push(false);
            for (let k = 0; k + 1 < entries.length; k++) if (!placed[k]) enter(entries.length - 1, 1, entries[k]);
        }
        sequence.push(left);
        for (let i = 0; i < entries.length; i++) if (!placed[i] && entries[i].after !== left) enter(i, -1, v);
    }
}

/** Splits at a height between both ends that no other hop of the channel begins or ends at. */
function split(v: Vertical, heights: Set<number>): [Vertical, Vertical] {
    const middle = (v.leftY + v.rightY) / 2;
    let height = middle;
    const taken = () => [...heights].some((other) => Math.abs(other - height) <= TOUCHING);
    for (let k = 1; taken(); k++) height = middle + (k % 2 === 0 ? k : -k);
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
