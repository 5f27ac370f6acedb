import { existsSync } from 'node:fs';
import { EXIT } from '../exit-code.ts';

/**
 * `journey lsp --stdio`: the language server, in this process, on standard input and output. It takes `--stdio` and
 * `--clientProcessId` from the command line itself, and ends the process when its client says so or goes away.
 * @returns the exit code while it runs
 */
export async function lsp(): Promise<number> {
    // The bundled server stands beside the bundled command line; in a checkout that runs its sources there is none.
    const bundled = new URL('./server.cjs', import.meta.url);
    if (existsSync(bundled)) await (await import(bundled.href)).serve();
    else await import(new URL('../../server/node.ts', import.meta.url).href);
    return EXIT.fine;
}
