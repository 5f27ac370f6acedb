import { describe, expect, test } from 'vitest';
import { parseJourney } from './support/services.ts';

/** The first syntax error of a text, with the place marked that it stands on. */
async function first(text: string): Promise<{ message: string; at: string; code: unknown; severity: unknown }> {
    const { diagnostics, document } = await parseJourney(text);
    const syntax = diagnostics.filter(({ code }) => code === 'syntax');
    const [{ message, range, code, severity }] = syntax;
    return { message: String(message), at: document.textDocument.getText(range), code, severity };
}

describe('syntax errors', () => {
    test.each([
        ['journey J { task a estimate { } }', '`estimate` needs `tbd` or a number here, found `{`.', '{'],
        ['journey J {\ntask a estimate\ntask b }', '`estimate` needs `tbd` or a number here, found `task`.', 'estimate'],
        ['journey J { task a chance 30 }', 'Expected `%` after `30`, found `}`.', '}'],
        ['journey J { moment a truth { } }', '`truth` needs `zero`, `first`, `second` or `ultimate` here, found `{`.', '{'],
        ['journey J { task a recover within 1 d }', '`recover` needs a text in quotes here, found `within`.', 'within'],
        ['journey J { task a estimate 1h30min }', '`1h30min` runs together: put a space before each number.', 'h30min'],
        ['journey J { task a estimate 1h5min }', '`1h5min` runs together: put a space before each number.', 'h5min'],
        ['journey J { unit days }', '`days` is not a keyword here; did you mean `d`?', 'days'],
        ['journey J { unit }', '`unit` needs a unit such as `min` here, found `}`.', '}'],
        ['journey J { start }', '`start` needs a date such as `2027-03-31` here, found `}`.', '}'],
        ['journey J { stage S { task a', 'The end of a stage is missing: add `}`.', 'a'],
        ['journey J { task a owner }', '`owner` needs a name here, found `}`.', '}'],
        ['journey J { task a } }', 'This `}` is one too many.', '}'],
        ['task a', '`task` has no place here.', 'task a'],
        ['journey J { stage S { unit min } }', '`unit` has no place here: it belongs to a journey.', 'unit min'],
        ['journey J { task a { severity 4 } }', '`severity` has no place here: it goes on with `pain`.', 'severity 4'],
        [
            'journey J { persona p { channel web } }',
            '`channel` has no place here: it belongs to the file outside its journeys or a journey.',
            'channel web',
        ],
        ['journey J { touchpoint after b }', '`touchpoint` needs a name.', 'touchpoint'],
        ['journey J { task a "open\n}', 'This text has no closing quote: add `"` before the end of the line.', '"open'],
        ['journey J { task a Website visit after b }', '`Website` has no place here.', 'Website visit'],
        ['journey J { /* open\n}', 'This comment has no end: add `*/`.', '/*'],
    ])('%j', async (text, message, at) => {
        expect(await first(text)).toEqual({ message, at, code: 'syntax', severity: 1 });
    });

    test.each(['{ J journey\n}', 'journey J {\n/1 target-missed: the journey takes 38 min\nstage {\n}'])(
        '%j: stands on something that is written',
        async (text) => {
            const { diagnostics, document } = await parseJourney(text);
            expect(diagnostics.filter(({ code }) => code === 'syntax')).not.toEqual([]);
            for (const { range } of diagnostics) expect(document.textDocument.getText(range)).not.toBe('');
        },
    );

    test('each token is reported once', async () => {
        const { diagnostics } = await parseJourney('journey J { task a chance % target kpi }');
        const places = diagnostics.filter(({ code }) => code === 'syntax').map(({ range }) => JSON.stringify(range));
        expect(new Set(places).size).toBe(places.length);
    });
});

describe('unresolved references', () => {
    async function unresolved(text: string) {
        const { diagnostics, document } = await parseJourney(text);
        return diagnostics
            .filter(({ code }) => code === 'unresolved-reference')
            .map(({ message, range, severity }) => ({ message, at: document.textDocument.getText(range), severity }));
    }

    test.each([
        ['journey J { task visit task b after vist }', 'Step or stage `vist` is not declared; did you mean `visit`?', 'vist'],
        ['journey J { task a on web channel door }', 'Channel `web` is not declared.', 'web'],
        ['journey J { task a on wbe channel web }', 'Channel `wbe` is not declared; did you mean `web`?', 'wbe'],
        ['journey J { task a expands K } journey Kk {}', 'Journey `K` is not declared; did you mean `Kk`?', 'K'],
        [
            'journey J { stage S { task a } target 5% within 1 d from S to a }',
            '`S` is declared as a stage, but a step is needed here.',
            'S',
        ],
        ['journey J { choice c { x 100% } task a after x }', '`x` is declared as an option, but a step or stage is needed here.', 'x'],
        ['journey J { choice c { x 50% y 50% } task a when c }', '`c` is a choice. Name one or several of its options: `x` and `y`.', 'c'],
        ['journey J { task a improvement i { after a } }', '`a` is declared as a step, but an improvement is needed here.', 'a'],
        [
            'journey J { task a after n improvement i { adds task n } }',
            'Step `n` exists only once an improvement is done, so only improvements can refer to it.',
            'n',
        ],
    ])('%j', async (text, message, at) => {
        expect(await unresolved(text)).toEqual([{ message, at, severity: 1 }]);
    });

    test('carry what quick fixes need', async () => {
        const { diagnostics } = await parseJourney('journey J { task visit task b after vist }');
        expect(diagnostics.find(({ code }) => code === 'unresolved-reference')?.data).toEqual({
            code: 'linking-error',
            containerType: 'Dependency',
            property: 'predecessor',
            refText: 'vist',
        });
    });
});
