import { AstUtils } from 'langium';
import type { JourneyExperience, Party, StepExperience } from '../../pert/experience/experience.ts';
import { USUAL_VALUE } from '../../pert/experience/value.ts';
import type { Channel, Journey, Step, Team } from '../generated/ast.ts';
import { shareOf } from './participation.ts';
import { kindOf } from './properties.ts';

/** What the text says about how the steps are experienced and who owns them; what is faulty counts as if it were not written. */
export function experienceOf(journey: Journey, steps: readonly Step[]): JourneyExperience {
    const channels = new Parties<Channel>(journey);
    const teams = new Parties<Team>(journey);
    for (const { properties } of steps) {
        for (const property of properties) {
            if (property.$type === 'OnProperty') for (const { ref } of property.channels) channels.add(ref);
            else if (property.$type === 'OwnerProperty') teams.add(property.team?.ref);
        }
    }
    channels.sort();
    teams.sort();
    return { channels: channels.list, teams: teams.list, steps: steps.map((step) => stepExperience(step, channels, teams)) };
}

function stepExperience(step: Step, channels: Parties<Channel>, teams: Parties<Team>): StepExperience {
    const found: StepExperience = {
        channels: [],
        owner: -1,
        value: USUAL_VALUE[kindOf(step)],
        emotion: null,
        pains: [],
        gains: [],
        expects: [],
    };
    const seen = new Set<string>();
    for (const property of step.properties) {
        // Where one may stand only once, the first counts.
        const isFirst = !seen.has(property.$type);
        switch (property.$type) {
            case 'OnProperty':
                if (isFirst) found.channels = indices(property.channels.map(({ ref }) => channels.indexOf(ref)));
                break;
            case 'OwnerProperty':
                if (isFirst) found.owner = teams.indexOf(property.team?.ref);
                break;
            case 'ValueProperty':
                if (isFirst && property.value) found.value = property.value;
                break;
            case 'ScoreProperty':
                if (property.score === 'emotion') found.emotion ??= score(property.value);
                break;
            case 'PainProperty':
                found.pains.push({ text: property.text ?? '', severity: score(property.severity), frequency: shareOf(property.frequency) });
                break;
            case 'TextProperty':
                if (property.kind === 'gain') found.gains.push(property.text ?? '');
                else if (property.kind === 'expect') found.expects.push(property.text ?? '');
                break;
        }
        seen.add(property.$type);
    }
    return found;
}

/** A whole number from 1 to 5, or null. */
function score(value: number | undefined): number | null {
    return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 5 ? value : null;
}

/** Those that were found, ascending, each once. */
function indices(found: readonly number[]): number[] {
    return [...new Set(found.filter((index) => index >= 0))].sort((a, b) => a - b);
}

/** The channels or teams that steps refer to: those of the journey's file as they stand in its text, then those of others as they are first used. */
class Parties<T extends Channel | Team> {
    readonly #own: unknown;
    #found: T[] = [];
    readonly #places = new Map<T, number>();

    constructor(journey: Journey) {
        this.#own = AstUtils.findRootNode(journey);
    }

    get list(): Party[] {
        return this.#found.map(({ name, label }) => ({ name: name ?? '', label: label ?? null }));
    }

    add(party: T | undefined): void {
        if (!party || this.#places.has(party)) return;
        this.#places.set(party, this.#found.length);
        this.#found.push(party);
    }

    sort(): void {
        const place = new Map(this.#found.map((party) => [party, this.#placeInText(party)]));
        this.#found = this.#found.toSorted((a, b) => place.get(a)! - place.get(b)! || this.#places.get(a)! - this.#places.get(b)!);
        for (const [index, party] of this.#found.entries()) this.#places.set(party, index);
    }

    indexOf(party: T | undefined): number {
        return party ? (this.#places.get(party) ?? -1) : -1;
    }

    #placeInText(party: T): number {
        return AstUtils.findRootNode(party) === this.#own ? (party.$cstNode?.offset ?? 0) : Number.MAX_SAFE_INTEGER;
    }
}
