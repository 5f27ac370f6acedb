import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { listed } from '../../language/diagnostics/wording.ts';
import { nearestNames } from '../../language/names/nearest-names.ts';
import type { AnalysedFile } from '../analysed-file.ts';
import { type JsonSchema, text } from '../json-schema.ts';
import { AnswerError } from './tool.ts';

export const JOURNEY: JsonSchema = text('Name or label of the journey, where the file declares several; all of them without it.');

/** The journeys that are meant: all without a name. */
export function findJourneys(file: AnalysedFile, name: string | undefined): AnalysedJourney[] {
    if (name === undefined) return file.journeys;
    const found = file.journeys.find(({ network }) => isCalled(network, name));
    if (found) return [found];
    if (file.journeys.length === 0) throw new AnswerError(`No journey is declared in ${file.name}.`);
    throw new AnswerError(`No journey ${name} is declared in ${file.name}; there is ${namesOf(file.journeys)}.`);
}

/** The one step that is meant, by its name or else by its label. */
export function findStep(file: AnalysedFile, step: string, journeyName: string | undefined): { journey: AnalysedJourney; index: number } {
    const journeys = findJourneys(file, journeyName);
    if (journeys.length === 0) throw new AnswerError(`No journey is declared in ${file.name}.`);
    const found = journeys.flatMap((journey) => {
        const index = indexOf(journey, step);
        return index < 0 ? [] : [{ journey, index }];
    });
    if (found.length === 1) return found[0];
    if (found.length > 1) {
        const names = namesOf(found.map(({ journey }) => journey));
        throw new AnswerError(`Several journeys have a step ${step}: ${names}. Name one of them as well.`);
    }
    const names = journeys.flatMap(({ network }) => network.steps.map(({ name }) => name));
    const near = nearestNames(step, names, 3);
    const where = journeys.length === 1 ? `the journey ${journeys[0].network.name}` : file.name;
    const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : names.length > 0 ? `Its steps are ${listed(names)}.` : '';
    throw new AnswerError(`There is no step ${step} in ${where}. ${hint}`.trim());
}

function indexOf({ network }: AnalysedJourney, name: string): number {
    const byName = network.steps.findIndex((step) => step.name === name.normalize('NFC'));
    return byName >= 0 ? byName : network.steps.findIndex((step) => isCalled(step, name));
}

function isCalled(declaration: { name: string; label: string | null }, name: string): boolean {
    return declaration.name === name.normalize('NFC') || declaration.label === name;
}

function namesOf(journeys: readonly AnalysedJourney[]): string {
    return listed(journeys.map(({ network }) => network.name));
}
