import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './support/cli.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const DRIVER = fileURLToPath(new URL('support/drive-neovim.lua', import.meta.url));
const isInstalled = spawnSync('nvim', ['--version']).status === 0;

/** The set-up that the manual gives for the Neovim at hand. */
function setUp(): string {
    const [, minor] = /NVIM v0\.(\d+)/.exec(execFileSync('nvim', ['--version'], { encoding: 'utf8' })) ?? [];
    const blocks = [...readFileSync('README.md', 'utf8').matchAll(/```lua\n([\s\S]*?)```/g)].map(([, block]) => block);
    const isModern = minor === undefined || Number(minor) >= 11;
    return blocks.find((block) => block.includes('vim.lsp.config') === isModern)!;
}

// In continuous integration a missing Neovim is a failure.
describe.runIf(isInstalled || process.env.CI)('Neovim, set up as the manual says', () => {
    it('shows diagnostics, a hover and completions', { timeout: 120_000 }, () => {
        const folder = temporaryFolder();
        const at = (name: string, content: string, mode = 0o644) => {
            writeFileSync(join(folder, name), content, { mode });
            return join(folder, name);
        };
        at('journey', `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n`, 0o755);
        const file = at('order.journey', 'journey Order {\n    unit h\n    task pick estimate 1 2 3\n    task pack after pick\n}\n');
        const answers = join(folder, 'answers.json');
        const env = { ...process.env, PATH: folder + delimiter + process.env.PATH, ANSWERS: answers, HOME: folder };
        // Nothing of the developer's own configuration.
        const own = { XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder };
        const args = ['--headless', '-n', '-i', 'NONE', '-u', at('init.lua', setUp()), file, '-c', `luafile ${DRIVER}`];
        const { stderr } = spawnSync('nvim', args, { cwd: folder, env: { ...env, ...own }, encoding: 'utf8', timeout: 110_000 });
        expect(stderr).not.toMatch(/Error|E\d+:/);

        const { filetype, diagnostics, hover, completion } = JSON.parse(readFileSync(answers, 'utf8'));
        expect(filetype).toBe('journey');
        expect(diagnostics).toEqual([{ line: 3, column: 9, message: expect.stringContaining('`pack`') }]);
        expect(hover).toMatch(/pick[\s\S]*\b2 h\b/);
        expect(completion).toContain('pick');
    });
});
