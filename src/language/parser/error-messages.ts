import type { IToken, TokenType } from 'chevrotain';
import { LangiumParserErrorMessageProvider } from 'langium';
import { UNITS } from '../../pert/durations.ts';
import { KEYWORDS } from './keywords.ts';

/** Where a block's members stand: the parser meets something else when it looks for the closing brace. */
const PLACES: Readonly<Record<string, string>> = {
    Journey: 'a journey',
    Stage: 'a stage',
    Step: 'a step',
    AddedStep: 'a step',
    Persona: 'a persona',
    Choice: 'a choice',
    Kpi: 'a KPI',
    Improvement: 'an improvement',
};

/** More alternatives than this say nothing to a reader. */
const MOST_ALTERNATIVES = 6;

/** Says what is missing or in the way in one short sentence. */
export class JourneyParserErrorMessages extends LangiumParserErrorMessageProvider {
    override buildMismatchTokenMessage(options: { expected: TokenType; actual: IToken; previous: IToken; ruleName: string }): string {
        const { expected, actual, previous, ruleName } = options;
        const place = PLACES[ruleOf(ruleName)];
        if (isEnd(expected)) return outsideJourney(actual);
        if (expected.name === '}' && place) return isEnd(actual.tokenType) ? notClosed(place) : noPlaceIn(place, actual);
        return missing([expected], previous, actual);
    }

    override buildNoViableAltMessage(options: {
        expectedPathsPerAlt: TokenType[][][];
        actual: IToken[];
        previous: IToken;
        customUserDescription: string;
        ruleName: string;
    }): string {
        const { expectedPathsPerAlt, actual, previous, ruleName } = options;
        const [found] = actual;
        return missing(firstOf(expectedPathsPerAlt.flat()), previous, found, PLACES[ruleOf(ruleName)]);
    }

    override buildEarlyExitMessage(options: {
        expectedIterationPaths: TokenType[][];
        actual: IToken[];
        previous: IToken;
        customUserDescription: string;
        ruleName: string;
    }): string {
        return missing(firstOf(options.expectedIterationPaths), options.previous, options.actual[0]);
    }

    override buildNotAllInputParsedMessage({ firstRedundant }: { firstRedundant: IToken; ruleName: string }): string {
        return outsideJourney(firstRedundant);
    }
}

/** Whether a message says that something is missing, which shows best where it should have stood. */
export function saysWhatIsMissing(message: string): boolean {
    return /^(Expected|The end of|`[^`]*` needs) /.test(message);
}

/** Langium marks rule names with an invisible character. */
function ruleOf(ruleName: string): string {
    return ruleName.replace(/\u200B$/, '');
}

function isEnd(type: TokenType): boolean {
    return type.name === 'EOF';
}

function firstOf(paths: readonly TokenType[][]): TokenType[] {
    return [...new Set(paths.flatMap((path) => path.slice(0, 1)))];
}

function missing(expected: readonly TokenType[], previous: IToken | undefined, found: IToken, place?: string): string {
    const needed = alternatives(expected);
    if (!needed) return place ? noPlaceIn(place, found) : `${quote(found)} has no place here.`;
    const isKeyword = previous && Object.hasOwn(KEYWORDS, previous.tokenType?.name ?? '');
    if (isKeyword) return `\`${previous.image}\` needs ${needed} here, found ${quote(found)}.`;
    return previous?.image
        ? `Expected ${needed} after ${quote(previous)}, found ${quote(found)}.`
        : `Expected ${needed} here, found ${quote(found)}.`;
}

/** The expected tokens in words, or null if there are too many to help. */
function alternatives(expected: readonly TokenType[]): string | null {
    const words = new Set(expected.map(describe));
    if (words.size === 0 || words.size > MOST_ALTERNATIVES) return null;
    const all = [...words];
    const last = all.pop();
    return all.length > 0 ? `${all.join(', ')} or ${last}` : `${last}`;
}

function describe({ name }: TokenType): string {
    switch (name) {
        case 'ID':
            return 'a name';
        case 'NUMBER':
            return 'a number';
        case 'STRING':
            return 'a text in quotes';
        case 'DATE':
            return 'a date such as `2027-03-31`';
        case 'EOF':
            return 'the end of the file';
        default:
            return (UNITS as readonly string[]).includes(name) ? 'a unit such as `min`' : `\`${name}\``;
    }
}

function quote(token: IToken): string {
    if (isEnd(token.tokenType)) return 'the end of the file';
    const image = token.image.length > 30 ? `${token.image.slice(0, 29)}…` : token.image;
    return `\`${image}\``;
}

function noPlaceIn(place: string, found: IToken): string {
    return `${quote(found)} has no place in ${place}.`;
}

function notClosed(place: string): string {
    return `The end of ${place} is missing: add \`}\`.`;
}

function outsideJourney(found: IToken): string {
    if (found.image === '}') return 'This `}` closes nothing: leave it out.';
    return `${quote(found)} has no place outside a journey.`;
}
