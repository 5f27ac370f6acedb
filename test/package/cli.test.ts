import { execFile, execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
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

describe.each(installedNodes())('the bundled command line on Node $version', ({ path }) => {
    it('analyses a file', async () => {
        const { stdout } = await run(path, [cli, 'analyze', join(root, 'examples/online-order.journey'), '--json']);
        const { journeys } = JSON.parse(stdout);
        expect(journeys[0]).toMatchObject({ name: 'OnlineOrder', complete: true });
        expect(journeys[0].steps.length).toBeGreaterThan(5);
    });

    it('serves an editor', async () => {
        const editor = new Editor([path, cli, 'lsp', '--stdio']);
        onTestFinished(() => editor.dispose());
        await editor.initialize();
        const diagnostics = await editor.open('file:///shop/order.journey', 'journey Order { task pick }');
        expect(diagnostics.map(({ code }) => code)).toEqual(['missing-estimate']);
        expect(await editor.shutdown()).toBe(0);
    });

    it('ends with code 2 on a file that is not there', async () => {
        await expect(run(path, [cli, 'check', 'nowhere.journey'])).rejects.toMatchObject({ code: 2, stdout: '' });
    });
});
