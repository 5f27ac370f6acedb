import { formatDuration } from '../../../pert/durations.ts';
import { passMoments, stepMoments } from '../../../pert/estimates.ts';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import type { Improvement, Journey } from '../../generated/ast.ts';
import { reachable, stepGraph } from '../../network/reachability.ts';
import type { Place } from './place.ts';
import { STEP_KEYWORDS } from './statements.ts';

/** Names that would close a cycle if what is being written came after them. */
export function closingNames(place: Place, journey: AnalysedJourney | undefined): ReadonlySet<string> {
    const subject = subjectOf(place);
    if (!journey || subject === undefined) return new Set();
    const step = journey.network.steps.findIndex(({ name }) => name === subject);
    return step >= 0 ? followersOf(step, journey) : improvementsAfter(subject, journey.node);
}

/** The expected time of each step by its name, as a text: what it adds to the journey. */
export function expectedTimes(journey: AnalysedJourney | undefined): ReadonlyMap<string, string> {
    const times = new Map<string, string>();
    for (const step of journey?.network.steps ?? []) {
        if (step.kind === 'milestone' || times.has(step.name) || !passMoments(step)) continue;
        times.set(step.name, formatDuration(stepMoments(step).expected, journey?.network.unit ?? 'd'));
    }
    return times;
}

/** What gets a predecessor: the step or improvement around the cursor, or the step that an improvement changes. */
function subjectOf({ statement, mentioned, around }: Place): string | undefined {
    if (statement === 'changes') return mentioned.values().next().value;
    if (statement !== 'after' && statement !== 'finish') return undefined;
    return around.findLast(({ keyword }) => STEP_KEYWORDS.has(keyword) || keyword === 'improvement')?.name;
}

/** The steps that follow one, and the stages that hold such: a stage with any has one among its last steps. */
function followersOf(step: number, { network }: AnalysedJourney): Set<string> {
    const follows = reachable(stepGraph(network), step);
    const names = new Set<string>();
    network.steps.forEach(({ name, stage }, index) => {
        if (follows[index] === 0) return;
        names.add(name);
        if (stage !== null) names.add(network.stages[stage].name);
    });
    return names;
}

function improvementsAfter(name: string, { members }: Journey): Set<string> {
    const found = new Set([name]);
    const improvements = members.filter((member): member is Improvement => member.$type === 'Improvement' && Boolean(member.name));
    // A set that grows while it is walked visits what is added.
    for (const one of found) {
        for (const improvement of improvements) {
            const follows = improvement.properties.some(
                (property) =>
                    property.$type === 'ImprovementAfterProperty' && property.improvements.some(({ $refText }) => $refText === one),
            );
            if (follows) found.add(improvement.name);
        }
    }
    return found;
}
