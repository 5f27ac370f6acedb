import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the checkout. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');

/** Downloads, results and screenshots; not under version control. */
export const cache = join(root, '.cache');

/** What an enclosing editor or `npm run` puts into the environment and a VS Code of our own must not inherit. */
const INHERITED =
    /^(VSCODE_|ELECTRON_|npm_(?!config_(registry|cache|proxy|https_proxy|noproxy|cafile)$)|NODE_OPTIONS$|NODE_TEST_CONTEXT$|VITEST)/;

/** The environment for a process that is to behave as if a person had started it. */
export function cleanEnvironment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
    const kept = Object.entries(process.env).filter(([name]) => !INHERITED.test(name));
    return { ...Object.fromEntries(kept), ...extra };
}
