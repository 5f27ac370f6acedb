/** More words and signs than that are not read. 100,000 steps have about 800,000, and take the server about 1.5 GB. */
export const MOST_TOKENS = 1_000_000;

const TOKEN = /"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"?|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\r\n]*|[\w\u0080-\uffff-]+|[^\s\w]/g;

/**
 * Whether a text has more tokens than fit into memory beside their syntax tree. Counts without keeping anything: a text of
 * 10 MB may be one comment, or as many tokens as characters.
 */
export function isTooLarge(text: string): boolean {
    if (text.length <= MOST_TOKENS) return false;
    TOKEN.lastIndex = 0;
    let count = 0;
    while (count <= MOST_TOKENS && TOKEN.test(text)) count++;
    return count > MOST_TOKENS;
}
