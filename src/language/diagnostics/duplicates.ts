import type { AstNode } from 'langium';
import type { Journey, JourneyFile } from '../generated/ast.ts';
import type { Declarations, JourneyNames } from '../names/journey-names.ts';
import { relatedPlace } from './related.ts';
import { type Report, rangeOf } from './report.ts';

type Named = AstNode & { name: string };

/** What a declaration is called in a message. */
const KINDS: Readonly<Record<string, string>> = {
    Step: 'a step',
    Stage: 'a stage',
    ChoiceOption: 'an option',
    Improvement: 'an improvement',
    Channel: 'a channel',
    Team: 'a team',
    Persona: 'a persona',
    Outcome: 'an outcome',
    Choice: 'a choice',
    Kpi: 'a KPI',
    Journey: 'a journey',
};

/** `duplicate-name`: in one of a journey's name spaces. */
export function duplicatesInJourney(journey: Journey, names: JourneyNames, report: Report): void {
    const { shared, ...others } = names.ofJourney(journey);
    reportDuplicates(shared, 'Steps, stages, options and improvements share their names. ', report);
    for (const declarations of Object.values(others) as Declarations<Named>[]) {
        reportDuplicates(declarations, '', report);
    }
}

/** `duplicate-name`: between journeys, or between shared declarations of a file. */
export function duplicatesInFile(file: JourneyFile, names: JourneyNames, report: Report): void {
    for (const declarations of Object.values(names.ofFile(file)) as Declarations<Named>[]) {
        reportDuplicates(declarations, '', report);
    }
}

function reportDuplicates(declarations: Declarations<Named>, explanation: string, report: Report): void {
    for (const [name, [first, ...rest]] of declarations) {
        if (rest.length === 0) continue;
        const message = `\`${name}\` is already the name of ${KINDS[first.$type]}. ${explanation}Rename one of them.`;
        const related = [relatedPlace(first, rangeOf(first, 'name'), `\`${name}\` is declared here first`)];
        for (const node of rest) report('duplicate-name', message, { node, property: 'name', related });
    }
}
