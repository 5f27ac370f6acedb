import { type FileSystemNode, type FileSystemProvider, type URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { ENTRY_KIND, type EntryKind, type FileParams, type FolderEntry, READ_FILE, READ_FOLDER } from '../../protocol/file-requests.ts';

/**
 * Files as the client sees them, whatever file system they are in. Only asynchronous: what asks without waiting gets an error.
 * Rejects when the client cannot read a file, or does not know the requests.
 */
export class ClientFiles implements FileSystemProvider {
    private readonly connection: Connection;

    constructor(connection: Connection) {
        this.connection = connection;
    }

    async stat(uri: URI): Promise<FileSystemNode> {
        return nodeOf(uri, await this.ask<EntryKind>(ENTRY_KIND, uri));
    }

    exists(uri: URI): Promise<boolean> {
        return this.stat(uri).then(
            () => true,
            () => false,
        );
    }

    readFile(uri: URI): Promise<string> {
        return this.ask<string>(READ_FILE, uri);
    }

    async readDirectory(uri: URI): Promise<FileSystemNode[]> {
        const entries = await this.ask<FolderEntry[]>(READ_FOLDER, uri);
        return entries.map(({ name, kind }) => nodeOf(UriUtils.joinPath(uri, name), kind));
    }

    async readBinary(uri: URI): Promise<Uint8Array> {
        return new TextEncoder().encode(await this.readFile(uri));
    }

    statSync(uri: URI): FileSystemNode {
        throw mustWait(uri);
    }

    existsSync(uri: URI): boolean {
        throw mustWait(uri);
    }

    readBinarySync(uri: URI): Uint8Array {
        throw mustWait(uri);
    }

    readFileSync(uri: URI): string {
        throw mustWait(uri);
    }

    readDirectorySync(uri: URI): FileSystemNode[] {
        throw mustWait(uri);
    }

    private ask<T>(method: string, uri: URI): Promise<T> {
        const params: FileParams = { uri: uri.toString() };
        return this.connection.sendRequest<T>(method, params);
    }
}

function nodeOf(uri: URI, kind: EntryKind): FileSystemNode {
    return { uri, isFile: kind === 'file', isDirectory: kind === 'folder' };
}

function mustWait(uri: URI): Error {
    return new Error(`${uri} is read through the editor, which takes waiting.`);
}
