import { AstUtils } from 'langium';
import type { BuiltJourney } from '../analysed-journey.ts';
import { isJourneyFile, isOutcome, type Outcome } from '../generated/ast.ts';
import { propertiesOf } from './properties.ts';

/** An outcome with the steps that serve it, by their index in the journey's network. */
export interface ServedOutcome {
    node: Outcome;
    steps: number[];
}

/** The outcomes of a journey and of its file, in the order of the text, then those of other files that its steps serve. */
export function outcomesOf({ node, steps }: BuiltJourney): ServedOutcome[] {
    const file = AstUtils.getContainerOfType(node, isJourneyFile);
    const found = new Map<Outcome, number[]>();
    for (const outcome of [...(file?.members ?? []), ...node.members].filter(isOutcome)) found.set(outcome, []);
    for (const [index, step] of steps.entries()) {
        const served = propertiesOf(step, 'ServesProperty').flatMap(({ outcomes }) => outcomes.flatMap(({ ref }) => ref ?? []));
        for (const outcome of new Set(served)) {
            const serving = found.get(outcome);
            if (serving) serving.push(index);
            else found.set(outcome, [index]);
        }
    }
    return [...found].map(([outcome, serving]) => ({ node: outcome, steps: serving }));
}
