import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ESTIMATE_EDIT, type EstimateEdit, NETWORK_OF, type TriedNetwork } from '../../src/protocol/what-if.ts';
import { FOLDER, TestClient } from './test-client.ts';

const URI = `${FOLDER}/shop.journey`;
const TEXT = `journey A {
  unit h
  task bare estimate 1 2 4
  task own after bare estimate 30 60 90 min
  task mixed after bare estimate 30 min 1 2 h
  task one after own estimate 2
  task open after one estimate tbd
  task inner after open expands B
}
journey B { task only estimate 3 d }
`;
const LINES = TEXT.split('\n');

let client: TestClient;
beforeEach(async () => {
    client = await TestClient.start();
    client.open(URI, TEXT);
});
afterEach(() => client.dispose());

/** The line of the step after the edit; null where there is none. Three points in hours. */
async function edited(step: string, [optimistic, mostLikely, pessimistic]: number[], version = 1): Promise<string | null> {
    const params = { uri: URI, journey: 'A', step, version, estimate: { optimistic, mostLikely, pessimistic } };
    const edit: EstimateEdit | null = await client.connection.sendRequest(ESTIMATE_EDIT, params);
    if (!edit) return null;
    const { start, end } = edit.range;
    expect(start.line).toBe(end.line);
    const line = LINES[start.line];
    return `${line.slice(0, start.character)}${edit.newText}${line.slice(end.character)}`.trim();
}

describe('the edit of an estimate', () => {
    it('keeps the unit in which it is written, or that there is none', async () => {
        expect(await edited('bare', [1, 3, 4.5])).toBe('task bare estimate 1 3 4.5');
        expect(await edited('own', [0.5, 1.25, 2])).toBe('task own after bare estimate 30 75 120 min');
        expect(await edited('mixed', [0.5, 1, 1.5])).toBe('task mixed after bare estimate 0.5 1 1.5 h');
    });

    it('is one number where all three are alike', async () => {
        expect(await edited('one', [3, 3, 3])).toBe('task one after own estimate 3');
        expect(await edited('one', [1, 2, 3])).toBe('task one after own estimate 1 2 3');
    });

    it('is refused where there is no estimate to replace, and for another text than that which is open', async () => {
        expect(await edited('open', [1, 2, 3])).toBeNull();
        expect(await edited('inner', [1, 2, 3])).toBeNull();
        expect(await edited('gone', [1, 2, 3])).toBeNull();
        client.change(URI, TEXT);
        expect(await edited('bare', [1, 2, 3], 1)).toBeNull();
        expect(await edited('bare', [1, 2, 3], 2)).toBe('task bare estimate 1 2 3');
    });
});

it('a network comes with all that its steps expand to', async () => {
    const ask = (uri: string, journey: string | null): Promise<TriedNetwork | null> =>
        client.connection.sendRequest(NETWORK_OF, { uri, journey });
    const tried = await ask(URI, 'A');
    expect(tried?.version).toBe(1);
    expect(tried?.networks[tried.journey].steps.map(({ name }) => name)).toEqual(['bare', 'own', 'mixed', 'one', 'open', 'inner']);
    expect(tried?.networks.map(({ name }) => name).toSorted()).toEqual(['A', 'B']);
    const other = await ask(URI, 'B');
    expect(other?.networks[other.journey].name).toBe('B');
    expect(await ask(`${FOLDER}/gone.journey`, null)).toBeNull();
});
