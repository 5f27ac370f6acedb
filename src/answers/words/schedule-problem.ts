import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { countOf } from '../../language/diagnostics/wording.ts';

/** More steps of a cycle are counted only. */
const MOST_STEPS = 10;

/** Why a journey has no schedule, as a clause. */
export function scheduleProblem({ network: { steps, links }, analysis, unresolved: { length: unresolved } }: AnalysedJourney): string {
    const [cycle] = analysis.cycles;
    if (cycle) {
        const names = cycle.slice(0, MOST_STEPS).map((link) => steps[links[link].from].name);
        const rest = cycle.length > MOST_STEPS ? `… ${countOf(cycle.length - MOST_STEPS, 'more', 'more')} → ` : '';
        return `steps wait for each other (${names.join(' → ')} → ${rest}${names[0]})`;
    }
    return `${countOf(unresolved, 'dependency', 'dependencies')} ${unresolved === 1 ? 'names' : 'name'} a step that is not declared, or declared more than once`;
}
