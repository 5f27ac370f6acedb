import { readFileSync, writeFileSync } from 'node:fs';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Writes a file that was read before. A byte order mark stays.
 * @returns one sentence if it cannot be written, else null
 */
export function replaceText(file: string, path: string, text: string): string | null {
    try {
        const mark = readFileSync(path, 'utf8').startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
        writeFileSync(path, mark + text);
        return null;
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        return `${file} cannot be written${code ? ` (${code})` : ''}.`;
    }
}
