import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import type { JourneyNameTable } from '../../language/names/journey-names.ts';
import type { PreviewStatus } from '../../protocol/preview.ts';
import { stepIds } from './step-ids.ts';

/** Lists longer than this are cut, with the number left out. */
const LONGEST_LIST = 10;

/** Why a journey has no schedule, in words, and which steps stand on a cycle. */
export function staleStatus(journey: AnalysedJourney, names: JourneyNameTable): PreviewStatus {
    const { network, analysis } = journey;
    const reasons: string[] = [];
    const onCycle = new Set<number>();
    for (const cycle of analysis.cycles) {
        const steps = cycle.map((link) => network.links[link].from);
        for (const step of steps) onCycle.add(step);
        const chain = cut([...steps, steps[0]].map((step) => network.steps[step].name));
        reasons.push(`These steps wait for each other: ${chain.join(' → ')}.`);
    }
    const faulty = new Set(journey.unresolved.map((dependency) => dependency.predecessor.$refText));
    for (const name of faulty) {
        const declarations = names.shared.get(name)?.length ?? 0;
        reasons.push(declarations > 1 ? `“${name}” is declared more than once.` : `No step or stage is named “${name}”.`);
    }
    const ids = stepIds(network.steps);
    return { kind: 'stale', reasons: cut(reasons), cycleSteps: Array.from(onCycle, (step) => ids[step]) };
}

function cut(list: string[]): string[] {
    if (list.length <= LONGEST_LIST) return list;
    return [...list.slice(0, LONGEST_LIST), `${list.length - LONGEST_LIST} more`];
}
