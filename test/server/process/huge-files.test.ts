import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-protocol';
import type { Editor } from '../../cli/support/editor.ts';
import { startServer } from './server-process.ts';

const TEN_MB = 10_000_000;
const SMALL = 'file:///projects/small.journey';
/** Megabytes that the server may keep alive: less than the smallest default of Node on a computer of today. */
const MEMORY = 1_800;

/** Steps on one line, or on a line each, until the text is so long. */
function steps(separator: string): string {
    const parts = ['journey J { unit min'];
    for (let index = 0, length = 0; length < TEN_MB; index++) {
        const step = `task s${index} ${index > 0 ? `after s${index - 1} ` : ''}estimate 1 2 3`;
        parts.push(step);
        length += step.length + separator.length;
    }
    return `${parts.join(separator)} }`;
}

/** What is opened, and how the first error on it begins; null for none. */
const HUGE: Readonly<Record<string, () => [text: string, error: string | null]>> = {
    '100,000 opening braces': () => ['{'.repeat(100_000), 'This `{` opens nothing'],
    '100,000 opening braces in a journey': () => [`journey J {\n${'{'.repeat(100_000)}`, 'A `}` is missing'],
    '20,000 stages that are never closed': () => [`journey J {${'stage s {'.repeat(20_000)}`, ''],
    'a line of 10 MB with steps': () => [steps(' '), 'This file is too large to be read'],
    'a file of 10 MB with steps': () => [steps('\n  '), 'This file is too large to be read'],
    'a line of 10 MB with single signs': () => ['a.'.repeat(TEN_MB / 2), 'This file is too large to be read'],
    'a label of 10 MB': () => [`journey J "${'x'.repeat(TEN_MB)}" { task a estimate 1 d }`, null],
    'a name of 10 MB': () => [`journey ${'x'.repeat(TEN_MB)} { task a estimate 1 d }`, null],
    'a label of 10 MB of escapes': () => [
        `journey J "${'\\n'.repeat(TEN_MB / 2)}" { task a estimate 1 d }`,
        'This file is too large to be read',
    ],
    'a name of 10 MB of rare letters': () => [
        `journey ${'𝒳'.repeat(TEN_MB / 2)} { task a estimate 1 d }`,
        'This file is too large to be read',
    ],
    'a comment of 10 MB': () => [`/* ${'word '.repeat(TEN_MB / 5)}*/ journey J { task a estimate 1 d }`, null],
    'a comment of 10 MB that does not end': () => [
        `journey J { task a estimate 1 d }\n/* ${'word '.repeat(TEN_MB / 5)}`,
        'This comment has no end',
    ],
    '10 MB of white space': () => [`journey J { task a ${' \n'.repeat(TEN_MB / 2)} estimate 1 d }`, null],
};

describe('a server in a process of its own', () => {
    let editor: Editor;
    beforeAll(async () => {
        editor = await startServer({ node: [`--max-old-space-size=${MEMORY}`] });
        expect(await editor.open(SMALL, 'journey Small { unit min task pay estimate 1 3 10 }')).toEqual([]);
    }, 60_000);
    afterAll(() => editor.dispose());

    test.each(Object.keys(HUGE))('goes on serving other files after %s', { timeout: 240_000 }, async (name) => {
        const [text, error] = HUGE[name]();
        const uri = `file:///projects/${encodeURIComponent(name)}.journey`;
        const diagnostics = await editor.open(uri, text);
        const errors = diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error);
        if (error === null) expect(errors).toEqual([]);
        else expect(errors[0]?.message).toMatch(new RegExp(`^${error.replace(/[{}`]/g, '\\$&')}`));
        await editor.completion(uri, { line: 0, character: 12 });
        await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
        // te = (1 + 4·3 + 10)/6 = 3.83
        expect(JSON.stringify(await editor.hover(SMALL, { line: 0, character: 31 }))).toContain('3.83');
        expect(editor.errors).toBe('');
    });
});
