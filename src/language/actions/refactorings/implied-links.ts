import type { AnalysedJourney } from '../../analysed-journey.ts';
import type { Stage, Step } from '../../generated/ast.ts';
import { dependenciesOf } from '../../network/links.ts';

/** The step that each step follows because its stage is in order, and not because that is written. */
export function impliedPredecessors({ links, network, steps }: AnalysedJourney): Map<Step, Step> {
    const implied = new Map<Step, Step>();
    links.forEach((source, index) => {
        if (source.$type === 'Step') implied.set(source, steps[network.links[index].from]);
    });
    return implied;
}

/** Whether a dependency names the stage, so that its last steps matter. */
export function isDependedOn(stage: Stage, { steps }: AnalysedJourney): boolean {
    return steps.some((step) => dependenciesOf(step).some(({ dependency }) => dependency.predecessor?.ref === stage));
}
