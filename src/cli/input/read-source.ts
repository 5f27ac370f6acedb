import { fstatSync, readFileSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';

/** The name that stands for standard input on the command line and in results. */
export const STANDARD_INPUT = '-';

/** A journey file's text under the name it was given by. */
export interface Source {
    /** As written on the command line. */
    file: string;
    /** Absolute path with links resolved; null for standard input. */
    path: string | null;
    text: string;
}

/**
 * Reads a file, or standard input for `-`.
 * @throws UsageError for what is missing, a folder, unreadable, or no UTF-8 text
 */
export async function readSource(file: string): Promise<Source> {
    if (file === STANDARD_INPUT) {
        return { file, path: null, text: decode('standard input', await readStandardInput()) };
    }
    const path = realPath(file);
    return { file, path, text: decode(file, readBytes(file)) };
}

/** The path that identifies a file, however it is spelled; a pipe such as /dev/stdin leads to no path, but can be read. */
function realPath(file: string): string {
    try {
        return realpathSync(file);
    } catch {
        return resolve(file);
    }
}

function readBytes(file: string): Uint8Array {
    try {
        return readFileSync(file);
    } catch (error) {
        throw unreadable(file, error);
    }
}

async function readStandardInput(): Promise<Uint8Array> {
    const chunks: Buffer[] = [];
    try {
        // Node reads a folder as if it were empty.
        if (fstatSync(process.stdin.fd).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
        for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    } catch (error) {
        throw unreadable('standard input', error);
    }
    return Buffer.concat(chunks);
}

function decode(name: string, bytes: Uint8Array): string {
    if (bytes.includes(0)) {
        throw new UsageError(`${name} is a binary file, not a journey.`);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        throw new UsageError(`${name} is not a text in UTF-8.`);
    }
}

const REASONS: Record<string, string> = {
    ENOENT: 'does not exist',
    ENOTDIR: 'does not exist',
    EISDIR: 'is a folder, not a journey',
    EACCES: 'may not be read: permission denied',
    EPERM: 'may not be read: permission denied',
    ELOOP: 'is a link that leads nowhere',
};

function unreadable(file: string, error: unknown): UsageError {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return new UsageError(`${file} ${REASONS[code] ?? `cannot be read (${code || String(error)})`}.`);
}
