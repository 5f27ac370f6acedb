import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ENTRY_KIND, type EntryKind, type FileParams, type FolderEntry, READ_FILE, READ_FOLDER } from '../protocol/file-requests.ts';

/** Answers the server's questions for files by the editor's file systems. */
export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable {
    const { fs } = vscode.workspace;
    const uriOf = ({ uri }: FileParams) => client.protocol2CodeConverter.asUri(uri);
    return vscode.Disposable.from(
        client.onRequest(READ_FILE, async (params: FileParams) => new TextDecoder().decode(await fs.readFile(uriOf(params)))),
        client.onRequest(READ_FOLDER, async (params: FileParams): Promise<FolderEntry[]> => {
            const entries = await fs.readDirectory(uriOf(params));
            return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
        }),
        client.onRequest(ENTRY_KIND, async (params: FileParams): Promise<string> => kindOf((await fs.stat(uriOf(params))).type)),
    );
}

/** A symbolic link has two bits: its own, and that of what it leads to. */
function kindOf(type: vscode.FileType): EntryKind {
    if (type & vscode.FileType.File) return 'file';
    return type & vscode.FileType.Directory ? 'folder' : 'other';
}
