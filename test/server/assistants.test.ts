import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { ASK_TOOL, type AskToolParams, type AskToolResult, type AssistantToolName } from '../../src/protocol/assistant-requests.ts';
import { ask, BY_HAND } from '../answers/support.ts';
import { FOLDER, TestClient } from './test-client.ts';

const URI = `${FOLDER}/test.journey`;
const FILE = { uri: URI, name: 'test.journey' };

describe('assistants', () => {
    let client: TestClient;

    beforeEach(async () => {
        client = await TestClient.start();
    });
    afterEach(() => client.dispose());

    const asked = (
        tool: AssistantToolName,
        input: AskToolParams['input'] = {},
        file: AskToolParams['file'] = FILE,
    ): Promise<AskToolResult> => client.connection.sendRequest(ASK_TOOL, { tool, input, file } satisfies AskToolParams);

    it.each([
        ['analyze_journey', {}],
        ['explain_step', { step: 'b' }],
        ['list_problems', {}],
        ['simulate_journey', { iterations: 500 }],
        ['plan_improvements', {}],
        ['read_language_guide', {}],
    ] as const)('are told by %s what other assistants are told', async (tool, input) => {
        // Asked at once, as a host does that has only just opened the file.
        client.open(URI, BY_HAND);
        expect(await asked(tool, input)).toEqual({ text: (await ask(tool, BY_HAND, input)).text });
    });

    it('hear of the last change, before it is saved', async () => {
        client.open(URI, BY_HAND);
        client.change(URI, BY_HAND.replace('estimate 6 9 18', 'estimate 12'));
        expect(await asked('analyze_journey')).toMatchObject({ text: expect.stringContaining('Duration **20 ± 2 min**') });
    });

    it('may ask about a text, which leaves no trace', async () => {
        client.open(URI, BY_HAND);
        const answer = await asked('list_problems', { text: BY_HAND.replace('after a ', 'after x ') }, null);
        expect(answer).toMatchObject({ text: expect.stringMatching(/unresolved-reference: .*`x`/) });
        await client.until(() => client.diagnostics.has(URI));
        expect([...client.diagnostics.keys()]).toEqual([URI]);
    });

    it('are told in one line why there is no answer', async () => {
        client.open(URI, BY_HAND);
        expect(await asked('explain_step', { step: 'z' })).toEqual({
            problem: 'There is no step z in the journey Example. Its steps are a, b, c and d.',
        });
        expect(await asked('analyze_journey', {}, { uri: `${FOLDER}/other.journey`, name: 'other.journey' })).toEqual({
            problem: 'other.journey is not open.',
        });
        expect(await asked('analyze_journey', {}, null)).toEqual({ problem: 'The file is not open.' });
    });

    it('may withdraw a long question, and editors are served meanwhile', async () => {
        client.open(URI, BY_HAND);
        const source = new CancellationTokenSource();
        const params: AskToolParams = { tool: 'simulate_journey', input: { iterations: 100_000 }, file: FILE };
        const long = client.connection.sendRequest(ASK_TOOL, params, source.token);
        // Answered although it was asked later.
        expect(await asked('explain_step', { step: 'a' })).toHaveProperty('text');
        source.cancel();
        await expect(long).rejects.toThrow();
    });
});
