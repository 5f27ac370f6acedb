import type { LinkType } from '../../../pert/network.ts';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import { isDependency } from '../../generated/ast.ts';
import { firstProperty } from '../../network/properties.ts';
import { reachable, stepGraph } from '../../network/reachability.ts';
import type { ActionContext } from '../action-context.ts';
import { removeDependencies } from '../fixes/dependencies.ts';
import { comeAfter } from '../refactorings/chain-steps.ts';
import { impliedPredecessors } from '../refactorings/implied-links.ts';
import { insertProperty } from '../text/insertion.ts';
import type { Edit } from './edit.ts';

/** Lets step `to` come after step `from`, finish to start. What it comes after already stays, also where only its ordered stage says so. */
export function addLink(journey: AnalysedJourney, from: number, to: number, context: ActionContext): Edit {
    const { network, steps } = journey;
    const [before, after] = [network.steps[from].name, network.steps[to].name];
    if (network.links.some((link) => link.from === from && link.to === to && link.type === 'FS')) {
        return { problem: `“${after}” comes after “${before}” already.` };
    }
    const path = pathBetween(journey, to, from);
    if (path !== null) {
        const cycle = [...path, to].map((step) => network.steps[step].name);
        return { problem: `These steps would wait for each other: ${shortened(cycle).join(' → ')}.` };
    }
    if (network.steps.some(({ name }, i) => name === before && i !== from)) {
        return { problem: `“${before}” is declared more than once.` };
    }
    const implied = firstProperty(steps[to], 'AfterProperty') ? undefined : impliedPredecessors(journey).get(steps[to]);
    const change = implied
        ? insertProperty(context.text, steps[to], { text: `after ${implied.name}, ${before}` }, context.style)
        : comeAfter(steps[to], before, context);
    return change ? { changes: [change] } : { problem: `Too little of “${after}” is written.` };
}

/** Removes what says that step `to` waits for step `from` in this way. */
export function removeLink(journey: AnalysedJourney, from: number, to: number, type: LinkType, context: ActionContext): Edit {
    const { network, links } = journey;
    const [before, after] = [network.steps[from].name, network.steps[to].name];
    const sources = links.filter((_, i) => {
        const link = network.links[i];
        return link.from === from && link.to === to && link.type === type;
    });
    if (sources.length === 0) {
        return { problem: `“${after}” does not wait for “${before}” any more.` };
    }
    if (!sources.every(isDependency)) {
        return { problem: `“${after}” follows “${before}” because their stage is \`in order\`.` };
    }
    const whole = sources.find(({ predecessor }) => predecessor.ref?.$type === 'Stage');
    if (whole) {
        return { problem: `“${after}” waits for the whole stage “${whole.predecessor.$refText}”.` };
    }
    return { changes: removeDependencies(sources, context) };
}

/** The steps on a shortest way along dependencies, both ends included; null where there is none. A step reaches itself. */
function pathBetween({ network }: AnalysedJourney, from: number, to: number): number[] | null {
    const graph = stepGraph(network);
    if (reachable(graph, from)[to] === 0) return null;
    const previous = new Map([[from, -1]]);
    const waiting = [from];
    for (let at = 0; at < waiting.length && !previous.has(to); at++) {
        for (let slot = graph.offsets[waiting[at]]; slot < graph.offsets[waiting[at] + 1]; slot++) {
            const next = graph.targets[slot];
            if (!previous.has(next)) {
                previous.set(next, waiting[at]);
                waiting.push(next);
            }
        }
    }
    const path: number[] = [];
    for (let step = to; step >= 0; step = previous.get(step) ?? -1) path.unshift(step);
    return path;
}

/** Of a long chain its beginning and its end. */
function shortened(names: string[]): string[] {
    return names.length <= 8 ? names : [...names.slice(0, 4), '…', ...names.slice(-3)];
}
