import { describe, expect, test } from 'vitest';
import { open } from '../services/support.ts';
import { FOUR_SPACES, services, TWO_SPACES, withEdits } from './support.ts';

const formatter = services.lsp.Formatter!;
const MESSY = 'journey A {\nunit  min\n  stage S {\ntask  a\n\n\n   task b after  a\n}\n}\n';

async function whole(text: string, options = TWO_SPACES): Promise<string> {
    const { document, params } = await open(text);
    return withEdits(text, await formatter.formatDocument(document, { ...params, options }));
}

/** Formats after the key that has just been typed before the cursor, which `|` marks. */
async function typed(marked: string, ch: string): Promise<string> {
    const { document, params, text } = await open(marked);
    return withEdits(text, await formatter.formatDocumentOnType(document, { ...params, ch, options: TWO_SPACES }));
}

describe('a document', () => {
    test('takes the indentation that the editor asks for', async () => {
        const inOrder = 'journey A {\n>unit min\n>stage S {\n>>task a\n\n>>task b after a\n>}\n}\n';
        expect(await whole(MESSY, TWO_SPACES)).toBe(inOrder.replaceAll('>', '  '));
        expect(await whole(MESSY, FOUR_SPACES)).toBe(inOrder.replaceAll('>', '    '));
        expect(await whole(MESSY, { tabSize: 4, insertSpaces: false })).toBe(inOrder.replaceAll('>', '\t'));
    });

    test('in order gets no edits', async () => {
        const { document, params } = await open(await whole(MESSY));
        expect(await formatter.formatDocument(document, { ...params, options: TWO_SPACES })).toEqual([]);
    });

    test.each([
        ['a missing brace', MESSY.slice(0, -2)],
        ['a misspelt keyword', MESSY.replace('after', 'aftr')],
        ['an open comment', `${MESSY}/* the end`],
        ['an open text', MESSY.replace('task  a', 'task  a "A')],
        ['a stray sign', MESSY.replace('task  a', 'task  a ;')],
    ])('with %s stays as it is', async (_, text) => {
        const { document, params } = await open(text);
        const all = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
        expect(await formatter.formatDocument(document, { ...params, options: TWO_SPACES })).toEqual([]);
        expect(await formatter.formatDocumentRange(document, { ...params, range: all, options: TWO_SPACES })).toEqual([]);
    });

    test('with a name that leads nowhere is formatted', async () => {
        expect(await whole('journey A{task a after  gone}')).toBe('journey A { task a after gone }\n');
    });
});

describe('a range', () => {
    test('changes its own lines only', async () => {
        const { document, params, text } = await open(MESSY);
        const range = { start: { line: 2, character: 3 }, end: { line: 4, character: 0 } };
        const edits = await formatter.formatDocumentRange(document, { ...params, range, options: FOUR_SPACES });
        expect(withEdits(text, edits)).toBe(MESSY.replace('  stage S {\ntask  a', '    stage S {\n        task a'));
    });
});

describe('typing', () => {
    test('Enter puts the line before into order, and leaves the new one and the blank ones alone', async () => {
        expect(await typed('journey A {\n\n\ntask  a   after b\n  |\n    task b\n}', '\n')).toBe(
            'journey A {\n\n\n  task a after b\n  \n    task b\n}',
        );
        expect(await typed('journey A {\n  task a {\n  |\n  }\n}', '\n')).toBe('journey A {\n  task a {\n  \n  }\n}');
    });

    test('Enter moves no line break', async () => {
        const text = 'channel a channel b\n|';
        expect(await typed(text, '\n')).toBe(text.replace('|', ''));
        expect(await typed('journey A\n{\n|\n}', '\n')).toBe('journey A\n{\n\n}');
    });

    test('a closing brace puts its block into order', async () => {
        expect(await typed('team  a\njourney A {\n stage S {\ntask  a\n }|\n  task  b\n}', '}')).toBe(
            'team  a\njourney A {\n  stage S {\n    task a\n  }\n  task  b\n}',
        );
    });

    test('a brace in a text or a comment is none', async () => {
        expect(await typed('journey A {\ntask  a "{}|"\n}', '}')).toBe('journey A {\ntask  a "{}"\n}');
        expect(await typed('journey A {\ntask  a // {}|\n}', '}')).toBe('journey A {\ntask  a // {}\n}');
    });
});
