import { type LangiumDocument, URI } from 'langium';
import { createJourneyServices } from '../../../src/language/journey-module.ts';
import type { JourneyServices } from '../../../src/language/journey-services.ts';
import { MemoryFiles } from './memory-files.ts';

export const FOLDER = 'file:///work';

/** Several files in a folder, some of which the language knows, as a server does of those in its workspace. */
export class Workspace {
    readonly files = new MemoryFiles();
    readonly services: JourneyServices;

    /** @param texts by path within the folder; nothing is read yet */
    constructor(texts: Readonly<Record<string, string>>) {
        for (const [path, text] of Object.entries(texts)) this.files.set(addressOf(path), text);
        this.services = createJourneyServices({ fileSystemProvider: () => this.files }).journey;
        this.services.shared.workspace.DocumentBuilder.updateBuildOptions = { validation: true };
    }

    /** Reads, links and checks files, and what they import. */
    async build(...paths: string[]): Promise<void> {
        await this.update(paths);
    }

    /** Writes a file and tells that it changed. */
    async write(path: string, text: string): Promise<void> {
        this.files.set(addressOf(path), text);
        await this.update([path]);
    }

    async remove(path: string): Promise<void> {
        this.files.texts.delete(addressOf(path));
        await this.update([], [path]);
    }

    async update(changed: readonly string[], deleted: readonly string[] = []): Promise<void> {
        const uris = (paths: readonly string[]) => paths.map((path) => URI.parse(addressOf(path)));
        await this.services.shared.workspace.DocumentBuilder.update(uris(changed), uris(deleted));
    }

    document(path: string): LangiumDocument | undefined {
        return this.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(addressOf(path)));
    }

    /** Codes and messages of a file's diagnostics, those of some codes alone if they are named. */
    problems(path: string, ...codes: string[]): string[] {
        return (this.document(path)?.diagnostics ?? [])
            .filter(({ code }) => codes.length === 0 || codes.includes(String(code)))
            .map(({ code, message }) => `${code}: ${typeof message === 'string' ? message : message.value}`);
    }

    /** Expected duration of the first journey of a file, in its unit; null without a schedule. */
    duration(path: string): number | null {
        const document = this.document(path);
        if (!document) throw new Error(`${path} is not known`);
        return this.services.analysis.Analyser.analysed(document)[0].analysis.schedule?.duration ?? null;
    }
}

export function addressOf(path: string): string {
    return `${FOLDER}/${path}`;
}
