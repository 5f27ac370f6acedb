import ElkConstructor, { type ELK, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { LayoutGraph } from '../../src/diagram/layout/layout-types.ts';
import type { Drawing } from './drawn-crossings.ts';

/** The constructor under the shape in which a CommonJS module reaches an ECMAScript one. */
export function loadElk(): ELK {
    const module = ElkConstructor as unknown as { default?: new () => ELK } & (new () => ELK);
    return new (module.default ?? module)();
}

export function elkInput(graph: LayoutGraph): ElkNode {
    return {
        id: 'root',
        layoutOptions: {
            'elk.algorithm': 'layered',
            'elk.direction': 'RIGHT',
            'elk.edgeRouting': 'ORTHOGONAL',
            'elk.separateConnectedComponents': 'false',
        },
        children: graph.ids.map((_, node) => ({ id: `n${node}`, width: graph.nodeWidth, height: graph.nodeHeight })),
        edges: Array.from(graph.from, (from, e) => ({ id: `e${e}`, sources: [`n${from}`], targets: [`n${graph.to[e]}`] })),
    };
}

export function readElkDrawing(result: unknown): Drawing {
    const root = result as ElkNode;
    const index = (id: string) => Number(id.slice(1));
    return {
        nodes: (root.children ?? []).map((node) => ({ x: node.x! + node.width! / 2, y: node.y! + node.height! / 2 })),
        edges: (root.edges ?? []).map((edge) => ({
            from: index(edge.sources[0]),
            to: index(edge.targets[0]),
            points: (edge.sections ?? []).flatMap((section) =>
                [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].flatMap((point) => [point.x, point.y]),
            ),
        })),
    };
}
