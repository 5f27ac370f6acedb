import { writeFileSync } from 'node:fs';
import { UsageError } from '../usage-error.ts';
import type { Output } from './write.ts';

/** Stands for standard output. */
const STANDARD_OUTPUT = '-';

const REASONS: Record<string, string> = {
    ENOENT: 'its folder does not exist',
    ENOTDIR: 'its folder does not exist',
    EISDIR: 'it is a folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOSPC: 'no space is left',
};

/**
 * Writes a result to a file, or to standard output without one or for `-`.
 * @throws UsageError when the file cannot be written
 */
export async function writeResult(file: string | undefined, content: string | Uint8Array, output: Output): Promise<void> {
    if (file === undefined || file === STANDARD_OUTPUT) {
        await output.out(content);
        return;
    }
    try {
        writeFileSync(file, content);
    } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? String(error);
        throw new UsageError(`${file} cannot be written: ${REASONS[code] ?? code}.`);
    }
}
