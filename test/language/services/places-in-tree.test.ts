import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesInTree } from '../../../src/language/services/completion/places-in-tree.ts';
import { createServices, parseText } from '../support/services.ts';

const services = createServices();
const TEXT = 'journey J { task a estimate 1 2 3 d task b after a estimate 2 d }';

const placesAfter = (text: string) => placesInTree(parseText(TEXT, services).file, text);

test('without a change every place is its own', () => {
    const place = placesAfter(TEXT);
    for (let offset = 0; offset <= TEXT.length; offset++) expect(place(offset)).toBe(offset);
});

test('around a change each place leads to the same character', () => {
    const range = fc.nat(TEXT.length);
    fc.assert(
        fc.property(range, range, fc.string({ maxLength: 6 }), (one, other, typed) => {
            const [start, end] = [Math.min(one, other), Math.max(one, other)];
            const text = TEXT.slice(0, start) + typed + TEXT.slice(end);
            const place = placesAfter(text);
            for (let offset = 0; offset < start; offset++) expect(TEXT[place(offset)]).toBe(text[offset]);
            for (let offset = start + typed.length; offset < text.length; offset++) expect(TEXT[place(offset)]).toBe(text[offset]);
            // In the order of the text, and within it.
            const places = Array.from({ length: text.length + 1 }, (_, offset) => place(offset));
            expect(places).toEqual(places.toSorted((a, b) => a - b));
            expect(places.at(-1)).toBeLessThanOrEqual(TEXT.length);
        }),
    );
});
