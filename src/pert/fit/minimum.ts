const GRID = 32;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Where a continuous function of one variable is smallest on an interval: the best point of an even grid, then a golden-section search
 * between its neighbours [J. Kiefer, Sequential minimax search for a maximum, 1953]. The ends are candidates, too, and win a
 * tie, so that a minimum on the boundary is found exactly. Accurate to about 1e-8 of the interval.
 */
export function minimum(of: (x: number) => number, from: number, to: number): { at: number; value: number } {
    const points = Array.from({ length: GRID + 1 }, (_, index) => from + ((to - from) * index) / GRID);
    const values = points.map(of);
    const best = values.indexOf(Math.min(...values));
    let low = points[Math.max(0, best - 1)];
    let high = points[Math.min(GRID, best + 1)];
    let left = high - GOLDEN * (high - low);
    let right = low + GOLDEN * (high - low);
    let leftValue = of(left);
    let rightValue = of(right);
    while (high - low > 1e-10 * (to - from)) {
        if (leftValue < rightValue) {
            [high, right, rightValue] = [right, left, leftValue];
            left = high - GOLDEN * (high - low);
            leftValue = of(left);
        } else {
            [low, left, leftValue] = [left, right, rightValue];
            right = low + GOLDEN * (high - low);
            rightValue = of(right);
        }
    }
    const middle = (low + high) / 2;
    const value = of(middle);
    return values[best] <= value ? { at: points[best], value: values[best] } : { at: middle, value };
}
