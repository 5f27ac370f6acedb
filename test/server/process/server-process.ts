import { fileURLToPath } from 'node:url';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { Editor } from '../../cli/support/editor.ts';

const SERVER = fileURLToPath(new URL('../../../src/server/node.ts', import.meta.url));

export interface ServerOptions {
    /** Options of Node for the server's process. */
    node?: readonly string[];
    /** Address of the folder that the editor has open. */
    folder?: string;
    /** What the editor can do, beside answering for its settings. */
    capabilities?: ClientCapabilities;
}

/** A server in a process of its own, as editors start it, and an editor beside it. */
export async function startServer({ node = [], folder, capabilities }: ServerOptions = {}): Promise<Editor> {
    const editor = new Editor([process.execPath, ...node, SERVER, '--stdio']);
    await editor.initialize(folder, { ...capabilities, workspace: { configuration: true, ...capabilities?.workspace } });
    return editor;
}
