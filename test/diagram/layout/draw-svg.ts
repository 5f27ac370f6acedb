import type { LayoutGraph, NetworkLayout } from '../../../src/diagram/layout/layout-types.ts';

const COLOURS = ['#2563eb', '#b45309', '#15803d', '#be185d', '#6d28d9', '#0e7490', '#4b5563', '#b91c1c'];

/** A plain SVG of a layout, to look at while working on it. */
export function drawSvg(graph: LayoutGraph, layout: NetworkLayout): string {
    const parts = [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${layout.width}" height="${layout.height}" font-family="sans-serif" font-size="12">`,
        `<rect width="100%" height="100%" fill="#fff"/>`,
    ];
    for (const band of layout.bands) {
        const fill = band.stage % 2 === 0 ? '#f3f4f6' : '#e5e7eb';
        parts.push(`<rect x="${band.x}" y="0" width="${band.width}" height="${layout.height}" fill="${fill}"/>`);
        parts.push(`<text x="${band.x + 6}" y="14">stage ${band.stage}</text>`);
    }
    layout.ids.forEach((id, i) => {
        const { nodeWidth, nodeHeight } = graph;
        parts.push(
            `<rect x="${layout.x[i]}" y="${layout.y[i]}" width="${nodeWidth}" height="${nodeHeight}" rx="6" fill="#fff" stroke="#374151"/>`,
        );
        parts.push(`<text x="${layout.x[i] + 10}" y="${layout.y[i] + nodeHeight / 2 + 4}">${id}</text>`);
    });
    layout.edges.forEach((edge, e) => {
        const colour = COLOURS[e % COLOURS.length];
        parts.push(`<path d="${roundedPath(edge)}" fill="none" stroke="${colour}" stroke-width="1.6"/>`);
        const n = edge.length;
        if (n >= 4) parts.push(`<circle cx="${edge[n - 2]}" cy="${edge[n - 1]}" r="3.5" fill="${colour}"/>`);
        if (Number.isNaN(layout.labels[2 * e])) return;
        const [x, y] = layout.labels.subarray(2 * e, 2 * e + 2);
        const width = graph.labelWidth[e];
        parts.push(`<rect x="${x - width / 2}" y="${y - 8}" width="${width}" height="16" rx="3" fill="#fef3c7" stroke="${colour}"/>`);
    });
    parts.push('</svg>');
    return parts.join('\n');
}

function roundedPath(points: Float64Array): string {
    if (points.length < 4) return '';
    let path = `M${points[0]} ${points[1]}`;
    for (let i = 2; i + 3 < points.length; i += 2) {
        const [x, y] = points.subarray(i, i + 2);
        const before = [points[i - 2] - x, points[i - 1] - y];
        const after = [points[i + 2] - x, points[i + 3] - y];
        const lengths = [Math.hypot(before[0], before[1]) || 1, Math.hypot(after[0], after[1]) || 1];
        const radius = Math.min(8, lengths[0] / 2, lengths[1] / 2);
        path += `L${x + (before[0] / lengths[0]) * radius} ${y + (before[1] / lengths[0]) * radius}`;
        path += `Q${x} ${y} ${x + (after[0] / lengths[1]) * radius} ${y + (after[1] / lengths[1]) * radius}`;
    }
    return `${path}L${points[points.length - 2]} ${points[points.length - 1]}`;
}
