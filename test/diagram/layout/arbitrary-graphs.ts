import fc from 'fast-check';
import type { LayoutGraph } from '../../../src/diagram/layout/layout-types.ts';
import { graphOf } from '../../bench/graphs.ts';

/** Any graph the layout may be given: cycles, parallel links, stages against the links, stage-less steps, all kinds of ends. */
export const anyGraph: fc.Arbitrary<LayoutGraph> = fc
    .record({ nodes: fc.integer({ min: 0, max: 20 }), stageCount: fc.integer({ min: 0, max: 5 }) })
    .chain(({ nodes, stageCount }) => {
        const node = fc.integer({ min: 0, max: Math.max(0, nodes - 1) });
        const link = fc.record({
            from: node,
            to: node,
            fromStart: fc.boolean(),
            toFinish: fc.boolean(),
            plain: fc.integer({ min: 0, max: 2 }),
            label: fc.oneof(fc.constant(0), fc.integer({ min: 10, max: 110 })),
        });
        return fc.record({
            stages: fc.array(fc.integer({ min: -1, max: stageCount - 1 }), { minLength: nodes, maxLength: nodes }),
            links: fc.array(link, { maxLength: nodes < 2 ? 0 : 2 * nodes, size: 'max' }),
            stageCount: fc.constant(stageCount),
        });
    })
    .map(({ stages, links, stageCount }) => {
        const used = links.filter((link) => link.from !== link.to);
        const graph = graphOf(
            stages.length,
            used.map((link) => [link.from, link.to] as const),
        );
        graph.stage.set(stages);
        graph.stageCount = stageCount;
        used.forEach((link, e) => {
            // Two links of three are ordinary ones.
            graph.fromStart[e] = link.plain === 0 && link.fromStart ? 1 : 0;
            graph.toFinish[e] = link.plain === 0 && link.toFinish ? 1 : 0;
            graph.labelWidth[e] = link.label;
        });
        return graph;
    });
