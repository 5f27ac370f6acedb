import fc from 'fast-check';
import { KEYWORDS } from '../../../src/language/parser/keywords.ts';

const TOKEN = /"(?:\\.|[^"\\\r\n])*"?|\/\*[\s\S]*?\*\/|\/\/[^\r\n]*|[\p{ID_Continue}-]+|\s+|./gu;

/** The texts between which nothing is left out: words, texts, comments, marks, white space. */
export const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

const MARKS = [
    '{',
    '}',
    '{ {',
    '} }',
    ',',
    '.',
    '%',
    '"',
    '/*',
    '*/',
    '//',
    '\n',
    '\r',
    ' ',
    '',
    '1',
    '0',
    '1e9',
    '-',
    '\\',
    ';',
    '$',
    '<',
    '(',
];
/** Characters that tools stumble over: of no width, of two code units, half of one, right to left, joined, combining. */
const NASTY = [
    ...[
        '\u0000',
        '\ud800',
        '\udc00',
        '😀',
        '👩‍👩‍👧‍👦',
        '\u202e',
        '\u2066',
        '\u200d',
        '\u200b',
        '\ufeff',
        '\u2028',
        '\u2029',
        '\u0085',
        '\u00a0',
    ],
    ...['é', 'e\u0301', 'İ', 'ß', 'ﷺ', '漢', 'ا', '\u0301', 'Ａ', '１', '″', '“', '\uffff', '\u{10ffff}', '\t', '\v', '\f'],
];

const insertion = fc.oneof(fc.constantFrom(...Object.keys(KEYWORDS)), fc.constantFrom(...MARKS), fc.constantFrom(...NASTY));
export interface Mutation {
    kind: 'delete' | 'double' | 'swap' | 'replace' | 'insert' | 'move' | 'cut';
    /** Where, and where to, as shares of the text. */
    at: number;
    to: number;
    insertion: string;
}

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const mutation: fc.Arbitrary<Mutation> = fc.record({
    kind: fc.constantFrom<Mutation['kind'][]>('delete', 'double', 'swap', 'replace', 'insert', 'move', 'cut'),
    at: share,
    to: share,
    insertion,
});

/** The pieces with one fault. */
export function mutated(pieces: readonly string[], { kind: what, at, to, insertion: inserted }: Mutation): string[] {
    const index = Math.floor(at * pieces.length);
    const other = Math.floor(to * pieces.length);
    const before = pieces.slice(0, index);
    const rest = pieces.slice(index + 1);
    const piece = pieces[index] ?? '';
    switch (what) {
        case 'delete':
            return [...before, ...rest];
        case 'double':
            return [...before, piece, ' ', piece, ...rest];
        case 'replace':
            return [...before, inserted, ...rest];
        case 'insert':
            return [...before, inserted, piece, ...rest];
        case 'cut':
            return before;
        case 'swap':
            return pieces.map((same, here) => (here === index ? pieces[other] : here === other ? piece : same));
        case 'move': {
            const without = [...before, ...rest];
            return [...without.slice(0, other), piece, ...without.slice(other)];
        }
    }
}

/** A text with faults, of whole tokens or of single characters (code units: half a character is a fault, too). */
export function withFaults(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
    return fc.tuple(texts, fc.array(mutation, { minLength: 1, maxLength: 6 }), fc.boolean()).map(([text, mutations, byCharacter]) => {
        let pieces = byCharacter ? text.split('') : tokensOf(text);
        for (const each of mutations) pieces = mutated(pieces, each);
        return pieces.join('');
    });
}

/** No journey at all: words and marks of the language in any order, or any characters. */
export const noise: fc.Arbitrary<string> = fc.oneof(
    fc.array(insertion, { maxLength: 60 }).map((words) => words.join(' ')),
    fc.array(fc.oneof(fc.constantFrom(...NASTY), fc.constantFrom(...MARKS)), { maxLength: 60 }).map((words) => words.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
);
