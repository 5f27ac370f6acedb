import { afterEach, beforeEach, expect, it } from 'vitest';
import { NETWORK_OF, type TriedNetwork } from '../../src/protocol/what-if.ts';
import { FOLDER, TestClient } from './test-client.ts';

const URI = `${FOLDER}/shop.journey`;
const TEXT = `journey A {
  unit h
  task bare estimate 1 2 4
  task inner after bare expands B
}
journey B { task only estimate 3 d }
`;

let client: TestClient;
beforeEach(async () => {
    client = await TestClient.start();
    client.open(URI, TEXT);
});
afterEach(() => client.dispose());

it('a network comes with all that its steps expand to', async () => {
    const ask = (uri: string, journey: string | null): Promise<TriedNetwork | null> =>
        client.connection.sendRequest(NETWORK_OF, { uri, journey });
    const tried = await ask(URI, 'A');
    expect(tried?.version).toBe(1);
    expect(tried?.networks[tried.journey].steps.map(({ name }) => name)).toEqual(['bare', 'inner']);
    expect(tried?.networks.map(({ name }) => name).toSorted()).toEqual(['A', 'B']);
    const other = await ask(URI, 'B');
    expect(other?.networks[other.journey].name).toBe('B');
    expect(await ask(`${FOLDER}/gone.journey`, null)).toBeNull();
});
