import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client, type ClientOptions } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BY_HAND } from '../answers/support.ts';
import { journey, temporaryFolder } from './support/cli.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Starting a server means reading its sources; how long that takes is the machine's affair. */
const TIME_LIMIT = 60_000;

/** An assistant's host with a server of its own, started in a folder with the file `by-hand.journey`. */
async function connect(options?: ClientOptions) {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'by-hand.journey'), BY_HAND);
    const transport = new StdioClientTransport({ command: process.execPath, args: [MAIN, 'mcp'], cwd: folder, stderr: 'pipe' });
    let errors = '';
    transport.stderr?.on('data', (chunk: Buffer) => {
        errors += chunk.toString();
    });
    const client = new Client({ name: 'test', version: '1.0.0' }, options);
    onTestFinished(() => client.close());
    await client.connect(transport);
    const call = async (name: string, input: Record<string, unknown>) => {
        const { content, structuredContent, isError = false } = await client.callTool({ name, arguments: input });
        const [part] = content;
        // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
        return { text: part.type === 'text' ? part.text : '', data: structuredContent as any, isError };
    };
    return { client, call, folder, errors: () => errors };
}

describe('mcp', { timeout: TIME_LIMIT }, () => {
    // The protocol of 2025 begins with a handshake, that of 2026 without one; hosts of both are about.
    it.each([
        ['2025-11-25', 'legacy'],
        ['2026-07-28', 'auto'],
    ] as const)('answers a client that speaks the protocol of %s', async (version, mode) => {
        const { client, call, errors } = await connect({ versionNegotiation: { mode } });
        expect(client.getNegotiatedProtocolVersion()).toBe(version);
        expect(client.getServerVersion()).toMatchObject({ name: 'journey', title: 'Journey PERT' });
        expect(client.getInstructions()).toContain('.journey');

        const { tools } = await client.listTools();
        expect(tools.map(({ name }) => name)).toEqual([
            'analyze_journey',
            'explain_step',
            'list_problems',
            'simulate_journey',
            'plan_improvements',
            'review_journey',
            'read_language_guide',
        ]);
        for (const { annotations, inputSchema, outputSchema } of tools) {
            expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
            expect(inputSchema.type).toBe('object');
            expect(outputSchema?.type).toBe('object');
        }

        const { text, data } = await call('analyze_journey', { path: 'by-hand.journey' });
        expect(text).toContain('Duration **18 ± 2.83 min**');
        expect(data.journeys[0].duration.expected).toBe(18);
        expect(errors()).toBe('');
    });

    it('gives the figures that the command line gives', async () => {
        const { call, folder } = await connect();
        const file = join(folder, 'by-hand.journey');
        const printed = async (command: string) => JSON.parse((await journey(command, file, '--json')).out).journeys;
        // The command line also prints curves, plans and other rows, which would fill an assistant's memory.
        const analysed = await call('analyze_journey', { path: file });
        const [{ outcomes, value, improvements, toBe, ...schedule }] = await printed('analyze');
        expect(analysed.data.journeys).toMatchObject([schedule]);
        const simulated = await call('simulate_journey', { path: file });
        const [{ curve, funnel, ...figures }] = await printed('simulate');
        const stages = { ...funnel, steps: [] };
        expect(simulated.data.journeys).toMatchObject([{ ...figures, funnel: stages }]);
        expect([outcomes, value, improvements, toBe, curve]).not.toContain(undefined);
        // It has no improvements, and nothing is measured.
        const planned = await call('plan_improvements', { path: file });
        expect(planned.data.journeys).toMatchObject(await printed('plan'));
        const reviewed = await call('review_journey', { path: file });
        expect(reviewed.data).toMatchObject(JSON.parse((await journey('review', file, '--json')).out));
        const { data } = await call('list_problems', { path: file });
        expect(data.diagnostics).toEqual(JSON.parse((await journey('check', file, '--format', 'json')).out).diagnostics);
    });

    it('explains steps and reads texts that are in no file', async () => {
        const { call, folder } = await connect();
        const explained = await call('explain_step', { path: pathToFileURL(join(folder, 'by-hand.journey')).href, step: 'b' });
        expect(explained.text).toContain('`b` may be delayed by 5 min');
        const draft = await call('list_problems', { text: 'journey Draft { task a after b estimate 1 h }' });
        expect(draft.data.counts.error).toBe(1);
        expect(draft.text).toContain('Problems in the text: 1 error');
        expect((await call('read_language_guide', {})).text).toContain('# The journey language in brief');
    });

    it('says in one line what is wrong, and goes on', async () => {
        const { call, folder } = await connect();
        mkdirSync(join(folder, 'journeys'));
        const cases: [string, Record<string, unknown>, string | RegExp][] = [
            ['analyze_journey', { path: 'nowhere.journey' }, 'nowhere.journey does not exist.'],
            ['analyze_journey', { path: 'journeys' }, 'journeys is a folder, not a journey.'],
            // On the command line that is standard input, which carries the protocol here.
            ['analyze_journey', { path: '-' }, './- does not exist.'],
            [
                'analyze_journey',
                { path: 'file://elsewhere/x.journey' },
                /^file:\/\/elsewhere\/x\.journey is no address of a file on this computer\.$|does not exist/,
            ],
            ['analyze_journey', {}, 'Give the path of a journey file, or a text in the journey language.'],
            ['analyze_journey', { path: 'by-hand.journey', text: BY_HAND }, 'Give either path or text, not both.'],
            [
                'explain_step',
                { path: 'by-hand.journey', step: 'z' },
                'There is no step z in the journey Example. Its steps are a, b, c and d.',
            ],
            ['explain_step', { path: 'by-hand.journey' }, /required property 'step'/],
            ['list_problems', { path: 'by-hand.journey', severity: 'bad' }, /severity/],
        ];
        for (const [tool, input, message] of cases) {
            const { text, isError } = await call(tool, input);
            expect(isError, text).toBe(true);
            expect(text).toMatch(message);
            expect(text.trim()).not.toContain('\n');
        }
        expect((await call('list_problems', { path: 'by-hand.journey' })).isError).toBe(false);
    });

    it('offers the language as a resource, and a prompt that begins a draft', async () => {
        const { client } = await connect();
        const { resources } = await client.listResources();
        const [contents] = (await client.readResource({ uri: resources[0].uri })).contents;
        expect(contents).toMatchObject({ uri: 'journey://language', mimeType: 'text/markdown' });
        expect('text' in contents && contents.text).toContain('estimate O M P');
        const { messages } = await client.getPrompt({ name: 'draft_journey', arguments: { subject: 'returns shoes' } });
        expect(messages).toHaveLength(1);
        expect(messages[0].content).toMatchObject({ type: 'text', text: expect.stringContaining('returns shoes') });
    });

    it('ends when its input ends, and prints nothing of its own accord', async () => {
        const child = spawn(process.execPath, [MAIN, 'mcp'], { stdio: 'pipe' });
        let printed = '';
        child.stdout.on('data', (chunk: Buffer) => {
            printed += chunk.toString();
        });
        child.stderr.on('data', (chunk: Buffer) => {
            printed += chunk.toString();
        });
        child.stdin.end();
        const [code] = await once(child, 'close');
        expect({ code, printed }).toEqual({ code: 0, printed: '' });
    });
});
