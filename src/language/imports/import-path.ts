import { type URI, UriUtils } from 'langium';

/** How the names of journey files end. */
export const EXTENSION = '.journey';

/**
 * The address that the path of an import leads to, relative to the file that imports.
 * @param folder what paths of a file that was never saved are relative to; without it they lead nowhere
 */
export function resolveImport(importer: URI, path: string, folder: URI | undefined): URI | undefined {
    const base = folderOf(importer, folder);
    if (!base || path.trim() === '') return undefined;
    return UriUtils.resolvePath(base, path).with({ query: '', fragment: '' });
}

/** The folder in which the relative paths of a file begin. */
export function folderOf(file: URI, folder: URI | undefined): URI | undefined {
    if (file.scheme !== 'untitled') return UriUtils.dirname(file);
    // A file that is not saved yet may know where it will be.
    return file.path.startsWith('/') && folder ? UriUtils.dirname(folder.with({ path: file.path })) : folder;
}

/**
 * The path that an import in one file writes to lead to another one; undefined where none does.
 * @param like a path whose form (with or without `./`) the new one takes
 */
export function importPath(from: URI, to: URI, folder: URI | undefined, like = ''): string | undefined {
    const base = folderOf(from, folder);
    if (!base || base.scheme !== to.scheme || base.authority !== to.authority) return undefined;
    const path = UriUtils.relative(base, to);
    // Nothing relative leads from one drive to another.
    if (resolveImport(from, path, folder)?.toString() !== to.toString()) return undefined;
    return like.startsWith('./') && !path.startsWith('.') ? `./${path}` : path;
}

/** A path as the text of an import, with quotes. */
export function quoted(path: string): string {
    return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
