import { expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver';
import { open } from './support.ts';

/** The selections at the cursor, from the smallest to the largest. */
async function selections(marked: string): Promise<string[]> {
    const { services, document, params } = await open(marked);
    const [first] = services.lsp.SelectionRangeProvider.getSelectionRanges(document, [params.position]);
    const found: string[] = [];
    for (let at: SelectionRange | undefined = first; at; at = at.parent) found.push(document.textDocument.getText(at.range));
    return found;
}

test('grow from a word to the whole file', async () => {
    const step = 'task b after a lag 1 h, c {\n  note "Call back"\n}';
    const journey = `journey J {\n${step}\n}`;
    expect(await selections(`${journey}\n`.replace('lag 1 h', 'lag |1 h'))).toEqual([
        '1',
        '1 h',
        'a lag 1 h',
        'after a lag 1 h, c',
        step,
        `{\n${step}\n}`,
        journey,
        `${journey}\n`,
    ]);
    expect(await selections(journey.replace('Call', 'Ca|ll'))).toEqual([
        'Call back',
        '"Call back"',
        'note "Call back"',
        '{\n  note "Call back"\n}',
        step,
        `{\n${step}\n}`,
        journey,
    ]);
});

test('begin with a comment in a comment, and with a word at its end', async () => {
    expect((await selections('journey J {\n // why| not\n task a\n}'))[0]).toBe('// why not');
    expect((await selections('journey J {\n task a|\n}'))[0]).toBe('a');
    expect((await selections('journey J {\n task a| estimate 1 h\n}')).slice(0, 2)).toEqual(['a', 'task a estimate 1 h']);
});

test('an empty file and a text with errors have some', async () => {
    expect(await selections('|')).toEqual(['']);
    expect(await selections('journey J { ) task |a "')).toContain('journey J { ) task a "');
});
