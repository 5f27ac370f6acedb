import { isDependency, type Stage, type Step } from '../../generated/ast.ts';
import { moveTo } from '../refactorings/move-step.ts';
import { isSound } from '../refactorings/selected-steps.ts';
import type { Fixer } from './fix.ts';

/** `stage-order`: moves one of the two steps to the stage of the other. */
export const moveOneStep: Fixer = (problem, context) => {
    const dependency = context.nodeAt(context.offsetsOf(problem.range).offset, isDependency);
    const after = dependency?.$container.$container;
    const before = dependency?.predecessor?.ref;
    const journey = dependency && context.analysed(context.journeyOf(dependency));
    if (!journey || after?.$type !== 'Step' || before?.$type !== 'Step' || !isSound(journey, context)) return [];
    const [later, earlier] = [stageOf(before), stageOf(after)];
    if (!later || !earlier) return [];
    return [moveTo(later, after, journey, context), moveTo(earlier, before, journey, context)].filter((fix) => fix !== null);
};

function stageOf({ $container }: Step): Stage | undefined {
    return $container.$type === 'Stage' ? $container : undefined;
}
