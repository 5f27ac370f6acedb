import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SymbolInformation } from 'vscode-languageserver-protocol';
import { type EntryKind, type FileParams, type FolderEntry, READ_FILE, READ_FOLDER } from '../../src/protocol/file-requests.ts';
import { root } from '../../src/tasks/host/environment.ts';
import { Editor } from '../cli/support/editor.ts';

const FOLDER = 'cloud://account/journeys';

/** A virtual workspace: what the folders hold, and what their files say. */
const FOLDERS: Record<string, Record<string, EntryKind>> = {
    [FOLDER]: { 'shop.journey': 'file', 'notes.txt': 'file', 'back office': 'folder', broken: 'folder', pipe: 'other' },
    [`${FOLDER}/back%20office`]: { 'cleaning.journey': 'file', 'unreadable.journey': 'file' },
};
const FILES: Record<string, string> = {
    [`${FOLDER}/shop.journey`]: 'journey Shop { touchpoint visit estimate 1 min }',
    [`${FOLDER}/back%20office/cleaning.journey`]: 'journey Cleaning { task sweep estimate 5 min }',
};

describe('the server process in a workspace that is not on disk', { timeout: 30_000 }, () => {
    let editor: Editor;
    let asked: string[];

    beforeEach(() => {
        asked = [];
        editor = new Editor([process.execPath, join(root, 'src/server/node.ts'), '--stdio']);
        editor.connection.onRequest(READ_FILE, ({ uri }: FileParams) => {
            asked.push(uri);
            if (!(uri in FILES)) throw new Error(`${uri} cannot be read`);
            return FILES[uri];
        });
        editor.connection.onRequest(READ_FOLDER, ({ uri }: FileParams): FolderEntry[] => {
            if (!(uri in FOLDERS)) throw new Error(`${uri} cannot be read`);
            return Object.entries(FOLDERS[uri]).map(([name, kind]) => ({ name, kind }));
        });
    });
    afterEach(() => editor.dispose());

    const find = (query: string) => editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });

    it('reads journey files through the editor, whatever else cannot be read', async () => {
        await editor.initialize(FOLDER);
        await expect.poll(() => find('sweep'), { timeout: 10_000 }).toHaveLength(1);
        expect((await find('sweep'))[0].location.uri).toBe(`${FOLDER}/back%20office/cleaning.journey`);
        expect(await find('visit')).toHaveLength(1);
        expect(asked.filter((uri) => !uri.endsWith('.journey'))).toEqual([]);
    });

    it('takes what is open from the editor, and what is closed from the file', async () => {
        await editor.initialize(FOLDER);
        const uri = `${FOLDER}/shop.journey`;
        await editor.open(uri, 'journey Shop { touchpoint arrive estimate 1 min }');
        await expect.poll(() => find('arrive'), { timeout: 10_000 }).toHaveLength(1);
        await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
        await expect.poll(() => find('visit'), { timeout: 10_000 }).toHaveLength(1);
        expect(await find('arrive')).toEqual([]);
    });
});
