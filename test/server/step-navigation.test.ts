import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCATE_STEP, STEP_AT } from '../../src/protocol/preview-requests.ts';
import { FOLDER, TestClient } from './test-client.ts';

const URI = `${FOLDER}/shop.journey`;
const TEXT = `journey A {
  touchpoint first estimate 1 min
  touchpoint second after first {
    estimate 2 min
  }
  touchpoint first estimate 3 min
}
journey B { stage S { task only estimate 1 min } }
`;

let client: TestClient;
beforeEach(async () => {
    client = await TestClient.start();
    client.open(URI, TEXT);
});
afterEach(() => client.dispose());

const stepAt = (line: number, character: number) => client.connection.sendRequest(STEP_AT, { uri: URI, position: { line, character } });
const locate = (journey: string | null, step: string) => client.connection.sendRequest(LOCATE_STEP, { uri: URI, journey, step });

describe('the step at a position', () => {
    it('is the one whose declaration holds it, from its first character to its last', async () => {
        expect(await stepAt(1, 2)).toEqual({ journey: 'A', step: 'first' });
        expect(await stepAt(1, 33)).toEqual({ journey: 'A', step: 'first' });
        expect(await stepAt(3, 0)).toEqual({ journey: 'A', step: 'second' });
        expect(await stepAt(5, 14)).toEqual({ journey: 'A', step: 'first#2' });
        expect(await stepAt(7, 30)).toEqual({ journey: 'B', step: 'only' });
    });

    it('is the one that begins on the line, left of it', async () => {
        expect(await stepAt(1, 0)).toEqual({ journey: 'A', step: 'first' });
    });

    it('is the containing step on a reference', async () => {
        expect(await stepAt(2, 28)).toEqual({ journey: 'A', step: 'second' });
    });

    it('is none elsewhere', async () => {
        expect(await stepAt(0, 3)).toBeNull();
        expect(await stepAt(6, 1)).toBeNull();
        expect(await stepAt(7, 15)).toBeNull();
    });

    it('is looked up in the text as it is after an edit', async () => {
        client.change(URI, `\n${TEXT}`);
        expect(await stepAt(2, 14)).toEqual({ journey: 'A', step: 'first' });
    });

    it('is none in a text that is not open', async () => {
        const position = { line: 0, character: 0 };
        expect(await client.connection.sendRequest(STEP_AT, { uri: `${FOLDER}/none.journey`, position })).toBeNull();
    });
});

describe('the place of a step', () => {
    it('is its name', async () => {
        expect(await locate('A', 'second')).toEqual({ start: { line: 2, character: 13 }, end: { line: 2, character: 19 } });
        expect(await locate('A', 'first#2')).toEqual({ start: { line: 5, character: 13 }, end: { line: 5, character: 18 } });
        expect(await locate('B', 'only')).toMatchObject({ start: { line: 7 } });
    });

    it('is none for a step that is gone', async () => {
        expect(await locate('A', 'third')).toBeNull();
    });

    it('is found in the second of two journeys with one name', async () => {
        const uri = `${FOLDER}/twice.journey`;
        client.open(uri, 'journey A { task first estimate 1 min }\njourney A { task other estimate 1 min }\n');
        const at = await client.connection.sendRequest(STEP_AT, { uri, position: { line: 1, character: 20 } });
        expect(at).toEqual({ journey: 'A', step: 'other' });
        expect(await client.connection.sendRequest(LOCATE_STEP, { uri, journey: 'A', step: 'other' })).toMatchObject({
            start: { line: 1, character: 17 },
        });
    });
});
