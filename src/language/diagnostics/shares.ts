import type { Choice, Journey, JourneyFile, Persona } from '../generated/ast.ts';
import { firstPlaces, relatedPlace } from './related.ts';
import { type Report, rangeOf } from './report.ts';
import { countOf, listed, named } from './wording.ts';

/** How far shares may be from 100 %, so that thirds can be written with a few decimals. */
const TOLERANCE = 1e-6;

/** `value-range`: the shares of a choice's options make 100 %. */
export function choiceShares(choice: Choice, report: Report): void {
    const sum = sumOf(choice.options.map((option) => option.share));
    if (sum === null || makesAll(sum)) return;
    const message =
        choice.options.length === 0
            ? `The choice \`${choice.name}\` has no options. Write at least one, such as \`yes 100%\`.`
            : `The shares of the choice \`${choice.name}\` make ${shown(sum)} %. Change them so that they make 100 %.`;
    report('value-range', message, { node: choice, property: 'name' });
}

/** `value-range`: if one of the personas declared together has a share all have, and the shares make 100 %. */
export function personaShares(owner: Journey | JourneyFile, report: Report): void {
    const personas = (owner.members as readonly { $type: string }[]).filter((member): member is Persona => member.$type === 'Persona');
    const [first] = personas.filter((persona) => persona.share !== undefined);
    if (!first) return;
    const without = personas.filter((persona) => persona.share === undefined);
    for (const persona of without) {
        report(
            'value-range',
            `The persona \`${persona.name}\` has no share, but ${named(first, 'another')} has one. Give all personas a share, or none.`,
            {
                node: persona,
                property: 'name',
                related: [shareOf(first)],
            },
        );
    }
    const sum = without.length > 0 ? null : sumOf(personas.map((persona) => persona.share));
    if (sum === null || makesAll(sum)) return;
    const who =
        personas.length === 1
            ? `the persona ${named(first, '')}`.trim()
            : `the ${countOf(personas.length, 'persona')} ${listed(personas.map((persona) => named(persona, 'one without a name')))}`;
    report('value-range', `The shares of ${who} make ${shown(sum)} %. Change them so that they make 100 %.`, {
        node: first,
        property: 'share',
        related: firstPlaces(personas.slice(1).map(shareOf)),
    });
}

function shareOf(persona: Persona) {
    return relatedPlace(persona, rangeOf(persona, 'share'), `${named(persona, 'This persona')} has the share ${persona.share} %`);
}

/** The sum of percents; null when one of them is missing or wrong in itself. */
function sumOf(percents: (number | undefined)[]): number | null {
    let sum = 0;
    for (const percent of percents) {
        if (percent === undefined || !(percent <= 100)) return null;
        sum += percent;
    }
    return sum;
}

function makesAll(sum: number): boolean {
    return Math.abs(sum / 100 - 1) <= TOLERANCE;
}

function shown(sum: number): number {
    return Number(sum.toFixed(4));
}
