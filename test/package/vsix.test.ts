import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '@vscode/vsce';
import { describe, expect, it } from 'vitest';
import { root } from '../../src/tasks/host/environment.ts';

/** `PackageManager.None`: everything is bundled. */
const NO_DEPENDENCIES = 2;

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** What the package holds; telling takes a while. */
const files = await listFiles({ cwd: root, packageManager: NO_DEPENDENCIES });

describe('the package', () => {
    it('holds what is needed and nothing else', () => {
        expect(files.toSorted()).toEqual([
            'CHANGELOG.md',
            'LICENSE',
            'README.md',
            'dist/extension-web.cjs',
            'dist/extension.cjs',
            'dist/fences.css',
            'dist/fonts/noto-sans-sc/LICENSE',
            'dist/fonts/noto-sans/LICENSE',
            'dist/pdf.js',
            'dist/server-web.js',
            'dist/server.cjs',
            'dist/standalone.js',
            'dist/webview.css',
            'dist/webview.js',
            'package.json',
            'src/extension/file-dark.svg',
            'src/extension/file-light.svg',
            'src/extension/icon.png',
            'syntaxes/journey.tmLanguage.json',
            'syntaxes/language-configuration.json',
        ]);
    });

    it('is small', () => {
        const [vsix] = globSync('*.vsix', { cwd: root });
        expect(vsix).toBe(`${manifest.name}-${manifest.version}.vsix`);
        // What writes PDF files is an eighth of it: the parts that it needs of a library, and alphabets in two weights.
        expect(statSync(join(root, vsix)).size).toBeLessThan(1_500_000);
    });

    it('names only files that it holds', () => {
        const named =
            JSON.stringify([manifest.main, manifest.browser, manifest.icon, manifest.contributes]).match(
                /(?:\.\/)?(?:dist|src|syntaxes)\/[^"]+/g,
            ) ?? [];
        expect(named.length).toBeGreaterThan(5);
        expect(named.map((path) => path.replace(/^\.\//, '')).filter((path) => !files.includes(path))).toEqual([]);
    });

    it('declares a command for each that it shows', () => {
        const { commands, menus, keybindings } = manifest.contributes;
        const declared = new Set(commands.map(({ command }: { command: string }) => command));
        const shown = [...Object.values(menus).flat(), ...keybindings] as { command: string }[];
        expect(shown.filter(({ command }) => !declared.has(command))).toEqual([]);
    });
});
