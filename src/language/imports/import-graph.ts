import { AstUtils, type LangiumDocument, type LangiumDocuments, URI } from 'langium';
import { type Import, isJourneyFile, type JourneyFile } from '../generated/ast.ts';
import type { JourneySharedServices } from '../journey-services.ts';
import { resolveImport } from './import-path.ts';

/** An import with the file that it leads to. */
export interface ResolvedImport {
    node: Import;
    /** Undefined for a path that leads nowhere, such as an empty one. */
    uri: URI | undefined;
    /** The address as a text; empty where there is none. */
    key: string;
}

/** Which file imports which, as far as files are known. Imports are read from each version of a text once. */
export class ImportGraph {
    private readonly services: JourneySharedServices;
    /** Keyed by syntax trees, which are new after each parse. */
    private readonly resolved = new WeakMap<JourneyFile, readonly ResolvedImport[]>();
    /** Kept until documents change. */
    private files = new WeakMap<JourneyFile, readonly JourneyFile[]>();
    private readonly affected = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

    constructor(services: JourneySharedServices) {
        this.services = services;
    }

    /** What relative paths of a file that was never saved are relative to: the first folder of the workspace. */
    get folder(): URI | undefined {
        const [first] = this.services.workspace.WorkspaceManager.workspaceFolders ?? [];
        return first && URI.parse(first.uri);
    }

    /** The imports of a file in the order of the text. */
    importsOf(file: JourneyFile): readonly ResolvedImport[] {
        // A document that was not parsed yet has no list of imports.
        if (!file.imports?.length) return NONE;
        let found = this.resolved.get(file);
        if (!found) {
            const { uri: importer } = AstUtils.getDocument(file);
            found = file.imports.map((node) => {
                const uri = resolveImport(importer, node.path ?? '', this.folder);
                return { node, uri, key: uri?.toString() ?? '' };
            });
            this.resolved.set(file, found);
        }
        return found;
    }

    /** The file that an import leads to, if it is known. */
    fileOf({ uri }: ResolvedImport): JourneyFile | undefined {
        const file = uri && this.documents.getDocument(uri)?.parseResult.value;
        return file && isJourneyFile(file) ? file : undefined;
    }

    /** The files that a file imports, as far as they are known, in the order of the text; each once, itself left out. */
    filesImportedBy(file: JourneyFile): readonly JourneyFile[] {
        if (!file.imports?.length) return NONE;
        let files = this.files.get(file);
        if (!files) {
            const found = new Set<JourneyFile>();
            for (const resolved of this.importsOf(file)) {
                const imported = this.fileOf(resolved);
                if (imported) found.add(imported);
            }
            found.delete(file);
            files = [...found];
            this.files.set(file, files);
        }
        return files;
    }

    /** To be called when documents came, went or were parsed anew. */
    documentsChanged(): void {
        this.files = new WeakMap();
    }

    /** The known files that import a file. */
    importersOf(file: JourneyFile): JourneyFile[] {
        const key = AstUtils.getDocument(file).uri.toString();
        const importers: JourneyFile[] = [];
        for (const document of this.documents.all) {
            const other = fileOf(document);
            if (other !== file && this.importsOf(other).some((each) => each.key === key)) importers.push(other);
        }
        return importers;
    }

    /** Addresses of everything that some known file imports. */
    allImported(): Set<string> {
        const keys = new Set<string>();
        for (const document of this.documents.all) {
            for (const { key } of this.importsOf(fileOf(document))) if (key) keys.add(key);
        }
        return keys;
    }

    /**
     * Addresses of the known files whose meaning may change with files that change: those that import them, and those that
     * import these, because journeys expand journeys.
     */
    affectedBy(changed: ReadonlySet<string>): ReadonlySet<string> {
        const known = this.affected.get(changed);
        if (known) return known;
        const importers = this.importersByKey();
        const affected = new Set<string>();
        const waiting = importers.size > 0 ? [...changed] : [];
        for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
            for (const importer of importers.get(key) ?? []) {
                if (affected.has(importer)) continue;
                affected.add(importer);
                waiting.push(importer);
            }
        }
        this.affected.set(changed, affected);
        return affected;
    }

    private importersByKey(): Map<string, string[]> {
        const importers = new Map<string, string[]>();
        for (const document of this.documents.all) {
            for (const { key } of this.importsOf(fileOf(document))) {
                const known = importers.get(key);
                if (known) known.push(document.uri.toString());
                else importers.set(key, [document.uri.toString()]);
            }
        }
        return importers;
    }

    private get documents(): LangiumDocuments {
        return this.services.workspace.LangiumDocuments;
    }
}

const NONE: readonly never[] = [];

/** The syntax tree of a document. */
export function fileOf(document: LangiumDocument): JourneyFile {
    return document.parseResult.value as JourneyFile;
}
