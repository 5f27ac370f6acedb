import { expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver';
import { open } from './support.ts';

/** What the hover says behind "Why". */
async function why(name: string): Promise<string[] | undefined> {
    // visit 2, choose 5 and pay 1 are the longest way: 8. From compare one is at pay after 2 + 1 = 3, which begins at 7.
    const opened = await open(
        `journey Shop {
        unit min
        touchpoint visit estimate 2
        task choose after visit estimate 5
        task compare after visit estimate 1
        moment pay after choose, compare estimate 1
        task audit estimate 3
        improvement i { adds task later estimate 1 }
    }`.replace(` ${name} `, ` |${name} `),
    );
    const found = await opened.services.lsp.HoverProvider?.getHoverContent(opened.document, opened.params);
    const text = (found?.contents as MarkupContent | undefined)?.value ?? '';
    return /\*\*Why:\*\* .*(?:\n\n(?:- .*\n?)+)/.exec(text)?.[0].trim().split(/\n+/);
}

test('a critical step', async () => {
    expect(await why('choose')).toEqual([
        '**Why:** `choose` has no slack: what delays it delays the journey.',
        '- Its start, at 2 min, hangs on `visit` → **`choose`**',
        '- A delay goes on along **`choose`** → `pay` to the end',
    ]);
    expect(await why('pay')).toContain('- It ends the journey');
    expect(await why('visit')).toContain('- It can start with the journey');
});

test('a step that another chain makes wait', async () => {
    expect(await why('compare')).toEqual([
        '**Why:** `compare` may be delayed by 4 min, because `pay` waits longer for `choose`.',
        '- Its start, at 2 min, hangs on `visit` → **`compare`**',
        '- Its own chain, **`compare`** → `pay`, arrives at 3 min',
        '- It would have to outlast `visit` → `choose` → `pay`, which sets `pay` at 7 min',
    ]);
});

test('a step that nothing follows', async () => {
    expect(await why('audit')).toEqual([
        '**Why:** `audit` may be delayed by 5 min, because the journey lasts longer anyway.',
        '- It can start with the journey',
        '- It is done at 3 min',
        '- It would have to outlast `visit` → `choose` → `pay`, which sets the end of the journey at 8 min',
    ]);
});

test('nothing where there is no schedule', async () => {
    expect(await why('later')).toBeUndefined();
});
