import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { STANDARD_INPUT } from './read-source.ts';

/** What is left out below a folder, and from what a pattern matches. Names that begin with a dot are left out as well. */
const IGNORED = ['**/node_modules/**'];

export interface ExpandedFiles {
    /** In the order of the arguments, those of one folder or pattern sorted by name. */
    files: string[];
    /** One sentence for each folder or pattern without a file. */
    problems: string[];
}

/**
 * The files that the arguments of a command line stand for: a folder for all `.journey` files below it, a pattern with `*`,
 * `**`, `?`, `[…]` or `{…}` for what it matches. A file that has such a name is that file; any other argument stays as it is.
 */
export async function expandFiles(args: readonly string[]): Promise<ExpandedFiles> {
    const expanded: ExpandedFiles = { files: [], problems: [] };
    const add = (found: readonly string[], otherwise: string) => {
        for (const file of found) expanded.files.push(file);
        if (found.length === 0) expanded.problems.push(otherwise);
    };
    for (const arg of args) {
        const pattern = slashed(arg);
        if (arg === STANDARD_INPUT || isFile(arg)) {
            expanded.files.push(arg);
        } else if (existsSync(arg)) {
            add(await filesBelow(arg, '**/*.journey'), `The folder ${arg} holds no .journey file.`);
        } else if (isDynamicPattern(pattern)) {
            const { folder, rest } = split(pattern);
            add(await filesBelow(folder, rest), `No file matches ${arg}.`);
        } else {
            // Reading it says what is wrong with it.
            expanded.files.push(arg);
        }
    }
    return expanded;
}

/** What a pattern matches below a folder, sorted by code units: the same order on every system. */
async function filesBelow(folder: string, pattern: string): Promise<string[]> {
    const found = await glob(pattern, { cwd: folder || '.', ignore: IGNORED, followSymbolicLinks: false, expandDirectories: false });
    return found.sort((a, b) => (a < b ? -1 : Number(a > b))).map((file) => join(folder, file));
}

/** A pattern as the folder that it names plainly, and the rest from the first segment with a special character on. */
function split(pattern: string): { folder: string; rest: string } {
    const special = pattern.search(/[*?[\]{}()!+@\\]/);
    const end = pattern.lastIndexOf('/', special) + 1;
    return { folder: pattern.slice(0, end), rest: pattern.slice(end) };
}

/** Patterns are written with slashes; on Windows backslashes separate folders, too. */
function slashed(pattern: string): string {
    return process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
}

/** Anything but a folder counts: a pipe can be read as well, and what cannot even be looked at is told when it is read. */
function isFile(path: string): boolean {
    try {
        return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
    } catch {
        return true;
    }
}
