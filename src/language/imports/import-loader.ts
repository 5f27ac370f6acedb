import { Cancellation, interruptAndCheck, type LangiumDocument, type URI, UriUtils } from 'langium';
import type { JourneySharedServices } from '../journey-services.ts';
import { nearestNames } from '../names/nearest-names.ts';
import { fileOf, type ResolvedImport } from './import-graph.ts';
import { EXTENSION } from './import-path.ts';

/** Why an imported file is not there. */
export interface ImportFailure {
    reason: 'missing' | 'folder' | 'unreadable' | 'not text' | 'not a journey';
    /** A journey file of the same folder that may have been meant. */
    nearest: URI | undefined;
}

/**
 * Reads imported files that are not known yet. What cannot be read is not tried again until something happens on the disk,
 * so that typing does not wait for it.
 */
export class ImportLoader {
    private readonly services: JourneySharedServices;
    private readonly failures = new Map<string, ImportFailure>();
    private readonly loaded = new Set<string>();

    constructor(services: JourneySharedServices) {
        this.services = services;
    }

    /** Why the file of an import cannot be used; undefined when it can, or was not looked for yet. */
    failureOf({ key }: ResolvedImport): ImportFailure | undefined {
        return this.failures.get(key);
    }

    /** Forgets which files could not be read. */
    tryAgain(): void {
        this.failures.clear();
    }

    /** Whether a file was read only because another one imports it. */
    wasLoaded(key: string): boolean {
        return this.loaded.has(key);
    }

    /**
     * Reads what parsed documents import, and what that imports in turn.
     * @returns the documents that are new
     * @throws OperationCancelled
     */
    async load(documents: readonly LangiumDocument[], cancelToken = Cancellation.CancellationToken.None): Promise<LangiumDocument[]> {
        const { ImportGraph } = this.services.workspace;
        const added: LangiumDocument[] = [];
        for (let wave = documents; wave.length > 0; ) {
            const wanted = new Map<string, URI>();
            for (const document of wave) {
                for (const { uri, key } of ImportGraph.importsOf(fileOf(document)))
                    if (uri && !this.isSettled(key, uri)) wanted.set(key, uri);
            }
            if (wanted.size === 0) break;
            await interruptAndCheck(cancelToken);
            const found = await Promise.all(Array.from(wanted.values(), (uri) => this.read(uri)));
            wave = found.filter((document) => document !== undefined);
            added.push(...wave);
        }
        return added;
    }

    private isSettled(key: string, uri: URI): boolean {
        return this.failures.has(key) || this.services.workspace.LangiumDocuments.hasDocument(uri);
    }

    private async read(uri: URI): Promise<LangiumDocument | undefined> {
        const { LangiumDocumentFactory, LangiumDocuments } = this.services.workspace;
        const key = uri.toString();
        try {
            if (!this.services.ServiceRegistry.hasServices(uri)) throw new Error('not a journey');
            const document = await LangiumDocumentFactory.fromUri(uri);
            if (!(await this.isText(document))) {
                this.failures.set(key, { reason: 'not text', nearest: undefined });
                return undefined;
            }
            // Meanwhile an editor may have opened it.
            if (!LangiumDocuments.hasDocument(uri)) LangiumDocuments.addDocument(document);
            this.loaded.add(key);
            return LangiumDocuments.getDocument(uri);
        } catch {
            this.failures.set(key, { reason: await this.reasonFor(uri), nearest: await this.nearestFile(uri) });
            return undefined;
        }
    }

    /** Whether a file holds text in UTF-8. Only what was put in the place of bytes that are none gives a reason to look at them. */
    private async isText({ uri, textDocument }: LangiumDocument): Promise<boolean> {
        const text = textDocument.getText();
        if (text.includes('\0')) return false;
        if (!text.includes('\uFFFD')) return true;
        const bytes = await this.services.workspace.FileSystemProvider.readBinary(uri);
        try {
            new TextDecoder('utf-8', { fatal: true }).decode(bytes);
            return true;
        } catch {
            return false;
        }
    }

    private async reasonFor(uri: URI): Promise<ImportFailure['reason']> {
        try {
            const { isDirectory } = await this.services.workspace.FileSystemProvider.stat(uri);
            if (isDirectory) return 'folder';
            return this.services.ServiceRegistry.hasServices(uri) ? 'unreadable' : 'not a journey';
        } catch {
            return 'missing';
        }
    }

    /** The journey file of the folder whose name is nearest, also where only the extension is missing. */
    private async nearestFile(uri: URI): Promise<URI | undefined> {
        try {
            const entries = await this.services.workspace.FileSystemProvider.readDirectory(UriUtils.dirname(uri));
            const files = new Map(
                entries
                    .filter(({ isFile, uri: { path } }) => isFile && path.endsWith(EXTENSION))
                    .map((entry) => [stem(entry.uri), entry.uri]),
            );
            const name = stem(uri);
            return files.get(name) ?? files.get(nearestNames(name, [...files.keys()].sort(), 1)[0] ?? '');
        } catch {
            return undefined;
        }
    }
}

/** The name of a file without its extension. */
function stem(uri: URI): string {
    const name = UriUtils.basename(uri);
    return name.endsWith(EXTENSION) ? name.slice(0, -EXTENSION.length) : name.replace(/\.[^.]*$/, '');
}
