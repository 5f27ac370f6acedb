import { AstUtils, type ReferenceInfo } from 'langium';
import { listed } from '../../pert/wording.ts';
import { isJourney } from '../generated/ast.ts';
import type { JourneyServices } from '../journey-services.ts';
import { nearestNames } from './nearest-names.ts';

/** Comparing every unresolved name with every declared one takes too long in a file full of mistakes. */
const MOST_SUGGESTIONS = 100;

/** What the language calls the types of declaration. */
const KINDS: Readonly<Record<string, string>> = {
    Step: 'step',
    Stage: 'stage',
    Predecessor: 'step or stage',
    ChoiceOption: 'option',
    Improvement: 'improvement',
    Channel: 'channel',
    Team: 'team',
    Persona: 'persona',
    Outcome: 'outcome',
    Journey: 'journey',
};

/** Words the messages for the unresolved names of one document. */
export class UnresolvedNames {
    private readonly services: JourneyServices;
    private suggestions = 0;

    constructor(services: JourneyServices) {
        this.services = services;
    }

    /** Why a reference has no target, and the nearest name that would have one. */
    explain(reference: ReferenceInfo): string {
        const name = reference.reference.$refText;
        const kind = KINDS[this.services.shared.AstReflection.getReferenceType(reference)];
        const other = this.otherDeclaration(reference, name);
        if (other?.$container.$type === 'AddsProperty') {
            return `Step \`${name}\` exists only once an improvement is done, so only improvements can refer to it.`;
        }
        if (other) return `\`${name}\` is declared as ${article(KINDS[other.$type])}, but ${article(kind)} is needed here.`;
        const options = kind === 'option' ? this.optionsOf(reference, name) : [];
        if (options.length > 0) return `\`${name}\` is a choice. Name one or several of its options: ${listed(options)}.`;
        const subject = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} \`${name}\` is not declared`;
        const nearest = this.suggestions++ < MOST_SUGGESTIONS ? this.nearestName(reference, name) : undefined;
        return nearest ? `${subject}; did you mean \`${nearest}\`?` : `${subject}.`;
    }

    private otherDeclaration(reference: ReferenceInfo, name: string) {
        const journey = AstUtils.getContainerOfType(reference.container, isJourney);
        return journey && this.services.references.Names.ofJourney(journey).shared.get(name)?.[0];
    }

    /** The options of the choice with a name, as a message shows them. */
    private optionsOf({ container }: ReferenceInfo, name: string): string[] {
        const journey = AstUtils.getContainerOfType(container, isJourney);
        const choice = journey && this.services.references.Names.ofJourney(journey).choices.get(name)?.[0];
        return (choice?.options ?? []).flatMap((option) => (option.name ? [`\`${option.name}\``] : []));
    }

    private nearestName(reference: ReferenceInfo, name: string): string | undefined {
        const candidates = this.services.references.ScopeProvider.getScope(reference).getAllElements();
        return nearestNames(
            name,
            candidates.map((candidate) => candidate.name),
            1,
        )[0];
    }
}

function article(noun: string): string {
    return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
