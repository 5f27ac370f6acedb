import { expect, test } from 'vitest';
import { open } from './support.ts';

/** What the steps at the cursor come after and lead to: `name: detail @ text of the dependency`. */
async function neighbours(marked: string) {
    const opened = await open(marked);
    const { CallHierarchyProvider } = opened.services.lsp;
    const items = (await CallHierarchyProvider?.prepareCallHierarchy(opened.document, opened.params)) ?? [];
    const [item] = items;
    if (!item) return null;
    const text = (ranges: readonly { start: object; end: object }[]) =>
        ranges.map((range) => opened.document.textDocument.getText(range as never)).join(' & ');
    const incoming = (await CallHierarchyProvider?.incomingCalls({ item })) ?? [];
    const outgoing = (await CallHierarchyProvider?.outgoingCalls({ item })) ?? [];
    return {
        item: `${item.name}: ${item.detail}`,
        before: incoming.map(({ from, fromRanges }) => `${from.name}: ${from.detail} @ ${text(fromRanges)}`),
        after: outgoing.map(({ to, fromRanges }) => `${to.name}: ${to.detail} @ ${text(fromRanges)}`),
    };
}

// a: 0–2, b: 0–6 h; c waits for b: 6–7; d starts when c has started, half an hour later, and is done at 8 h with e.
const TEXT = `journey J {
    unit h
    task a estimate 2
    task b "Second" estimate 6
    task c| after a, b estimate 1
    task d after c.start lag 0.5 finish after b lag 0 0.5 1 estimate 1.5
    stage s in order {
        task e after c estimate 1
        task f estimate 1
    }
}`;

test('are the links of a step, with type, lag and slack', async () => {
    expect(await neighbours(TEXT)).toEqual({
        item: 'c: critical',
        before: ['a: finish-to-start, slack 4 h @ a', 'b: finish-to-start, critical @ b'],
        after: ['d: start-to-start, lag 0.5 h, no slack @ c.start lag 0.5', 'e: finish-to-start, critical @ c'],
    });
});

test('of the step that a reference names, and from anywhere in a step', async () => {
    expect((await neighbours(TEXT.replace('c| after a, b', 'c after a, |b')))?.item).toBe('b: Second, critical');
    expect((await neighbours(TEXT.replace('c| after', 'c after').replace('task a estimate', 'task a esti|mate')))?.item).toBe(
        'a: slack 4 h',
    );
});

test('with two links between two steps, and the link that an order of a stage implies', async () => {
    expect((await neighbours(TEXT.replace('c| after a, b', 'c after a, b').replace('task d after', 'task |d after')))?.before).toEqual([
        'b: finish-to-finish, lag 0.5 h ± 0.167 h, slack 1.5 h @ b lag 0 0.5 1',
        'c: start-to-start, lag 0.5 h, no slack @ c.start lag 0.5',
    ]);
    expect((await neighbours(TEXT.replace('c| after a, b', 'c after a, b').replace('task e', 'task |e')))?.after).toEqual([
        'f: finish-to-start, critical @ f',
    ]);
});

test('without a schedule they have no slack, and outside steps there are none', async () => {
    expect(await neighbours('journey J { unit h task |a after b task b after a lag 1 h }')).toEqual({
        item: 'a: ',
        before: ['b: finish-to-start @ b'],
        after: ['b: finish-to-start, lag 1 h @ a lag 1 h'],
    });
    expect(await neighbours('journey |J { task a }')).toBeNull();
    expect(await neighbours('|')).toBeNull();
});
