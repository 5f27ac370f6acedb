import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_EXAMPLE } from '../services/first-example.ts';
import { FAULT_SAMPLE } from '../support/fault-sample.ts';
import { createServices } from '../support/services.ts';
import { figuresOf } from './figures.ts';
import { actionsIn, applied, commentsOf, type Opened, openText } from './support.ts';

const services = createServices();

/** Comments without their indentation, which may change when they move. */
const comments = (text: string) => commentsOf(text).map((comment) => comment.replace(/\s+/g, ' '));

/** Makes every refactoring that is offered at some offsets of a text; returns how often each kind was made. */
async function tryAll(opened: Opened, stride: number, made: Map<string, number>): Promise<void> {
    const { textDocument } = opened.document;
    const before = figuresOf(opened);
    const tried = new Set<string>();
    for (let offset = 0; offset < opened.text.length; offset += stride) {
        for (const length of [0, 150]) {
            const range = { start: textDocument.positionAt(offset), end: textDocument.positionAt(offset + length) };
            for (const action of await actionsIn(opened, range, ['refactor'])) {
                const text = applied(opened, action);
                if (tried.has(text)) continue;
                tried.add(text);
                const told = `${action.title}\n--- before\n${opened.text}\n--- after\n${text}`;
                const after = await openText(text, services);
                const figures = figuresOf(after);
                expect(comments(text), told).toEqual(comments(opened.text));
                // A chain changes what is computed on purpose; a move says where it may.
                if (!/^Chain|may change/.test(action.title)) expect(figures, told).toEqual(before);
                const [verb] = action.title.split(' ');
                made.set(verb, (made.get(verb) ?? 0) + 1);
            }
        }
    }
}

test.each([
    ['of the first example', FIRST_EXAMPLE],
    ['of a journey with every shape of statement', FAULT_SAMPLE],
])('every refactoring %s keeps figures and comments', { timeout: 60_000 }, async (_, text) => {
    const made = new Map<string, number>();
    const tabs = text.replaceAll(/^ +/gm, (blanks) => '\t'.repeat(Math.ceil(blanks.length / 4))).trimEnd();
    const second = `journey Other { stage one { task other estimate 1 h } stage two { } }\n${text}`;
    for (const variant of [text, text.replaceAll('\n', '\r\n'), tabs, second]) await tryAll(await openText(variant, services), 23, made);
    expect([...made.keys()].sort()).toEqual(expect.arrayContaining(['Chain', 'Extract', 'Make', 'Move', 'Write']));
});

/** A journey of two stages, whose steps stand in any order, on lines with comments or all on one. */
const journeys = fc
    .record({
        places: fc.array(fc.record({ stage: fc.nat(2), after: fc.array(fc.nat(7), { maxLength: 2 }), minutes: fc.nat(9) }), {
            minLength: 2,
            maxLength: 8,
        }),
        ordered: fc.tuple(fc.boolean(), fc.boolean()),
        order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8, maxLength: 8 }),
        lines: fc.boolean(),
    })
    .map(({ places, ordered, order, lines }) => {
        const statements = order
            .filter((index) => index < places.length)
            .map((index) => {
                const { stage, after, minutes } = places[index];
                const names = [...new Set(after.filter((other) => other < index))].map((other) => `s${other}`);
                const written = `task s${index}${names.length > 0 ? ` after ${names.join(', ')}` : ''} estimate ${minutes} min`;
                return { stage, text: lines ? `// before ${index}\n${written} // behind ${index}` : `/* before ${index} */ ${written}` };
            });
        const of = (stage: number) => statements.filter((one) => one.stage === stage).map(({ text }) => text);
        const block = (name: string, inOrder: boolean, stage: number) => [
            `stage ${name}${inOrder ? ' in order' : ''} {`,
            ...of(stage),
            '}',
        ];
        const parts = ['journey J {', ...of(2), ...block('t', ordered[0], 0), ...block('u', ordered[1], 1), '}'];
        return parts.join(lines ? '\n' : ' ');
    });

test('every refactoring of arbitrary journeys keeps figures and comments', { timeout: 120_000 }, async () => {
    const made = new Map<string, number>();
    await fc.assert(
        fc.asyncProperty(journeys, async (text) => tryAll(await openText(text, services), 29, made)),
        { numRuns: 60 },
    );
    expect([...made.keys()].sort()).toEqual(expect.arrayContaining(['Extract', 'Move', 'Sort']));
});
