import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { STANDARD_INPUT } from '../input/read-source.ts';

/** A file below a folder, relative to it and with forward slashes; null for one that is elsewhere. */
export function relativePath(file: string, folder: string): string | null {
    const path = relative(folder, resolve(file));
    if (path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return null;
    return path.split(sep).join('/');
}

/**
 * The address of a file in a report: relative to the working directory and percent-encoded, with a scheme for a file
 * outside of it and for standard input.
 */
export function uriReference(file: string, folder = process.cwd()): string {
    if (file === STANDARD_INPUT) return 'stdin:/standard-input.journey';
    const path = relativePath(file, folder);
    if (path === null) return pathToFileURL(resolve(file)).href;
    return path.split('/').map(encodeURIComponent).join('/');
}
