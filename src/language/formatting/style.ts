/** How a formatted text is indented and broken into lines. */
export interface FormatStyle {
    /** White space of one level: a tab or some spaces. */
    indentation: string;
    lineBreak: string;
}

/** What an editor says about indentation. */
export interface IndentationOptions {
    tabSize: number;
    insertSpaces: boolean;
}

const DEFAULT_INDENTATION = '  ';
/** Wider indentation is taken for chance. */
const WIDEST = 8;

/** The style that an editor asks for; line breaks stay what they are in the text. */
export function styleOf({ tabSize, insertSpaces }: IndentationOptions, text: string): FormatStyle {
    const width = Math.min(Math.max(Math.trunc(tabSize), 1), 2 * WIDEST);
    return { indentation: insertSpaces ? ' '.repeat(width) : '\t', lineBreak: lineBreakOf(text) };
}

/**
 * The style in which a text is written, for tools that nobody tells about indentation.
 * @param indented offset of the first token that begins a line one level deep, if there is one
 */
export function ownStyle(text: string, indented: number | undefined): FormatStyle {
    let written = '';
    for (let at = (indented ?? 0) - 1; at >= 0 && /[^\S\r\n]/.test(text[at]); at--) written += text[at];
    const usable = written === '\t' || (/^ +$/.test(written) && written.length <= WIDEST);
    return { indentation: usable ? written : DEFAULT_INDENTATION, lineBreak: lineBreakOf(text) };
}

function lineBreakOf(text: string): string {
    return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
