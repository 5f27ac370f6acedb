import { execFile, execFileSync } from 'node:child_process';
import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { describe, expect, it, onTestFinished } from 'vitest';
import { root } from '../../src/tasks/host/environment.ts';
import { Editor } from '../cli/support/editor.ts';

const run = promisify(execFile);
const cli = join(root, 'dist/cli.js');

/** Every Node on the path, among them the system's beside the project's own. */
function installedNodes(): { path: string; version: string }[] {
    const nodes = new Map<string, string>();
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
        const path = join(folder, 'node');
        try {
            accessSync(path, constants.X_OK);
        } catch {
            continue;
        }
        const version = execFileSync(path, ['--version'], { encoding: 'utf8' }).trim();
        if (Number(/\d+/.exec(version)?.[0]) >= 20 && !nodes.has(version)) nodes.set(version, path);
    }
    return Array.from(nodes, ([version, path]) => ({ version, path }));
}

it('the command line starts without what serves assistants', () => {
    const holdsProtocol = (file: string) => readFileSync(join(root, 'dist', file), 'utf8').includes('io.modelcontextprotocol/');
    const atStart = new Set(['cli.js']);
    for (const file of atStart) {
        const imported = readFileSync(join(root, 'dist', file), 'utf8').matchAll(/(?:\bfrom|\bimport) ?"\.\/([\w-]+\.js)"/g);
        for (const [, name] of imported) atStart.add(name);
    }
    expect([...atStart].filter(holdsProtocol)).toEqual([]);
    expect(
        readdirSync(join(root, 'dist'))
            .filter((file) => file.endsWith('.js'))
            .filter(holdsProtocol),
    ).toHaveLength(1);
});

describe.each(installedNodes())('the bundled command line on Node $version', ({ path }) => {
    it('analyses a file', async () => {
        const { stdout } = await run(path, [cli, 'analyze', join(root, 'examples/online-order.journey'), '--json']);
        const { journeys } = JSON.parse(stdout);
        expect(journeys[0]).toMatchObject({ name: 'OnlineOrder', complete: true });
        expect(journeys[0].steps.length).toBeGreaterThan(5);
    });

    it.each([
        ['svg', '<svg '],
        ['png', '\x89PNG'],
        ['pdf', '%PDF-'],
        ['html', '<!DOCTYPE html>'],
    ])('draws a picture as %s, with what stands beside it', async (format, begin) => {
        const args = [cli, 'render', join(root, 'examples/names-of-every-script.journey'), '--journey', '网购', '--format', format];
        const { stdout, stderr } = await run(path, args, { encoding: 'latin1', maxBuffer: 50e6 });
        expect(stdout.startsWith(begin)).toBe(true);
        expect(stdout.length).toBeGreaterThan(10_000);
        expect(stderr).toBe('');
    });

    it('serves an editor, and simulates in a thread', async () => {
        const editor = new Editor([path, cli, 'lsp', '--stdio']);
        onTestFinished(() => editor.dispose());
        const log: string[] = [];
        editor.connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
        await editor.initialize();
        const diagnostics = await editor.open('file:///shop/order.journey', 'journey Order { task pick }');
        expect(diagnostics.map(({ code }) => code)).toEqual(['missing-estimate']);
        await expect.poll(() => log).toContain('Journeys are simulated in a worker beside the language server.');
        expect(await editor.shutdown()).toBe(0);
    });

    it('serves an assistant', async () => {
        const client = new Client({ name: 'test', version: '1.0.0' });
        onTestFinished(() => client.close());
        await client.connect(new StdioClientTransport({ command: path, args: [cli, 'mcp'] }));
        const { structuredContent } = await client.callTool({
            name: 'analyze_journey',
            arguments: { text: 'journey Order { task pick estimate 1 2 3 h }' },
        });
        expect(structuredContent).toMatchObject({ journeys: [{ name: 'Order', complete: true }] });
    });

    it('ends with code 2 on a file that is not there', async () => {
        await expect(run(path, [cli, 'check', 'nowhere.journey'])).rejects.toMatchObject({ code: 2, stdout: '' });
    });
});
