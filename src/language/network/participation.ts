import type { Choice, ChoiceOption, Persona, Step } from '../generated/ast.ts';
import { firstProperty, propertiesOf } from './properties.ts';

/** A percent as a share from 0 to 1, or null where it is missing or out of range. */
export function shareOf(percent: number | undefined): number | null {
    return percent !== undefined && percent >= 0 && percent <= 100 ? percent / 100 : null;
}

/**
 * The share of customers who take a step: `chance` times the shares of its `when` options and of its `for` personas.
 * Faulty shares and names that are not declared count as if they were not written.
 * @param chance 0…1, instead of the step's own
 */
export function participationOf(step: Step, chance = shareOf(firstProperty(step, 'ChanceProperty')?.share) ?? 1): number {
    return clamp(chance * shareOfOptions(step) * shareOfPersonas(step));
}

/** The probability that one of the `when` options is chosen: choices are independent, the options of one exclude each other. */
function shareOfOptions(step: Step): number {
    const options = new Set<ChoiceOption>();
    for (const { options: references } of propertiesOf(step, 'WhenProperty')) {
        for (const { ref } of references) if (ref) options.add(ref);
    }
    if (options.size === 0) return 1;
    const chosen = new Map<Choice, number>();
    for (const option of options) chosen.set(option.$container, (chosen.get(option.$container) ?? 0) + (shareOf(option.share) ?? 0));
    let none = 1;
    for (const share of chosen.values()) none *= 1 - clamp(share);
    return 1 - none;
}

function shareOfPersonas(step: Step): number {
    const personas = new Set<Persona>();
    for (const { personas: references } of propertiesOf(step, 'ForProperty')) {
        for (const { ref } of references) if (ref) personas.add(ref);
    }
    if (personas.size === 0) return 1;
    let share = 0;
    for (const persona of personas) share += personaShare(persona);
    return clamp(share);
}

/** All personas declared beside one: in its journey, or in its file. */
export function personasBeside(persona: Persona): Persona[] {
    const set: Persona[] = [];
    for (const member of persona.$container.members) if (member.$type === 'Persona') set.push(member);
    return set;
}

/** Personas of a set in which nobody has a share count equal parts. */
export function personaShare(persona: Persona): number {
    const set = personasBeside(persona);
    if (set.every((member) => member.share === undefined)) return 1 / set.length;
    return shareOf(persona.share) ?? 0;
}

function clamp(share: number): number {
    return Math.min(1, Math.max(0, share));
}
