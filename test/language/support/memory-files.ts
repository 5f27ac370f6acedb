import { type FileSystemNode, type FileSystemProvider, URI, UriUtils } from 'langium';

/** Files in memory, by address. Folders are there as long as something is in them. */
export class MemoryFiles implements FileSystemProvider {
    readonly texts = new Map<string, string>();
    /** How often each file was read. */
    readonly reads: string[] = [];

    set(uri: string, text: string): this {
        this.texts.set(uri, text);
        return this;
    }

    async stat(uri: URI): Promise<FileSystemNode> {
        const isFile = this.texts.has(uri.toString());
        const isDirectory = !isFile && [...this.texts.keys()].some((key) => UriUtils.contains(uri, key));
        if (!isFile && !isDirectory) throw new Error(`nothing at ${uri}`);
        return { uri, isFile, isDirectory };
    }

    async exists(uri: URI): Promise<boolean> {
        return this.texts.has(uri.toString());
    }

    async readFile(uri: URI): Promise<string> {
        this.reads.push(uri.toString());
        const text = this.texts.get(uri.toString());
        if (text === undefined) throw new Error(`no file at ${uri}`);
        return text;
    }

    async readBinary(uri: URI): Promise<Uint8Array> {
        return new TextEncoder().encode(await this.readFile(uri));
    }

    async readDirectory(folder: URI): Promise<FileSystemNode[]> {
        const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
        const names = new Set<string>();
        for (const key of this.texts.keys()) {
            const { path, scheme } = URI.parse(key);
            if (scheme === folder.scheme && path.startsWith(base)) names.add(path.slice(base.length).split('/')[0]);
        }
        return Promise.all([...names].map((name) => this.stat(UriUtils.joinPath(folder, name))));
    }

    statSync(): never {
        throw new Error('Files are read asynchronously.');
    }
    existsSync(): never {
        throw new Error('Files are read asynchronously.');
    }
    readFileSync(): never {
        throw new Error('Files are read asynchronously.');
    }
    readBinarySync(): never {
        throw new Error('Files are read asynchronously.');
    }
    readDirectorySync(): never {
        throw new Error('Files are read asynchronously.');
    }
}
