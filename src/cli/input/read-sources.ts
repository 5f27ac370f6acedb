import { UsageError } from '../usage-error.ts';
import { readSource, type Source } from './read-source.ts';

export interface ReadSources {
    /** In the order given; a file that was named twice, in whatever spelling, stands once. */
    sources: Source[];
    /** One sentence for each file that cannot be read. */
    problems: string[];
}

/** Reads the files of a command line. */
export async function readSources(files: readonly string[]): Promise<ReadSources> {
    const sources = new Map<string, Source>();
    const problems: string[] = [];
    for (const file of new Set(files)) {
        try {
            const source = await readSource(file);
            const identity = source.path ?? source.file;
            if (!sources.has(identity)) sources.set(identity, source);
        } catch (error) {
            if (!(error instanceof UsageError)) throw error;
            problems.push(error.message);
        }
    }
    return { sources: [...sources.values()], problems };
}
