import { existsSync } from 'node:fs';
import { EXIT } from '../exit-code.ts';

/**
 * `journey lsp --stdio`: the language server, in this process, on standard input and output. It takes `--stdio` and
 * `--clientProcessId` from the command line itself, and ends the process when its client says so or goes away.
 * @returns the exit code while it runs
 */
export async function lsp(): Promise<number> {
    await import(serverEntry().href);
    return EXIT.fine;
}

/** The bundled server stands beside the bundled command line; in a checkout that runs its sources there is none. */
function serverEntry(): URL {
    const bundled = new URL('./server.cjs', import.meta.url);
    return existsSync(bundled) ? bundled : new URL('../../server/node.ts', import.meta.url);
}
