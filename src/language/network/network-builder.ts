import { AstUtils } from 'langium';
import { type Anchor, parseInstant } from '../../pert/calendar.ts';
import type { Unit } from '../../pert/durations.ts';
import type { ExpandedMoments, JourneyNetwork, NetworkStep, NetworkTarget } from '../../pert/network.ts';
import type { BuiltJourney } from '../analysed-journey.ts';
import type { Dependency, Journey, Stage, Step, Target } from '../generated/ast.ts';
import type { JourneyNames } from '../names/journey-names.ts';
import { Draws } from './draws.ts';
import { dependenciesOf, linksOf } from './links.ts';
import { participationOf, shareOf } from './participation.ts';
import { DEFAULT_UNIT, journeyUnit, ONE, threePoints } from './points.ts';
import { firstProperty, kindOf } from './properties.ts';

/** The result of a journey that a step `expands`, in the given unit; null where it has none. */
export type Expansion = (journey: Journey, unit: Unit) => ExpandedMoments | null;

/**
 * Turns a journey of a linked document into plain data. Takes the text as it is: what is faulty counts as if it were not
 * written, and improvements are left out (see plan-builder.ts). Time in proportion to steps and links.
 */
export function buildJourney(journey: Journey, names: JourneyNames, expansion: Expansion = () => null): BuiltJourney {
    const ownUnit = journeyUnit(journey);
    const unit = ownUnit ?? DEFAULT_UNIT;
    const { steps, stages, targetNodes } = collect(journey);
    const indexOfStep = new Map(steps.map((step, index) => [step, index]));
    const indexOfStage = new Map(stages.map((stage, index) => [stage, index]));
    const { links, sources } = linksOf(steps, indexOfStep, ownUnit, unit);
    const targets: Target[] = [];
    const draws = new Draws();
    const file = fileOfNetwork(journey);
    const network: JourneyNetwork = {
        name: journey.name ?? '',
        ...(file && { file }),
        label: journey.label ?? null,
        unit,
        stages: stages.map((stage) => ({ name: stage.name ?? '', label: stage.label ?? null })),
        steps: steps.map((step) => networkStep(step, indexOfStage, ownUnit, unit, expansion, draws)),
        links,
        targets: [],
    };
    for (const node of targetNodes) {
        const target = networkTarget(node, indexOfStep, ownUnit, unit);
        if (!target) continue;
        network.targets.push(target);
        targets.push(node);
    }
    if (draws.found.length > 0) network.draws = draws.found;
    const anchor = anchorOf(journey);
    if (anchor) network.anchor = anchor;
    return { node: journey, network, steps, stages, links: sources, targets, indexOfStep, unresolved: unresolvedOf(steps, journey, names) };
}

/** The first date that ties the journey to the calendar. */
function anchorOf({ members }: Journey): Anchor | null {
    for (const member of members) {
        if (member.$type !== 'StartAnchor' && member.$type !== 'FinishAnchor') continue;
        const side = member.$type === 'StartAnchor' ? 'start' : 'finish';
        const instant = parseInstant(member.date ?? '', side);
        if (instant !== null) return { side, instant };
    }
    return null;
}

/** Steps, stages and targets in the order of the text. */
function collect(journey: Journey): { steps: Step[]; stages: Stage[]; targetNodes: Target[] } {
    const steps: Step[] = [];
    const stages: Stage[] = [];
    const targetNodes: Target[] = [];
    const addStep = (step: Step) => {
        steps.push(step);
        for (const property of step.properties) if (property.$type === 'Target') targetNodes.push(property);
    };
    for (const member of journey.members) {
        if (member.$type === 'Step') addStep(member);
        else if (member.$type === 'Target') targetNodes.push(member);
        else if (member.$type === 'Stage') {
            stages.push(member);
            for (const inner of member.members) if (inner.$type === 'Step') addStep(inner);
        }
    }
    return { steps, stages, targetNodes };
}

/** A step as plain data; its place in the text is where the index of its stage leads. */
export function networkStep(
    step: Step,
    indexOfStage: ReadonlyMap<Stage, number>,
    ownUnit: Unit | null,
    unit: Unit,
    expansion: Expansion,
    draws: Draws,
): NetworkStep {
    const stage = step.$container.$type === 'Stage' ? (indexOfStage.get(step.$container) ?? null) : null;
    const shared = { name: step.name ?? '', label: step.label ?? null, kind: kindOf(step), stage };
    if (step.kind === 'milestone') return { ...shared, estimate: null, expansion: null, repeats: 0, participation: 1 };
    const expands = firstProperty(step, 'ExpandsProperty');
    const repeats = shareOf(firstProperty(step, 'RepeatsProperty')?.share) ?? 0;
    const conditions = draws.conditionsOf(step);
    const drop = shareOf(firstProperty(step, 'DropProperty')?.share);
    return {
        ...shared,
        estimate: expands ? null : threePoints(firstProperty(step, 'EstimateProperty')?.estimate, ownUnit, unit),
        expansion: expands?.journey?.ref ? expansion(expands.journey.ref, unit) : null,
        repeats: repeats < 1 ? repeats : 0,
        participation: participationOf(step),
        ...(conditions && { conditions }),
        ...(drop && { drop }),
        ...(expands?.journey?.ref && expandedJourney(expands.journey.ref, step)),
    };
}

/** How a step's network tells which journey the step expands. */
function expandedJourney(journey: Journey, step: Step): Pick<NetworkStep, 'expands' | 'expandsFile'> {
    const isOwn = AstUtils.findRootNode(journey) === AstUtils.findRootNode(step);
    return isOwn ? { expands: journey.name } : { expands: journey.name, expandsFile: fileOfNetwork(journey) };
}

/** Undefined for a syntax tree without a document. */
function fileOfNetwork(journey: Journey): string | undefined {
    return AstUtils.findRootNode(journey).$document?.uri.toString();
}

/** A target of the network, or null where its text is faulty. */
export function networkTarget(
    node: Target,
    indexOfStep: ReadonlyMap<Step, number>,
    ownUnit: Unit | null,
    unit: Unit,
): NetworkTarget | null {
    const confidence = shareOf(node.confidence);
    const within = threePoints(node.within, ownUnit, unit, ONE)?.mostLikely;
    if (confidence === null || within === undefined) return null;
    const isSpan = node.from !== undefined || node.to !== undefined;
    if (node.$container.$type === 'Step') {
        const step = indexOfStep.get(node.$container);
        return step === undefined || isSpan ? null : { scope: { kind: 'step', step }, confidence, within };
    }
    if (!isSpan) return { scope: { kind: 'journey' }, confidence, within };
    const from = node.from?.ref && indexOfStep.get(node.from.ref);
    const to = node.to?.ref && indexOfStep.get(node.to.ref);
    return from === undefined || to === undefined ? null : { scope: { kind: 'span', from, to }, confidence, within };
}

/** Dependencies whose name is not declared, or declared more than once. */
function unresolvedOf(steps: readonly Step[], journey: Journey, names: JourneyNames): BuiltJourney['unresolved'] {
    const { shared } = names.ofJourney(journey);
    return steps
        .flatMap(dependenciesOf)
        .flatMap(({ dependency }) => (!dependency.predecessor || isResolved(dependency, shared) ? [] : [dependency]));
}

/** Whether the name in a dependency is declared exactly once. */
export function isResolved({ predecessor }: Dependency, shared: ReadonlyMap<string, readonly unknown[]>): boolean {
    return predecessor?.ref !== undefined && shared.get(predecessor.$refText)?.length === 1;
}
