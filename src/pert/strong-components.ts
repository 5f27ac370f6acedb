import type { Graph } from './graph.ts';

/** Tarjan's algorithm with an explicit stack. Components are numbered from the sinks of the graph backwards. */
export function stronglyConnected({ size, offsets, targets }: Graph): { component: Int32Array; count: number } {
    const component = new Int32Array(size).fill(-1);
    const visited = new Int32Array(size);
    const low = new Int32Array(size);
    const cursor = new Int32Array(size);
    const open = new Int32Array(size);
    const path = new Int32Array(size);
    let clock = 0;
    let openCount = 0;
    let count = 0;
    for (let root = 0; root < size; root++) {
        if (visited[root] !== 0) {
            continue;
        }
        let depth = 0;
        path[depth++] = root;
        while (depth > 0) {
            const v = path[depth - 1];
            if (visited[v] === 0) {
                visited[v] = low[v] = ++clock;
                cursor[v] = offsets[v];
                open[openCount++] = v;
            }
            let descend = false;
            for (const end = offsets[v + 1]; cursor[v] < end && !descend; ) {
                const w = targets[cursor[v]];
                if (visited[w] === 0) {
                    path[depth++] = w;
                    descend = true;
                } else {
                    if (component[w] < 0 && low[w] < low[v]) {
                        low[v] = low[w];
                    }
                    cursor[v]++;
                }
            }
            if (descend) {
                continue;
            }
            depth--;
            if (low[v] === visited[v]) {
                for (let w = -1; w !== v; ) {
                    w = open[--openCount];
                    component[w] = count;
                }
                count++;
            }
        }
    }
    return { component, count };
}

/** The nodes of component c, ascending, stand in `nodes` from `offsets[c]` to `offsets[c + 1] - 1`. */
export function groupByComponent(component: Int32Array, count: number): { offsets: Int32Array; nodes: Int32Array } {
    const offsets = new Int32Array(count + 1);
    for (const c of component) {
        offsets[c]++;
    }
    for (let c = 0, end = 0; c <= count; c++) {
        end += offsets[c];
        offsets[c] = end;
    }
    const nodes = new Int32Array(component.length);
    for (let v = component.length - 1; v >= 0; v--) {
        nodes[--offsets[component[v]]] = v;
    }
    return { offsets, nodes };
}
