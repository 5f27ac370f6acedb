import type { FileSystemNode, FileSystemProvider, URI } from 'langium';

/** Files of this machine from its disk, and all others (those of virtual workspaces) from elsewhere. */
export class FilesByScheme implements FileSystemProvider {
    private readonly disk: FileSystemProvider;
    private readonly others: FileSystemProvider;

    constructor(disk: FileSystemProvider, others: FileSystemProvider) {
        this.disk = disk;
        this.others = others;
    }

    stat(uri: URI): Promise<FileSystemNode> {
        return this.holding(uri).stat(uri);
    }

    statSync(uri: URI): FileSystemNode {
        return this.holding(uri).statSync(uri);
    }

    exists(uri: URI): Promise<boolean> {
        return this.holding(uri).exists(uri);
    }

    existsSync(uri: URI): boolean {
        return this.holding(uri).existsSync(uri);
    }

    readBinary(uri: URI): Promise<Uint8Array> {
        return this.holding(uri).readBinary(uri);
    }

    readBinarySync(uri: URI): Uint8Array {
        return this.holding(uri).readBinarySync(uri);
    }

    readFile(uri: URI): Promise<string> {
        return this.holding(uri).readFile(uri);
    }

    readFileSync(uri: URI): string {
        return this.holding(uri).readFileSync(uri);
    }

    readDirectory(uri: URI): Promise<FileSystemNode[]> {
        return this.holding(uri).readDirectory(uri);
    }

    readDirectorySync(uri: URI): FileSystemNode[] {
        return this.holding(uri).readDirectorySync(uri);
    }

    private holding(uri: URI): FileSystemProvider {
        return uri.scheme === 'file' ? this.disk : this.others;
    }
}
