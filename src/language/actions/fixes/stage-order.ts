import type { AnalysedJourney } from '../../analysed-journey.ts';
import { type Dependency, isDependency, type Stage, type Step } from '../../generated/ast.ts';
import { closesCycle } from '../../network/reachability.ts';
import type { ActionContext } from '../action-context.ts';
import { comeAfter } from '../refactorings/chain-steps.ts';
import { moveTo } from '../refactorings/move-step.ts';
import { isSound } from '../refactorings/selected-steps.ts';
import { removeDependencies } from './dependencies.ts';
import type { Fix, Fixer } from './fix.ts';

/** `stage-order`: moves one of the two steps to the stage of the other, or turns the dependency around. */
export const orderStages: Fixer = (problem, context) => {
    const dependency = context.nodeAt(context.offsetsOf(problem.range).offset, isDependency);
    const after = dependency?.$container.$container;
    const before = dependency?.predecessor?.ref;
    const journey = dependency && context.analysed(context.journeyOf(dependency));
    if (!journey || after?.$type !== 'Step' || before?.$type !== 'Step' || !isSound(journey, context)) return [];
    const [later, earlier] = [stageOf(before), stageOf(after)];
    if (!later || !earlier) return [];
    const moves = [moveTo(later, after, journey, context), moveTo(earlier, before, journey, context)];
    return [...moves.filter((fix) => fix !== null), ...turnAround(dependency, before, after, journey, context)];
};

/** Only a plain dependency means as much the other way round. */
function turnAround(dependency: Dependency, before: Step, after: Step, journey: AnalysedJourney, context: ActionContext): Fix[] {
    const { lag, lead, fromStart, $container } = dependency;
    const [from, to] = [journey.indexOfStep.get(after), journey.indexOfStep.get(before)];
    if (lag || lead || fromStart || $container.$type !== 'AfterProperty' || from === undefined || to === undefined) return [];
    const others = { ...journey.network, links: journey.network.links.filter((_, index) => journey.links[index] !== dependency) };
    if (closesCycle(others, [{ from, to }])) return [];
    const title = `Turn the dependency around: \`${before.name}\` after \`${after.name}\``;
    return [{ title, changes: [...removeDependencies([dependency], context), comeAfter(before, after.name, context)] }];
}

function stageOf({ $container }: Step): Stage | undefined {
    return $container.$type === 'Stage' ? $container : undefined;
}
