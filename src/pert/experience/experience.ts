/** What the steps of a journey are like for the customer, and who answers for them. Referred to by index, as in the network. */

/** Lean value class: what the customer would pay for, what makes it possible, and what neither does. */
export type ValueClass = 'adds' | 'enables' | 'wastes';

export interface Pain {
    text: string;
    /** 1…5, 5 is worst; null where it is not said. */
    severity: number | null;
    /** Share of customers who feel it, 0…1; null where it is not said. */
    frequency: number | null;
}

export interface StepExperience {
    /** Indices into {@link JourneyExperience.channels}, ascending, each once. */
    channels: number[];
    /** Index into {@link JourneyExperience.teams}; -1 where nobody answers for the step. */
    owner: number;
    value: ValueClass;
    /** 1…5, 5 is best; null where it is not said. */
    emotion: number | null;
    pains: Pain[];
    gains: string[];
    /** What the customer expects. */
    expects: string[];
}

/** A channel or a team that steps refer to. */
export interface Party {
    name: string;
    label: string | null;
}

export interface JourneyExperience {
    /** Those that steps refer to, in the order in which they are declared. */
    channels: Party[];
    teams: Party[];
    /** One for each step of the network. */
    steps: StepExperience[];
}
