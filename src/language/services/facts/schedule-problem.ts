import type { AnalysedJourney } from '../../analysed-journey.ts';

/** Why a journey has no schedule. */
export type ScheduleProblem =
    /** Steps that wait for each other, in the order of travel; the first is not repeated at the end. */
    | { kind: 'cycle'; steps: string[]; others: number }
    /** Names in dependencies that are not declared, or declared more than once. */
    | { kind: 'unresolved'; names: string[] };

/** Why there is no schedule; null if there is one. */
export function scheduleProblem({ analysis, network, unresolved }: AnalysedJourney): ScheduleProblem | null {
    if (analysis.schedule) return null;
    if (unresolved.length > 0)
        return { kind: 'unresolved', names: [...new Set(unresolved.map(({ predecessor }) => predecessor.$refText))] };
    const [cycle = []] = analysis.cycles;
    return {
        kind: 'cycle',
        steps: cycle.map((link) => network.steps[network.links[link].from].name),
        others: Math.max(0, analysis.cycles.length - 1),
    };
}
