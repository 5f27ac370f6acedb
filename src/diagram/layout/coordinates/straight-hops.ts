import { ACROSS, type RoutePlan } from '../routing/route-plan.ts';

/** How much a straight line between two items is worth. Long edges first, then rows of cards. */
const PASS_TO_PASS = 6;
const CARD_TO_CARD = 3;
const CARD_TO_PASS = 2;
/** For the middle one of several neighbours, so that a card stands opposite the middle of them. */
const MIDDLE = 0.5;
/** For a hop that is straight in the seed: one that was straight in an earlier drawing stays so. */
const LEVEL = 10;
/** Loss for each multiple of the limit by which two items would have to move towards each other. */
const STRESS = 10;

/**
 * Chooses for every channel the hops to be drawn as straight lines: a heaviest set without crossings in which every item occurs at
 * most once on each side. Solved exactly as a heaviest increasing subsequence, with a Fenwick tree of prefix maxima.
 *
 * @param seed heights of the items in the drawing before, or where they would stand if no hop had to be straight
 * @param limit how far apart two items may stand in the seed without loss
 * @returns per hop 1 when straight
 */
export function chooseStraightHops(plan: RoutePlan, seed: Float64Array, limit: number): Uint8Array {
    const hops = plan.hopEdge.length;
    const straight = new Uint8Array(hops);
    const { rows, leftOf, rightOf } = hopsByLeftItem(plan);
    const degree = degrees(plan, leftOf, rightOf);
    let widest = 0;
    for (let layer = 0; layer < plan.layerCount; layer++) widest = Math.max(widest, plan.start[layer + 1] - plan.start[layer]);
    const treeWeight = new Float64Array(widest + 1);
    const treeHop = new Int32Array(widest + 1);
    const total = new Float64Array(hops);
    const before = new Int32Array(hops);
    const isCard = (item: number) => item < plan.nodes;

    const weight = (hop: number): number => {
        const left = leftOf[hop];
        const right = rightOf[hop];
        let value = isCard(left) === isCard(right) ? (isCard(left) ? CARD_TO_CARD : PASS_TO_PASS) : CARD_TO_PASS;
        if (2 * degree.rankAtLeft[hop] === degree.right[left] - 1) value += MIDDLE;
        if (2 * degree.rankAtRight[hop] === degree.left[right] - 1) value += MIDDLE;
        const apart = Math.abs(seed[left] - seed[right]);
        if (apart < 0.5) value += LEVEL;
        else if (apart > limit) value -= STRESS * (apart / limit - 1);
        return value;
    };

    for (let layer = 0; layer + 1 < plan.layerCount; layer++) {
        const size = plan.start[layer + 2] - plan.start[layer + 1];
        treeWeight.fill(0, 0, size + 1);
        treeHop.fill(-1, 0, size + 1);
        for (let k = plan.start[layer]; k < plan.start[layer + 1]; k++) {
            const item = plan.column[k];
            for (let i = rows[item]; i < rows[item + 1]; i++) {
                const hop = degree.sorted[i];
                let bestWeight = 0;
                let bestHop = -1;
                for (let j = plan.position[rightOf[hop]]; j > 0; j -= j & -j) {
                    if (treeWeight[j] > bestWeight) {
                        bestWeight = treeWeight[j];
                        bestHop = treeHop[j];
                    }
                }
                total[hop] = bestWeight + Math.max(0, weight(hop));
                before[hop] = bestHop;
            }
            for (let i = rows[item]; i < rows[item + 1]; i++) {
                const hop = degree.sorted[i];
                for (let j = plan.position[rightOf[hop]] + 1; j <= size; j += j & -j) {
                    if (total[hop] <= treeWeight[j]) continue;
                    treeWeight[j] = total[hop];
                    treeHop[j] = hop;
                }
            }
        }
        let best = -1;
        let bestWeight = 0;
        for (let j = size; j > 0; j -= j & -j) {
            if (treeWeight[j] > bestWeight) {
                bestWeight = treeWeight[j];
                best = treeHop[j];
            }
        }
        for (; best >= 0; best = before[best]) straight[best] = weight(best) > 0 ? 1 : 0;
    }
    return straight;
}

interface HopsByLeftItem {
    rows: Int32Array;
    leftOf: Int32Array;
    rightOf: Int32Array;
}

function hopsByLeftItem(plan: RoutePlan): HopsByLeftItem {
    const hops = plan.hopEdge.length;
    const leftOf = new Int32Array(hops).fill(-1);
    const rightOf = new Int32Array(hops).fill(-1);
    const rows = new Int32Array(plan.items + 1);
    for (let hop = 0; hop < hops; hop++) {
        if (plan.hopKind[hop] !== ACROSS) continue;
        const from = plan.hopFrom[hop];
        const to = plan.hopTo[hop];
        const forward = plan.layer[from] < plan.layer[to];
        leftOf[hop] = forward ? from : to;
        rightOf[hop] = forward ? to : from;
        rows[leftOf[hop] + 1]++;
    }
    for (let item = 0; item < plan.items; item++) rows[item + 1] += rows[item];
    return { rows, leftOf, rightOf };
}

interface Degrees {
    right: Int32Array;
    left: Int32Array;
    rankAtLeft: Int32Array;
    rankAtRight: Int32Array;
    sorted: Int32Array;
}

/** Ranks of the hops among those of their left and right item from top to bottom, and the hops by left item in that order. */
function degrees(plan: RoutePlan, leftOf: Int32Array, rightOf: Int32Array): Degrees {
    const hops = leftOf.length;
    const right = new Int32Array(plan.items + 1);
    const left = new Int32Array(plan.items + 1);
    for (let hop = 0; hop < hops; hop++) {
        if (leftOf[hop] < 0) continue;
        right[leftOf[hop]]++;
        left[rightOf[hop]]++;
    }
    const rightStart = new Int32Array(plan.items + 1);
    const leftStart = new Int32Array(plan.items + 1);
    for (let item = 0; item < plan.items; item++) {
        rightStart[item + 1] = rightStart[item] + right[item];
        leftStart[item + 1] = leftStart[item] + left[item];
    }
    // Two passes of bucket sorting: by the place of the far end, then by the near item.
    const byRight = new Int32Array(rightStart[plan.items]);
    const byLeft = new Int32Array(rightStart[plan.items]);
    const fill = rightStart.slice();
    for (let hop = 0; hop < hops; hop++) if (leftOf[hop] >= 0) byLeft[fill[leftOf[hop]]++] = hop;
    const rankAtRight = new Int32Array(hops);
    const fillLeft = leftStart.slice();
    for (const item of plan.column) {
        for (let i = rightStart[item]; i < rightStart[item + 1]; i++) {
            const end = rightOf[byLeft[i]];
            rankAtRight[byLeft[i]] = fillLeft[end] - leftStart[end];
            byRight[fillLeft[end]++] = byLeft[i];
        }
    }
    const rankAtLeft = new Int32Array(hops);
    const sorted = byLeft;
    const refill = rightStart.slice();
    for (const item of plan.column) {
        for (let i = leftStart[item]; i < leftStart[item + 1]; i++) {
            const start = leftOf[byRight[i]];
            rankAtLeft[byRight[i]] = refill[start] - rightStart[start];
            sorted[refill[start]++] = byRight[i];
        }
    }
    return { right, left, rankAtLeft, rankAtRight, sorted };
}
