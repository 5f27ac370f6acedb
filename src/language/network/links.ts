import type { Unit } from '../../pert/durations.ts';
import type { LinkType, NetworkLink, ThreePoint } from '../../pert/network.ts';
import type { Dependency, Estimate, Stage, Step } from '../generated/ast.ts';
import { ONE, threePoints } from './points.ts';

const NO_LAG: Readonly<ThreePoint> = { optimistic: 0, mostLikely: 0, pessimistic: 0 };

export interface Links {
    links: NetworkLink[];
    /** For each link what it was written as: a dependency, or the step that follows its neighbour in an ordered stage. */
    sources: (Dependency | Step)[];
}

/** A dependency with the side of the step that it holds back. */
interface WrittenDependency {
    dependency: Dependency;
    ofFinish: boolean;
}

/**
 * The links of a journey, for each step in the order of the text. A stage as a predecessor gives one link for each of its
 * last steps. Dependencies that refer to nothing give none.
 */
export function linksOf(steps: readonly Step[], indexOfStep: ReadonlyMap<Step, number>, ownUnit: Unit | null, unit: Unit): Links {
    const links: NetworkLink[] = [];
    const sources: (Dependency | Step)[] = [];
    const lastSteps = new LastSteps();
    for (const [to, step] of steps.entries()) {
        for (const written of dependenciesOf(step)) {
            for (const link of linksOfDependency(written, to, indexOfStep, ownUnit, unit, lastSteps)) {
                links.push(link);
                sources.push(written.dependency);
            }
        }
        const neighbour = orderedPredecessor(step, steps[to - 1]);
        const from = neighbour && indexOfStep.get(neighbour);
        if (from === undefined) continue;
        links.push({ from, to, type: 'FS', lag: NO_LAG });
        sources.push(step);
    }
    return { links, sources };
}

/** The links that one dependency of a step, by its index, stands for. */
export function linksOfDependency(
    { dependency, ofFinish }: WrittenDependency,
    to: number,
    indexOfStep: ReadonlyMap<Step, number>,
    ownUnit: Unit | null,
    unit: Unit,
    lastSteps = new LastSteps(),
): NetworkLink[] {
    const predecessor = dependency.predecessor?.ref;
    if (!predecessor) return [];
    const type: LinkType = dependency.fromStart ? (ofFinish ? 'SF' : 'SS') : ofFinish ? 'FF' : 'FS';
    const lag = lagOf(dependency, ownUnit, unit);
    const steps = predecessor.$type === 'Stage' ? lastSteps.of(predecessor) : [predecessor];
    return steps.flatMap((step) => {
        const from = indexOfStep.get(step);
        return from === undefined ? [] : [{ from, to, type, lag }];
    });
}

/** The dependencies of a step, those on its start and those on its finish, in the order of the text. */
export function dependenciesOf(step: Step): WrittenDependency[] {
    const written: WrittenDependency[] = [];
    for (const property of step.properties) {
        if (property.$type !== 'AfterProperty' && property.$type !== 'FinishAfterProperty') continue;
        const ofFinish = property.$type === 'FinishAfterProperty';
        for (const dependency of property.dependencies) written.push({ dependency, ofFinish });
    }
    return written;
}

/** A faulty lag or lead counts 0. Of both, the first one counts. */
function lagOf({ lag, lead }: Dependency, ownUnit: Unit | null, unit: Unit): ThreePoint {
    if (lag && !(lead && comesBefore(lead, lag))) return threePoints(lag, ownUnit, unit) ?? NO_LAG;
    const ahead = threePoints(lead, ownUnit, unit, ONE)?.mostLikely;
    return ahead ? { optimistic: -ahead, mostLikely: -ahead, pessimistic: -ahead } : NO_LAG;
}

function comesBefore(one: Estimate, other: Estimate): boolean {
    return (one.$cstNode?.offset ?? 0) < (other.$cstNode?.offset ?? 0);
}

/** The step before, where the stage is `in order` and nothing else is said. */
function orderedPredecessor(step: Step, before: Step | undefined): Step | undefined {
    const stage = step.$container;
    if (stage.$type !== 'Stage' || !stage.ordered || before?.$container !== stage) return undefined;
    const says = step.properties.some((property) => property.$type === 'AfterProperty' && property.dependencies.length > 0);
    return says ? undefined : before;
}

/** The steps of a stage that no other step of the stage follows; found once for each stage. */
class LastSteps {
    private readonly found = new Map<Stage, Step[]>();

    of(stage: Stage): readonly Step[] {
        let last = this.found.get(stage);
        if (!last) {
            last = lastStepsOf(stage);
            this.found.set(stage, last);
        }
        return last;
    }
}

function lastStepsOf(stage: Stage): Step[] {
    const steps = stage.members.filter((member) => member.$type === 'Step');
    const followed = new Set<Step>();
    for (const [index, step] of steps.entries()) {
        for (const { dependency } of dependenciesOf(step)) {
            const predecessor = dependency.predecessor?.ref;
            if (predecessor?.$type === 'Step' && predecessor !== step) followed.add(predecessor);
        }
        const neighbour = orderedPredecessor(step, steps[index - 1]);
        if (neighbour) followed.add(neighbour);
    }
    return steps.filter((step) => !followed.has(step));
}
