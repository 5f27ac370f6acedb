import { describe, expect, test } from 'vitest';
import type { Journey } from '../../src/language/generated/ast.ts';
import { FAULT_SAMPLE } from './support/fault-sample.ts';
import { type Fault, faults, stepsOf } from './support/faults.ts';
import { createServices, parseText } from './support/services.ts';

const services = createServices();

describe('a fault in a single token', { timeout: 120_000 }, () => {
    const intact = stepsOf(FAULT_SAMPLE);

    test('the sample is without faults and has steps enough', () => {
        expect(intact.errors).toEqual([]);
        expect(intact.steps.size).toBeGreaterThan(35);
    });

    /** Faults after which more than one step is missing or says something else than before. */
    function costly(kinds: Fault['kind'][]): { share: number; titles: string[] } {
        const all = faults(kinds);
        const titles = all
            .filter(({ text }) => {
                const { steps } = stepsOf(text);
                return [...intact.steps].filter(([name, step]) => steps.get(name) !== step).length > 1;
            })
            .map(({ title }) => title);
        return { share: titles.length / all.length, titles };
    }

    test('left out, written twice or replaced by an unknown word costs more than one step in 0.5 % of all cases at most', () => {
        const { share, titles } = costly(['delete', 'double', 'word']);
        expect(share, titles.join('\n')).toBeLessThanOrEqual(0.005);
    });

    test('replaced by another keyword or a brace costs more than one step in 6 % of all cases at most', () => {
        const { share, titles } = costly(['keyword', 'brace']);
        expect(share, titles.join('\n')).toBeLessThanOrEqual(0.06);
    });

    test('is reported, in the text, in one short sentence', () => {
        const poor = faults(['delete', 'word', 'brace']).flatMap(({ text, title }) => {
            const { lexerErrors, parserErrors } = services.parser.LangiumParser.parse(text);
            const outside = lexerErrors.filter(({ offset, length, line = 0, column = 0 }) => {
                return !(offset >= 0 && length > 0 && offset + length <= text.length && line > 0 && column > 0);
            });
            const wordy = [...lexerErrors, ...parserErrors].filter(({ message }) => !/^[^\n]{5,140}[.?]$/.test(message));
            return [...outside, ...wordy].map(({ message }) => `${title}: ${message}`);
        });
        expect(poor).toEqual([]);
    });
});

describe('braces', () => {
    function outline(text: string): { outline: unknown; errors: string[] } {
        const { file, errors } = parseText(text, services);
        const journeys = file.members.filter((member): member is Journey => member.$type === 'Journey');
        const nested = (members: Journey['members'] | undefined): unknown =>
            members?.map((member) => {
                const { name = member.$type } = member as { name?: string };
                return member.$type === 'Stage' ? [name, nested(member.members)] : name;
            });
        return { outline: journeys.map(({ name, members }) => [name, nested(members)]), errors };
    }

    const text = `journey A {
  stage S {
    task a {
      estimate 1 min
    }
    task b
  }
  stage T {
    task c
  }
}
journey B {
  task d
}
`;
    const expected = [
        [
            'A',
            [
                ['S', ['a', 'b']],
                ['T', ['c']],
            ],
        ],
        ['B', ['d']],
    ];

    test('none is missing', () => {
        expect(outline(text)).toEqual({ outline: expected, errors: [] });
    });

    const lines = text.split('\n');
    test.each(lines.flatMap((line, index) => (/[{}]$/.test(line) ? [index + 1] : [])))(
        'the one in line %i is missing, or there twice',
        (line) => {
            const without = lines.with(line - 1, lines[line - 1].slice(0, -1)).join('\n');
            const twice = lines.with(line - 1, lines[line - 1] + lines[line - 1].slice(-1)).join('\n');
            for (const faulty of [without, twice]) {
                const { outline: found, errors } = outline(faulty);
                expect(found).toEqual(expected);
                expect(errors).toHaveLength(1);
            }
        },
    );

    test('a text without indentation loses no stage and no step with its closing brace', () => {
        const lines = ['journey A {', 'unit min', 'stage S {', 'task a', 'task b', 'stage T {', 'task c', '}', 'task d', '}'];
        const { outline: found, errors } = outline(lines.join('\n'));
        expect(errors).toHaveLength(1);
        expect(found).toEqual([['A', ['UnitSetting', ['S', ['a', 'b']], ['T', ['c']], 'd']]]);
    });

    test('in one line, unlike any indentation, are taken as written while they balance', () => {
        const { outline: found, errors } = outline(
            'journey A { stage S { task a { note "x" } task b } \n task c }\n  journey B { \ntask d\n }',
        );
        expect(errors).toEqual([]);
        expect(found).toEqual([
            ['A', [['S', ['a', 'b']], 'c']],
            ['B', ['d']],
        ]);
    });
});

describe('misspelt and missing keywords', () => {
    test.each([
        ['touchpont a estmate 1 2 3 min', ['touchpoint', 'estimate']],
        ['Touchpoint a Estimate 1 2 3 min', ['touchpoint', 'estimate']],
        ['touchpoint a estimate 1 2 3 mins', ['min']],
        ['touchpoint a estimate 1 2 3 hours', ['h']],
        ['moment a truth frist estimate 1 min', ['first']],
        ['tsak a estimate 1 min', ['task']],
        ['wiat a estimate 1 min', ['wait']],
    ])('%s', (line, meant) => {
        const { file, errors } = parseText(`journey A {\n${line}\n}`, services);
        expect(errors.map((error) => /did you mean `(.*)`\?$/.exec(error)?.[1])).toEqual(meant);
        expect(file.members[0]).toMatchObject({ members: [{ $type: 'Step', name: 'a' }] });
    });

    test('a journey, a stage and a step whose keyword is missing are still there', () => {
        const { file, errors } = parseText('Shop {\n  Purchase {\n    task a\n    b after a\n    zzz c after b\n  }\n}', services);
        expect(errors).toEqual([
            'A keyword such as `journey` is missing before `Shop`.',
            'A keyword such as `stage` is missing before `Purchase`.',
            'A keyword such as `touchpoint` is missing before `b`.',
            '`zzz` is not a keyword here; it is read as `touchpoint`.',
        ]);
        expect(file).toMatchObject({
            members: [{ name: 'Shop', members: [{ name: 'Purchase', members: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] }] }],
        });
    });

    test('a stray word between properties costs no property', () => {
        const { file, errors } = parseText('journey A { task a Website visit after b severity 4 on web estimate 1 min }', services);
        expect(errors).toEqual(['`Website` has no place here.', '`severity` has no place here: it goes on with `pain`.']);
        expect(file.members[0]).toMatchObject({
            members: [{ properties: [{ $type: 'AfterProperty' }, { $type: 'OnProperty' }, { $type: 'EstimateProperty' }] }],
        });
    });
});
