/** An edge ready to draw: its line as SVG path data, and its arrowhead. */
export interface EdgeShape {
    line: string;
    head: string;
}

const CORNER_RADIUS = 8;
export const HEAD_LENGTH = 9;
const HEAD_HALF_WIDTH = 4;

function coordinate(value: number): string {
    return String(Math.round(value * 100) / 100);
}

function point(x: number, y: number): string {
    return `${coordinate(x)} ${coordinate(y)}`;
}

/**
 * Draws a polyline x0, y0, x1, y1, … with rounded corners and an arrowhead at its end.
 * The insets move the first and last point along their segments into the card, up to where its outline runs.
 */
export function edgeShape(corners: ArrayLike<number>, startInset = 0, endInset = 0): EdgeShape {
    const points = withoutRepeats(corners);
    const count = points.length / 2;
    if (count < 2) {
        return { line: '', head: '' };
    }
    const outward = direction(points, 1, 0);
    points[0] += outward.x * startInset;
    points[1] += outward.y * startInset;
    const inward = direction(points, count - 2, count - 1);
    const tipX = points[2 * count - 2] + inward.x * endInset;
    const tipY = points[2 * count - 1] + inward.y * endInset;
    // The line ends inside the head, so that its blunt end does not show beside the tip.
    points[2 * count - 2] = tipX - inward.x * (HEAD_LENGTH - 1);
    points[2 * count - 1] = tipY - inward.y * (HEAD_LENGTH - 1);

    let line = `M${point(points[0], points[1])}`;
    for (let i = 1; i < count - 1; i++) {
        line += corner(points, i);
    }
    line += `L${point(points[2 * count - 2], points[2 * count - 1])}`;

    const baseX = tipX - inward.x * HEAD_LENGTH;
    const baseY = tipY - inward.y * HEAD_LENGTH;
    const sideX = -inward.y * HEAD_HALF_WIDTH;
    const sideY = inward.x * HEAD_HALF_WIDTH;
    const head = `M${point(tipX, tipY)}L${point(baseX + sideX, baseY + sideY)}L${point(baseX - sideX, baseY - sideY)}Z`;
    return { line, head };
}

function withoutRepeats(corners: ArrayLike<number>): number[] {
    const points: number[] = [];
    for (let i = 0; i + 1 < corners.length; i += 2) {
        const end = points.length;
        if (end === 0 || corners[i] !== points[end - 2] || corners[i + 1] !== points[end - 1]) {
            points.push(corners[i], corners[i + 1]);
        }
    }
    return points;
}

function direction(points: readonly number[], from: number, to: number): { x: number; y: number } {
    const dx = points[2 * to] - points[2 * from];
    const dy = points[2 * to + 1] - points[2 * from + 1];
    const length = Math.hypot(dx, dy) || 1;
    return { x: dx / length, y: dy / length };
}

function corner(points: readonly number[], i: number): string {
    const x = points[2 * i];
    const y = points[2 * i + 1];
    const before = { x: points[2 * i - 2] - x, y: points[2 * i - 1] - y };
    const after = { x: points[2 * i + 2] - x, y: points[2 * i + 3] - y };
    const lengthBefore = Math.hypot(before.x, before.y);
    const lengthAfter = Math.hypot(after.x, after.y);
    const radius = Math.min(CORNER_RADIUS, lengthBefore / 2, lengthAfter / 2);
    const startX = x + (before.x / lengthBefore) * radius;
    const startY = y + (before.y / lengthBefore) * radius;
    const endX = x + (after.x / lengthAfter) * radius;
    const endY = y + (after.y / lengthAfter) * radius;
    return `L${point(startX, startY)}Q${point(x, y)} ${point(endX, endY)}`;
}
