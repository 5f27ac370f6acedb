import { type CriticalGraph, largestVariance } from './critical-graph.ts';
import { entryPort, exitPort, FINISH, type Port, START } from './ports.ts';
import { extend, type Prefix } from './prefix.ts';

/** Part of the largest variance within which two paths count as tied. */
const TIE = 1e-12;

/** Extends prefixes by one step. */
export class Extender {
    private readonly graph: CriticalGraph;
    /** Per node: the extension that leads to it, while the links of a prefix are gone through. */
    private readonly reached: (Prefix | undefined)[];
    private readonly quantum: number;

    constructor(graph: CriticalGraph) {
        this.graph = graph;
        this.quantum = TIE * largestVariance(graph);
        this.reached = new Array(graph.size);
    }

    beginnings(): Prefix[] {
        const root = extend(null, -1);
        const found: Prefix[] = [];
        for (let node = 0; node < this.graph.size; node++) {
            if (this.graph.begins[node] === 1) {
                const prefix = extend(root, node);
                prefix.arrival[START] = 0;
                prefix.bound = this.quanta(this.graph.remaining[2 * node + START]);
                found.push(prefix);
            }
        }
        return found;
    }

    /** Bounds are whole multiples of the smallest difference that counts, so that sums rounded differently tie. */
    private quanta(variance: number): number {
        return this.quantum > 0 ? Math.round(variance / this.quantum) : 0;
    }

    /** Every continuation of a prefix. The best of them inherits its bound, whatever rounding makes of it. */
    extensions(prefix: Prefix): Prefix[] {
        const { graph, reached } = this;
        const { node } = prefix;
        const found: Prefix[] = [];
        for (let slot = graph.offsets[node], end = graph.offsets[node + 1]; slot < end; slot++) {
            const target = graph.targets[slot];
            let longer = reached[target];
            if (!longer) {
                longer = extend(prefix, target);
                reached[target] = longer;
                found.push(longer);
            }
            this.arrive(longer, slot, prefix);
        }
        for (const longer of found) {
            const atStart = longer.arrival[START] + graph.remaining[2 * longer.node + START];
            const atFinish = longer.arrival[FINISH] + graph.remaining[2 * longer.node + FINISH];
            longer.bound = this.quanta(Math.max(atStart, atFinish));
            reached[longer.node] = undefined;
        }
        if (graph.ends[node] === 1) {
            const whole = extend(prefix, node, true);
            whole.bound = this.quanta(leave(graph, prefix, FINISH).variance);
            found.push(whole);
        }
        let best = 0;
        for (const longer of found) {
            best = Math.max(best, longer.bound);
        }
        for (const longer of found) {
            longer.bound = longer.bound >= best - 1 ? prefix.bound : Math.min(longer.bound, prefix.bound);
        }
        return found;
    }

    /** Notes that a link leads from a prefix to its extension; of parallel links of equal variance the lowest type counts. */
    private arrive(longer: Prefix, slot: number, prefix: Prefix): void {
        const { types, lagVariance } = this.graph;
        const entry = entryPort(types[slot]);
        const { variance, entered } = leave(this.graph, prefix, exitPort(types[slot]));
        const total = variance + lagVariance[slot];
        const known = longer.arrival[entry];
        if (total > known || (total === known && types[slot] < types[longer.slot[entry]])) {
            longer.arrival[entry] = total;
            longer.slot[entry] = slot;
            longer.before[entry] = entered;
        }
    }
}

/** Largest variance of a prefix up to the point where it leaves its last step, and the end by which it entered it. */
export function leave(graph: CriticalGraph, prefix: Prefix, exit: Port): { variance: number; entered: Port } {
    const across: Port = exit === START ? FINISH : START;
    const through = prefix.arrival[across] + graph.variance[prefix.node];
    const past = prefix.arrival[exit];
    return past > through ? { variance: past, entered: exit } : { variance: through, entered: across };
}
