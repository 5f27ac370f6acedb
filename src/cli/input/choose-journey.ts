import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { UsageError } from '../usage-error.ts';

/** Longer lists of names are cut. */
const LONGEST_LIST = 10;

export interface ChosenJourney {
    /** null where the file declares none. */
    journey: AnalysedJourney | null;
    /** One sentence for whoever asked for no journey by name where there are several. */
    note: string | null;
}

/**
 * The journey of a file that a command is about: the one with the name, else the first.
 * @throws UsageError when there is none of the name
 */
export function chooseJourney(file: string, journeys: readonly AnalysedJourney[], name: string | undefined): ChosenJourney {
    if (name !== undefined) {
        const found = journeys.find(({ network }) => network.name === name.normalize('NFC'));
        if (!found) throw new UsageError(`${file} has no journey "${name}"; it has: ${names(journeys)}.`);
        return { journey: found, note: null };
    }
    const [journey = null, ...others] = journeys;
    const note =
        journey && others.length > 0
            ? `${file} has several journeys; this is ${journey.network.name}. Name another with --journey: ${names(others)}.`
            : null;
    return { journey, note };
}

function names(journeys: readonly AnalysedJourney[]): string {
    const all = journeys.map(({ network }) => network.name);
    const more = all.length > LONGEST_LIST ? [`${all.length - LONGEST_LIST} more`] : [];
    return [...all.slice(0, LONGEST_LIST), ...more].join(', ') || 'none';
}
