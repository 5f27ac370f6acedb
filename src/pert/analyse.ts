import type { Analysis, Schedule, StageSpan } from './analysis.ts';
import { toActivityNetwork } from './columns.ts';
import { listCriticalPaths } from './critical-paths.ts';
import { findCycles } from './cycles.ts';
import { isEstimated } from './estimates.ts';
import { type Graph, graphOf, sortTopologically } from './graph.ts';
import type { JourneyNetwork } from './network.ts';
import { computeSchedule } from './schedule.ts';
import { Spans } from './spans.ts';
import { evaluateTargets, type Scheduled } from './targets.ts';

export interface AnalyseOptions {
    /** Some dependency names an unknown or ambiguous step: the links are not all there, so no schedule is computed. */
    unresolved?: boolean;
}

/** Analyses a journey with PERT and CPM: cycles, schedule, critical paths, targets and stages. Never throws on data. */
export function analyse(network: JourneyNetwork, options: AnalyseOptions = {}): Analysis {
    const columns = toActivityNetwork(network);
    const graph = graphOf(columns);
    const topology = sortTopologically(columns, graph);
    const complete = network.steps.every(isEstimated);
    let scheduled: Scheduled | null = null;
    if (topology && !options.unresolved) {
        const { figures, critical, ranked } = computeSchedule(columns, topology);
        const schedule = { ...figures, criticalPaths: listCriticalPaths(critical, byName(network)) };
        scheduled = { schedule, spans: new Spans(columns, ranked) };
    }
    const follows = (from: number, to: number) => options.unresolved === true || canReach(graph, from, to);
    return {
        network,
        complete,
        schedule: scheduled?.schedule ?? null,
        cycles: topology ? [] : findCycles(graph),
        targets: evaluateTargets(network, complete, scheduled, follows),
        stages: stageSpans(network, scheduled?.schedule ?? null),
    };
}

/** Orders steps by their names' code units: the same order wherever they stand in the text. */
function byName({ steps }: JourneyNetwork): (a: number, b: number) => number {
    return (a, b) => (steps[a].name < steps[b].name ? -1 : Number(steps[a].name > steps[b].name));
}

function canReach({ size, offsets, targets }: Graph, from: number, to: number): boolean {
    const seen = new Uint8Array(size);
    const stack = [from];
    seen[from] = 1;
    for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
        if (v === to) {
            return true;
        }
        for (let slot = offsets[v]; slot < offsets[v + 1]; slot++) {
            if (seen[targets[slot]] === 0) {
                seen[targets[slot]] = 1;
                stack.push(targets[slot]);
            }
        }
    }
    return false;
}

function stageSpans(network: JourneyNetwork, schedule: Schedule | null): StageSpan[] {
    const spans: StageSpan[] = network.stages.map(() => ({ start: null, finish: null, critical: [] }));
    if (schedule) {
        network.steps.forEach(({ stage }, step) => {
            if (stage !== null) {
                const span = spans[stage];
                span.start = Math.min(span.start ?? Number.POSITIVE_INFINITY, schedule.earliestStart[step]);
                span.finish = Math.max(span.finish ?? 0, schedule.earliestFinish[step]);
                if (schedule.critical[step] === 1) {
                    span.critical.push(step);
                }
            }
        });
    }
    return spans;
}
