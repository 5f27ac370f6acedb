import { distance } from 'fastest-levenshtein';
import { AstUtils, type ReferenceInfo } from 'langium';
import { isJourney } from '../generated/ast.ts';
import type { JourneyServices } from '../journey-services.ts';

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
        if (other) return `\`${name}\` is declared as ${article(KINDS[other.$type])}, but a ${kind} is needed here.`;
        const subject = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} \`${name}\` is not declared`;
        const nearest = this.suggestions++ < MOST_SUGGESTIONS ? this.nearestName(reference, name) : undefined;
        return nearest ? `${subject}; did you mean \`${nearest}\`?` : `${subject}.`;
    }

    private otherDeclaration(reference: ReferenceInfo, name: string) {
        const journey = AstUtils.getContainerOfType(reference.container, isJourney);
        return journey && this.services.references.Names.ofJourney(journey).shared.get(name)?.[0];
    }

    private nearestName(reference: ReferenceInfo, name: string): string | undefined {
        let nearest: string | undefined;
        let most = Math.max(2, Math.floor(name.length / 3)) + 1;
        for (const candidate of this.services.references.ScopeProvider.getScope(reference).getAllElements()) {
            if (Math.abs(candidate.name.length - name.length) >= most) continue;
            const apart = distance(name, candidate.name);
            if (apart < most && resembles(name, candidate.name, apart)) {
                most = apart;
                nearest = candidate.name;
            }
        }
        return nearest;
    }
}

/** In a short name two changes are too many, unless letters have only changed places. */
function resembles(name: string, candidate: string, apart: number): boolean {
    const length = Math.max(name.length, candidate.length);
    return apart * 2 < length || (apart < length && letters(name) === letters(candidate)) || (apart === 1 && length > 1);
}

function letters(name: string): string {
    return [...name].sort().join('');
}

function article(noun: string): string {
    return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
