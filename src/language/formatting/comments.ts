import type { Item } from './items.ts';

/**
 * A comment without white space at the ends of its lines, and with the stars of its further lines below the first one.
 * Other comments over several lines stay as they are: what is drawn or commented out in them means something by its columns.
 * @param indentation white space before the comment; null if it stands behind something
 */
export function commentText({ kind, text }: Item, indentation: string | null, lineBreak: string): string {
    if (kind === 'line-comment') return text.trimEnd();
    const [first, ...others] = text.split(/\r\n|\n|\r/).map((line) => line.trimEnd());
    const stars = others.map((line) => line.trimStart());
    if (indentation === null || stars.length === 0 || !stars.every((line) => line.startsWith('*'))) return text;
    return [first, ...stars.map((line) => `${indentation} ${line}`)].join(lineBreak);
}
