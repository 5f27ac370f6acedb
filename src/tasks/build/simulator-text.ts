import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * The program of a worker that simulates, bundled, as an expression of JavaScript: who starts it carries it as a text, since there may be
 * no second file to read where that runs.
 */
export async function simulatorText(program: 'node' | 'web' | 'parts'): Promise<string> {
    const { outputFiles } = await build({
        ...(program === 'web' ? { platform: 'browser', target: 'es2022' } : { platform: 'node', target: 'node20' }),
        absWorkingDir: root,
        entryPoints: [`src/simulator/${program}.ts`],
        bundle: true,
        minify: true,
        format: 'iife',
        write: false,
        logLevel: 'warning',
    });
    return JSON.stringify(outputFiles[0].text);
}
