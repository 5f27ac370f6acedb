import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cache, root } from '../../src/tasks/host/environment.ts';

/** Bundles the extension that does the least a live preview can do; returns its folder. */
export async function buildFloor(): Promise<string> {
    const folder = join(cache, 'floor');
    await mkdir(folder, { recursive: true });
    const source = join(root, 'test/bench/floor');
    await copyFile(join(source, 'package.json'), join(folder, 'package.json'));
    await build({
        absWorkingDir: root,
        entryPoints: [join(source, 'extension.ts'), join(source, 'server.ts')],
        outdir: folder,
        outExtension: { '.js': '.cjs' },
        bundle: true,
        minify: true,
        platform: 'node',
        format: 'cjs',
        mainFields: ['module', 'main'],
        external: ['vscode'],
        logLevel: 'warning',
    });
    return folder;
}
