import type { NetworkAlternative, NetworkDraw, StepConditions } from '../../pert/network.ts';
import type { Choice, ChoiceOption, Persona, Step } from '../generated/ast.ts';
import { personaShare, personasBeside, shareOf } from './participation.ts';
import { firstProperty, propertiesOf } from './properties.ts';

/** What is drawn once for each customer of a journey, collected from the conditions of its steps. */
export class Draws {
    readonly found: NetworkDraw[] = [];
    /** By the choice, or by the journey or file that declares the personas. */
    private readonly indexOf = new Map<Choice | Persona['$container'], number>();

    /** Who takes the step; undefined where nothing but a `chance` decides. Names that are not declared count as if not written. */
    conditionsOf(step: Step): StepConditions | undefined {
        const when = propertiesOf(step, 'WhenProperty').flatMap(({ options }) => options.flatMap(({ ref }) => ref ?? []));
        const personas = propertiesOf(step, 'ForProperty').flatMap((property) => property.personas.flatMap(({ ref }) => ref ?? []));
        if (when.length === 0 && personas.length === 0) return undefined;
        return {
            chance: shareOf(firstProperty(step, 'ChanceProperty')?.share) ?? 1,
            when: [...new Set(when)].map((option) => this.option(option)),
            personas: [...new Set(personas)].map((persona) => this.persona(persona)),
        };
    }

    private option(option: ChoiceOption): NetworkAlternative {
        const choice = option.$container;
        const draw = this.draw(choice, () => ({
            kind: 'choice',
            name: choice.name ?? '',
            shared: false,
            alternatives: choice.options.map(({ name, share }) => ({ name: name ?? '', share: shareOf(share) ?? 0 })),
        }));
        return { draw, alternative: choice.options.indexOf(option) };
    }

    private persona(persona: Persona): NetworkAlternative {
        const set = personasBeside(persona);
        const draw = this.draw(persona.$container, () => ({
            kind: 'persona',
            name: '',
            shared: persona.$container.$type === 'JourneyFile',
            alternatives: set.map((each) => ({ name: each.name ?? '', share: personaShare(each) })),
        }));
        return { draw, alternative: set.indexOf(persona) };
    }

    private draw(key: Choice | Persona['$container'], create: () => NetworkDraw): number {
        const known = this.indexOf.get(key);
        if (known !== undefined) return known;
        this.indexOf.set(key, this.found.length);
        return this.found.push(create()) - 1;
    }
}
