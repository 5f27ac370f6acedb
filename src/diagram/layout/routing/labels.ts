import type { LayoutGraph } from '../layout-types.ts';
import { LABEL_HALF_HEIGHT } from '../spacing.ts';

/** Where along a horizontal part a label may stand, in order of preference: shares of its free length. */
const PLACES = [0.5, 0.25, 0.75, 0, 1];
/** Between the label and the ends of the part it stands on, where there is room: corners and arrow heads stay free. */
const INSET = 12;

interface Label {
    x: number;
    y: number;
    half: number;
}

/**
 * Per edge the centre of its label: on the longest horizontal part where it covers no other label, in the middle of it if possible;
 * NaN without a label.
 */
export function placeLabels(graph: LayoutGraph, edges: Float64Array[]): Float64Array {
    const labels = new Float64Array(2 * edges.length).fill(Number.NaN);
    const placed = new Map<number, Label[]>();
    for (let e = 0; e < edges.length; e++) {
        const half = graph.labelWidth[e] / 2;
        if (!(half > 0) || edges[e].length === 0) continue;
        const label = choosePlace(edges[e], half, placed);
        labels[2 * e] = label.x;
        labels[2 * e + 1] = label.y;
        const row = rowOf(label.y);
        const others = placed.get(row);
        if (others) others.push(label);
        else placed.set(row, [label]);
    }
    return labels;
}

function choosePlace(points: Float64Array, half: number, placed: Map<number, Label[]>): Label {
    const parts: { x: number; y: number; length: number }[] = [];
    for (let i = 0; i + 3 < points.length; i += 2) {
        const length = Math.abs(points[i + 2] - points[i]);
        if (points[i + 1] === points[i + 3]) parts.push({ x: Math.min(points[i], points[i + 2]), y: points[i + 1], length });
    }
    parts.sort((a, b) => b.length - a.length);
    for (const part of parts) {
        if (part.length < 2 * half) break;
        const inset = Math.min(INSET, part.length / 2 - half);
        const free = part.length - 2 * half - 2 * inset;
        for (const share of PLACES) {
            const label = { x: part.x + inset + half + share * free, y: part.y, half };
            if (!coversAnother(label, placed)) return label;
        }
    }
    const longest = parts[0] ?? { x: points[0], y: points[1], length: 0 };
    return { x: longest.x + longest.length / 2, y: longest.y, half };
}

function rowOf(y: number): number {
    return Math.floor(y / (2 * LABEL_HALF_HEIGHT));
}

function coversAnother(label: Label, placed: Map<number, Label[]>): boolean {
    const row = rowOf(label.y);
    for (let r = row - 1; r <= row + 1; r++) {
        for (const other of placed.get(r) ?? []) {
            const near = Math.abs(other.y - label.y) < 2 * LABEL_HALF_HEIGHT;
            if (near && Math.abs(other.x - label.x) < label.half + other.half) return true;
        }
    }
    return false;
}
