import type { Analysis, Schedule, StageSpan } from './analysis.ts';
import { toActivityNetwork } from './columns.ts';
import { findCycles } from './cycles.ts';
import { isEstimated } from './estimates.ts';
import { type Graph, graphOf, sortTopologically } from './graph.ts';
import type { JourneyNetwork } from './network.ts';
import { rankNetwork } from './passes.ts';
import { scheduleNetwork } from './schedule.ts';
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
    const { steps } = network;
    let scheduled: Scheduled | null = null;
    if (topology && !options.unresolved) {
        const byName = (a: number, b: number) => (steps[a].name < steps[b].name ? -1 : Number(steps[a].name > steps[b].name));
        const schedule = scheduleNetwork(columns, topology, byName);
        scheduled = { schedule, spans: new Spans(columns, rankNetwork(columns, topology)) };
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
