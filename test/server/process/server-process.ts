import { fileURLToPath } from 'node:url';
import { Editor } from '../../cli/support/editor.ts';

const SERVER = fileURLToPath(new URL('../../../src/server/node.ts', import.meta.url));

/** A server in a process of its own, as editors start it, and an editor beside it. */
export async function startServer(...nodeOptions: string[]): Promise<Editor> {
    const editor = new Editor([process.execPath, ...nodeOptions, SERVER, '--stdio']);
    await editor.initialize(undefined, { workspace: { configuration: true } });
    return editor;
}
