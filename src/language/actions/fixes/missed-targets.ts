import { analyse } from '../../../pert/analyse.ts';
import { bottlenecks } from '../../../pert/experience/value-summary.ts';
import { graphOf } from '../../../pert/graph.ts';
import type { JourneyNetwork } from '../../../pert/network.ts';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import { percent } from '../../diagnostics/wording.ts';
import { isTarget, type Step } from '../../generated/ast.ts';
import { firstProperty, kindOf } from '../../network/properties.ts';
import { reachable, stepGraph } from '../../network/reachability.ts';
import type { ActionContext } from '../action-context.ts';
import { writtenEstimate } from '../edits/properties.ts';
import { addImprovement, type Stops } from '../new-improvement.ts';
import type { Fix, Fixer } from './fix.ts';

/** More steps to choose from help nobody. */
const MOST_STEPS = 3;

/** `target-missed`: an improvement, to be filled in, of a step that takes much of the promised time. */
export const improveMissed: Fixer = (problem, context) => {
    const target = context.nodeAt(context.offsetsOf(problem.range).offset, isTarget);
    const journey = target && context.analysed(context.journeyOf(target));
    const index = journey?.targets.indexOf(target!) ?? -1;
    if (!journey || index < 0) return [];
    const { scope } = journey.network.targets[index];
    if (scope.kind === 'step') return improvementOf(journey.steps[scope.step], '', journey, context);
    const shares = scope.kind === 'span' ? sharesBetween(journey.network, scope.from, scope.to) : sharesOf(journey);
    return shares
        .filter(({ share, step }) => share > 0 && kindOf(journey.steps[step]) !== 'milestone')
        .slice(0, MOST_STEPS)
        .flatMap(({ step, share }) => improvementOf(journey.steps[step], `, which takes ${percent(share)} of the time`, journey, context));
};

function improvementOf(step: Step, why: string, journey: AnalysedJourney, context: ActionContext): Fix[] {
    const change = step.name ? addImprovement(step, journey.node, newEstimate(step, context), context) : null;
    return change ? [{ title: `Add an improvement of \`${step.name}\`${why}`, changes: [change] }] : [];
}

/** The estimate as it is, to be written better; nothing where the step has none to begin with. */
function newEstimate(step: Step, { text }: ActionContext): Stops[] {
    const written = firstProperty(step, 'EstimateProperty')?.estimate ? writtenEstimate(step, text) : null;
    const isPlain = written !== null && /^[\d.\sa-z]+$/.test(written);
    return isPlain ? [[`changes ${step.name} estimate `, { fill: written.replaceAll(/\s+/g, ' ') }]] : [];
}

type Share = { step: number; share: number };

function sharesOf({ network, analysis: { schedule } }: AnalysedJourney): Share[] {
    return schedule ? bottlenecks(network, schedule) : [];
}

/** The same for the part of a journey between two steps, as if it were a journey of its own. */
function sharesBetween(network: JourneyNetwork, from: number, to: number): Share[] {
    const onward = reachable(stepGraph(network), from);
    const back = reachable(
        graphOf({
            size: network.steps.length,
            linkFrom: Int32Array.from(network.links, (link) => link.to),
            linkTo: Int32Array.from(network.links, (link) => link.from),
        }),
        to,
    );
    const kept = [...network.steps.keys()].filter((step) => onward[step] === 1 && back[step] === 1);
    const place = new Map(kept.map((step, index) => [step, index]));
    const part: JourneyNetwork = {
        ...network,
        stages: [],
        steps: kept.map((step) => ({ ...network.steps[step], stage: null })),
        links: network.links.flatMap((link) => {
            const [first, last] = [place.get(link.from), place.get(link.to)];
            return first === undefined || last === undefined ? [] : [{ ...link, from: first, to: last }];
        }),
        targets: [],
    };
    const { schedule } = analyse(part);
    return schedule ? bottlenecks(part, schedule).map(({ step, share }) => ({ step: kept[step], share })) : [];
}
