import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { expect, it } from 'vitest';
import { exportDot } from '../../src/exchange/graphviz/export-dot.ts';
import { EVERYTHING, exportInput, SCHEDULED } from './support.ts';

const graphviz = await Graphviz.load();

it.each([...SCHEDULED, ['everything', EVERYTHING] as const])('Graphviz reads and draws %s', async (_, text) => {
    const input = await exportInput(text);
    const { network, schedule } = input;
    const graph = JSON.parse(graphviz.layout(exportDot(input).text, 'json', 'dot'));
    const nodes = graph.objects.filter(
        ({ nodes, name }: { nodes?: unknown; name: string }) => nodes === undefined && !name.startsWith('cluster'),
    );
    const byId = new Map<number, string>(graph.objects.map(({ _gvid, name }: { _gvid: number; name: string }) => [_gvid, name]));
    expect(graph.name).toBe(network.name);
    expect(nodes.map(({ tooltip }: { tooltip: string }) => tooltip).toSorted()).toEqual(network.steps.map(({ name }) => name).toSorted());
    const edges = (graph.edges ?? []).map(
        ({ tail, head, color }: Record<string, number>) => `${byId.get(tail)} ${byId.get(head)} ${color !== undefined}`,
    );
    expect(edges.toSorted()).toEqual(
        network.links.map(({ from, to }, i) => `s${from + 1} s${to + 1} ${schedule.criticalLinks[i] === 1}`).toSorted(),
    );
    expect(graphviz.layout(exportDot(input).text, 'svg', 'dot')).toContain('</svg>');
});
