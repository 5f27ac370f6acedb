import { type AstNode, AstUtils, type Reference } from 'langium';
import {
    isChoice,
    isImprovement,
    isJourney,
    isJourneyFile,
    type Journey,
    type JourneyFile,
    type Step,
    type StepProperty,
} from '../../generated/ast.ts';
import type { Declaration } from '../outline/declarations.ts';

/** Who refers to a declaration: names of steps and of improvements, in the order of the text. */
export interface Usage {
    steps: string[];
    improvements: string[];
}

/**
 * Finds the steps and improvements that refer to a declaration, or to an option of it, where it can be seen.
 * @param importers the files that import the one that declares it
 */
export function usageOf(declaration: Declaration, importers: readonly JourneyFile[] = []): Usage {
    const file = AstUtils.getContainerOfType(declaration, isJourneyFile);
    const own = AstUtils.getContainerOfType(declaration, isJourney);
    const journeys = own ? [own] : [...(file ? [file] : []), ...importers].flatMap(({ members }) => members.filter(isJourney));
    const wanted = new Set<AstNode>(isChoice(declaration) ? declaration.options : [declaration]);
    const uses = (references: readonly (Reference | undefined)[]) =>
        references.some((reference) => reference?.ref && wanted.has(reference.ref));
    return {
        steps: journeys
            .flatMap(stepsOf)
            .flatMap((step) => (step.properties.some((property) => uses(referencesOf(property))) ? [step.name ?? ''] : [])),
        improvements: journeys
            .flatMap((journey) => journey.members.filter(isImprovement))
            .flatMap((improvement) =>
                AstUtils.streamAst(improvement).some((node) =>
                    AstUtils.streamReferences(node).some(({ reference }) => 'ref' in reference && uses([reference])),
                )
                    ? [improvement.name ?? '']
                    : [],
            ),
    };
}

function stepsOf(journey: Journey): Step[] {
    return journey.members.flatMap((member): Step[] => {
        if (member.$type === 'Stage') return member.members.filter((inner) => inner.$type === 'Step');
        return member.$type === 'Step' ? [member] : [];
    });
}

function referencesOf(property: StepProperty): (Reference | undefined)[] {
    switch (property.$type) {
        case 'OnProperty':
            return property.channels;
        case 'OwnerProperty':
            return [property.team];
        case 'ServesProperty':
            return property.outcomes;
        case 'WhenProperty':
            return property.options;
        case 'ForProperty':
            return property.personas;
        default:
            return [];
    }
}
