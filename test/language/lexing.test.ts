import { describe, expect, test } from 'vitest';
import type { Journey, Step, TextProperty } from '../../src/language/generated/ast.ts';
import { badEscapes, textValue } from '../../src/language/parser/text.ts';
import { plain } from './support/outline.ts';
import { createServices, parseText } from './support/services.ts';

const services = createServices();

function steps(text: string): { steps: Step[]; errors: string[] } {
    const { file, errors } = parseText(text, services);
    return { steps: (file.members[0] as Journey).members.filter((member) => member.$type === 'Step'), errors };
}

describe('numbers and units', () => {
    test('the space before a unit or a percent sign is optional', () => {
        const glued = steps('journey J { task a estimate 15min 2.5h 1mo chance 5% }');
        const apart = steps('journey J { task a estimate 15 min 2.5 h 1 mo chance 5 % }');
        expect(glued.errors).toEqual([]);
        expect(plain(glued.steps[0])).toEqual(plain(apart.steps[0]));
    });

    test.each([
        ['estimate 100,5 min', 'A number has a point, not a comma: write `100.5`, or `100 5` for two numbers.'],
        ['estimate -3 min', 'A number has no sign: leave it out.'],
        ['estimate +3 min', 'A number has no sign: leave it out.'],
        ['estimate 1e5 min', 'Numbers have no exponent: write `100000`.'],
        ['estimate 1, 2, 3 min', 'Numbers are separated by spaces, not by commas.'],
        ['estimate .5 min', '`.` has no place here.'],
        ['estimate 1.5.2 min', '`.` has no place here.'],
    ])('%s is a syntax error', (text, message) => {
        expect(steps(`journey J { task a ${text} task b }`)).toMatchObject({
            errors: expect.arrayContaining([message]),
            steps: [{ name: 'a', properties: [{ $type: 'EstimateProperty' }] }, { name: 'b' }],
        });
    });
});

describe('texts', () => {
    test.each([
        ['"plain"', 'plain'],
        ['""', ''],
        ['"a \\"b\\" \\\\ c"', 'a "b" \\ c'],
        ['"1\\n2\\t3"', '1\n2\t3'],
        ['"\\u{1F600}\\u{41}"', '😀A'],
        ['"日本語 😀"', '日本語 😀'],
        ['"open', 'open'],
        ['"open \\"', 'open "'],
        ['"\\q \\u{} \\u{110000} \\u{D800} \\u0041"', '\\q \\u{} \\u{110000} \\u{D800} \\u0041'],
    ])('%s', (image, value) => {
        expect(textValue(image)).toBe(value);
        const [step] = steps(`journey J { task a note ${image}\n}`).steps;
        expect((step.properties[0] as TextProperty).text).toBe(value);
    });

    test('escapes that the language does not know, with their place', () => {
        expect(badEscapes('"a\\q\\n\\u{110000}"')).toEqual([
            { offset: 2, length: 2, image: '\\q' },
            { offset: 6, length: 10, image: '\\u{110000}' },
        ]);
        expect(badEscapes('"\\" \\\\ \\n \\t \\u{1F600}"')).toEqual([]);
        expect(badEscapes('"\\u{D800}\\u0041"').map(({ image }) => image)).toEqual(['\\u{D800}', '\\u']);
    });

    test('a missing closing quote costs its line at most', () => {
        const { steps: found, errors } = steps('journey J {\ntask a "Open after b\ntask b "Closed" estimate 1 min\n}');
        expect(errors).toEqual(['This text has no closing quote: add `"` before the end of the line.']);
        expect(found).toMatchObject([{ name: 'a' }, { name: 'b', label: 'Closed', properties: [{}] }]);
    });

    test('other quotes are explained', () => {
        expect(steps("journey J { task a 'Label' }").errors).toContain('A text stands in double quotes: `"`.');
    });
});

describe('comments', () => {
    test('stand anywhere and hide what is in them', () => {
        const { steps: found, errors } = steps('journey J { // task a\n /* task b\n } */ task /**/ c /***/ // }\n }');
        expect(errors).toEqual([]);
        expect(found).toMatchObject([{ name: 'c' }]);
    });

    test.each(['/* open', '/** open', '/*', '/*/'])('%s without end costs its line', (comment) => {
        const { steps: found, errors } = steps(`journey J {\ntask a\ntask b ${comment}\ntask c\n}`);
        expect(errors).toEqual(['This comment has no end: add `*/`.']);
        expect(found.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    });
});

test('characters without a meaning are named', () => {
    expect(steps('journey J { task a ; task b # }')).toMatchObject({
        errors: ['`;` has no meaning here.', '`#` has no meaning here.'],
        steps: [{ name: 'a' }, { name: 'b' }],
    });
});
