import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * The program of the worker that simulates, bundled, as an expression of JavaScript: the servers carry it as a text, since there may be
 * no second file to read where they run.
 */
export async function simulatorText(host: 'node' | 'web'): Promise<string> {
    const options: BuildOptions = host === 'node' ? { platform: 'node', target: 'node20' } : { platform: 'browser', target: 'es2022' };
    const { outputFiles } = await build({
        ...options,
        absWorkingDir: root,
        entryPoints: [`src/simulator/${host}.ts`],
        bundle: true,
        minify: true,
        format: 'iife',
        write: false,
        logLevel: 'warning',
    });
    return JSON.stringify(outputFiles[0].text);
}
