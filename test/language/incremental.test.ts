import fc from 'fast-check';
import type { AstNode, ParseResult } from 'langium';
import { describe, expect, test } from 'vitest';
import type { JourneyParser } from '../../src/language/parser/journey-parser.ts';
import { journeyText } from '../bench/journey-text.ts';
import { EXAMPLES, exampleText } from '../examples/read-journeys.ts';
import { createServices } from './support/services.ts';
import { said } from './support/trees.ts';

const services = createServices();
const parser = services.parser.LangiumParser as JourneyParser;
/** It never sees a text twice. */
const afresh = createServices().parser.LangiumParser;

/** Applies one change after the other, each to the tree of the one before; says how often only a step was parsed. */
function follow(text: string, changes: readonly ((text: string) => string)[]): number {
    let tree: ParseResult = parser.parse(text);
    let steps = 0;
    let current = text;
    for (const change of changes) {
        current = change(current);
        const members = membersOf(tree.value);
        tree = parser.parseAgain(tree.value, current);
        expect(said(tree)).toEqual(said(afresh.parse(current)));
        const kept = membersOf(tree.value).filter((member) => members.includes(member)).length;
        if (members.length > 1 && kept >= members.length - 1) steps++;
    }
    return steps;
}

/** Steps and all else that stands in journeys and stages. */
function membersOf(file: AstNode): AstNode[] {
    const members = (file as { members?: AstNode[] }).members ?? [];
    return members.flatMap((member) => (['Journey', 'Stage'].includes(member.$type) ? membersOf(member) : [member]));
}

const replaced = (part: string, by: string) => (text: string) => {
    expect(text).toContain(part);
    return text.replace(part, by);
};

describe('a text that is parsed again after a change', () => {
    const TEXT = `journey J "Journey" {
  unit h
  // first
  stage Find {
    touchpoint a "A" estimate 1 2 3 // one
    task b after a estimate 2 { note "n" }
  }
  /* between */ task c after b, a estimate 3 task d after c estimate 1
  stage Buy { moment e after d estimate 4 h } // last
}
journey K { task z estimate 1 d }
`;

    test.each([
        ['a digit more', 'estimate 1 2 3', 'estimate 1 2 30', 1],
        ['a digit less', '2 3 //', '2 //', 1],
        ['a line more in a step', '{ note "n" }', '{\n      note "n"\n      gain "g"\n    }', 1],
        ['a property at the end', 'after c estimate 1', 'after c estimate 1 note "x"', 1],
        ['a dependency', 'after d', 'after d, c', 1],
        ['a name', 'touchpoint a "A"', 'touchpoint aa "A"', 1],
        ['a unit', 'estimate 4 h', 'estimate 4 min', 1],
        ['a name that is a keyword', 'after b, a', 'after b, task', 1],
        ['a step more', 'estimate 1\n', 'estimate 1 task y estimate 2\n', 0],
        ['a step less', 'task d after c estimate 1', '', 0],
        ['another kind of step', 'touchpoint a', 'moment a', 0],
        ['a comment', '// one', '// two', 0],
        ['a comment in a step', '"A" estimate', '"A" /* x */ estimate', 0],
        ['a fault', 'after d', 'after', 0],
        ['a missing brace', 'note "n" }', 'note "n" ', 0],
        ['a label of a stage', 'stage Buy {', 'stage Buy "Buy" {', 0],
    ])('%s', (_, part, by, steps) => {
        // There and back: what is faulty or moves a comment is parsed as a whole, and so is what follows it.
        expect(follow(TEXT, [replaced(part, by)])).toBe(steps);
        follow(TEXT, [replaced(part, by), () => TEXT, replaced(part, by)]);
    });

    test('many changes one after the other', () => {
        const digits = Array.from({ length: 12 }, (_, index) =>
            replaced(index % 2 ? 'estimate 4' : 'estimate 3', index % 2 ? 'estimate 3' : 'estimate 4'),
        );
        expect(follow(TEXT, digits)).toBe(digits.length);
    });

    test.each(EXAMPLES)('%s with whatever is typed into it', (name) => {
        const text = exampleText(name);
        const words = ['1', ' ', '0 ', ' after a', ', b', '"x"', '\n', 'h', '}', '{', 'task t estimate 1', '// c\n', ' note "n"', 'é'];
        const change = fc.record({
            at: fc.nat(text.length),
            removed: fc.nat(4),
            typed: fc.oneof(fc.constant(''), fc.constantFrom(...words)),
        });
        fc.assert(
            fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
                follow(
                    text,
                    changes.flatMap(({ at, removed, typed }) => [(now) => now.slice(0, at) + typed + now.slice(at + removed), () => text]),
                );
            }),
            { numRuns: 8 },
        );
    });

    test('only the step is parsed, wherever a digit of it is typed', () => {
        const text = journeyText(30);
        // The first one is the journey's target.
        const [, ...digits] = [...text.matchAll(/\d(?= min)/g)].map(({ index }) => index);
        expect(digits.length).toBe(30);
        for (const at of digits) expect(follow(text, [() => `${text.slice(0, at)}77${text.slice(at + 1)}`])).toBe(1);
    });
});
