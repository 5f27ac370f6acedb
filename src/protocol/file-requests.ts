/**
 * How the language server reads files that it cannot reach by itself: in a browser, and in virtual workspaces everywhere. It asks
 * the extension, whose editor knows every file system. A file or folder that cannot be read makes the request fail.
 */

export interface FileParams {
    uri: string;
}

/** Request to the extension: the text of a file, as UTF-8 without its byte order mark. Answers a string. */
export const READ_FILE = 'journey/readFile';

/** Request to the extension: what is in a folder. Answers a list of {@link FolderEntry}. */
export const READ_FOLDER = 'journey/readFolder';

/** Request to the extension: what is at this address? Answers an {@link EntryKind}. */
export const ENTRY_KIND = 'journey/entryKind';

/** What a symbolic link leads to counts. `other` is neither: a socket, or a link that leads nowhere. */
export type EntryKind = 'file' | 'folder' | 'other';

export interface FolderEntry {
    /** Without its path. */
    name: string;
    kind: EntryKind;
}
