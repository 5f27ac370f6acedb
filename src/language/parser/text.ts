/** Escapes of a text: `\"`, `\\`, `\n`, `\t` and `\u{…}` with up to six hexadecimal digits. */
const ESCAPE = /\\(?:u\{([0-9a-fA-F]{1,6})\}|([\s\S]))/g;
const PLAIN: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', t: '\t' };
const LAST_CODE_POINT = 0x10ffff;

/** An escape that the language does not know. */
export interface BadEscape {
    /** Position in the token's image, which begins with the quote. */
    offset: number;
    length: number;
    image: string;
}

/** Whether a text token ends with a closing quote of its own. */
export function isClosed(image: string): boolean {
    if (image.length < 2 || !image.endsWith('"')) return false;
    let before = image.length - 2;
    while (before > 0 && image[before] === '\\') before--;
    // Each pair of backslashes stands for one of them, and a single one escapes the quote.
    return (image.length - 2 - before) % 2 === 0;
}

/** The value of a text token: without quotes, with escapes resolved. Unknown escapes stay as written. */
export function textValue(image: string): string {
    const inner = image.slice(1, isClosed(image) ? -1 : undefined);
    if (!inner.includes('\\')) return inner;
    return inner.replace(ESCAPE, (written, codePoint: string | undefined, plain: string | undefined) => {
        if (codePoint === undefined) return PLAIN[plain ?? ''] ?? written;
        const code = Number.parseInt(codePoint, 16);
        return isCharacter(code) ? String.fromCodePoint(code) : written;
    });
}

/** The escapes in a text token that the language does not know, in the order of the text. */
export function badEscapes(image: string): BadEscape[] {
    const bad: BadEscape[] = [];
    for (const { 0: found, 1: codePoint, 2: plain, index } of image.matchAll(ESCAPE)) {
        const known = codePoint === undefined ? plain in PLAIN : isCharacter(Number.parseInt(codePoint, 16));
        if (!known) bad.push({ offset: index, length: found.length, image: found });
    }
    return bad;
}

/** Surrogates are halves of a UTF-16 pair, not characters. */
function isCharacter(code: number): boolean {
    return code <= LAST_CODE_POINT && !(code >= 0xd800 && code <= 0xdfff);
}
