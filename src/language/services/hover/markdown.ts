/**
 * Text from a file, shown as it stands: nothing in it becomes markup, a link, an image or HTML, and line breaks become
 * spaces.
 */
export function escapeMarkdown(text: string): string {
    return text
        .replace(/\s+/g, ' ')
        .replace(/&/g, '&amp;')
        .replace(/[\\`*_{}[\]()#!|~<>]/g, '\\$&')
        .replace(/:(?=\/\/)|^[-+=]|@/g, '\\$&')
        .replace(/(\bwww|^\d+)(?=\.)/gi, '$1\\');
}

/** Lines of a documentation comment: paragraphs stay, and so do lines that look like items of a list. */
export function escapeParagraphs(text: string): string {
    return text
        .split(/\n\s*\n/)
        .map((paragraph) =>
            paragraph
                .split('\n')
                .map((line) => line.trim())
                .filter((line) => line !== '')
                .map((line, index) => (index === 0 ? '' : /^([-*+•]|\d+[.)])\s/.test(line) ? '  \n' : '\n') + escapeMarkdown(line))
                .join(''),
        )
        .filter((paragraph) => paragraph !== '')
        .join('\n\n');
}

/** A name in code font; an ellipsis for one that is missing. Names hold no backticks, but a misspelt one may. */
export function code(name: string): string {
    return `\`${name.replace(/[`\s|]/g, '') || '…'}\``;
}

/** A table of two columns without heading; values are Markdown. */
export function table(rows: readonly (readonly [string, string])[]): string {
    if (rows.length === 0) return '';
    return ['| | |', '| :-- | :-- |', ...rows.map(([key, value]) => `| ${key} | ${value} |`)].join('\n');
}

/** Paragraphs, without the empty ones. */
export function paragraphs(...parts: readonly (string | null | undefined | false)[]): string {
    return parts.filter((part) => part).join('\n\n');
}
