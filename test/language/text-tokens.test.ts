import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTooLarge, MOST_TOKENS } from '../../src/language/parser/size-limit.ts';
import { isClosed } from '../../src/language/parser/text.ts';
import { createServices } from './support/services.ts';

const services = createServices();

test('a text ends where the terminal of the grammar has it end', () => {
    const piece = fc.constantFrom('"', '\\', 'a', ' ', '\n', '\r', '\u2028', '😀', '\ud800', '\\"', '\\\\', '{');
    fc.assert(
        fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
            const text = `"${pieces.join('')}`;
            const [expected] = /^"(?:\\.|[^"\\\r\n])*"?/.exec(text)!;
            const [first] = services.parser.Lexer.tokenize(text, { mode: 'partial' }).tokens;
            expect(first.image).toBe(expected);
            expect(isClosed(expected)).toBe(/^"(?:\\.|[^"\\])*"$/.test(expected));
        }),
        { numRuns: 2_000, seed: 1 },
    );
});

test('what is too large is a matter of tokens, not of characters', () => {
    expect(isTooLarge('a '.repeat(MOST_TOKENS))).toBe(false);
    expect(isTooLarge('a '.repeat(MOST_TOKENS + 1))).toBe(true);
    expect(isTooLarge(`/* ${'a '.repeat(MOST_TOKENS + 1)}*/ "${'a '.repeat(MOST_TOKENS + 1)}"`)).toBe(false);
    const { tokens, errors } = services.parser.Lexer.tokenize('{'.repeat(MOST_TOKENS + 1));
    expect([tokens.length, errors.map(({ message }) => message)]).toEqual([
        0,
        ['This file is too large to be read. Divide it into several files.'],
    ]);
});
