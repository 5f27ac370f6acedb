const LETTER = String.raw`[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]`;
const LETTERS = new RegExp(LETTER, 'u');
/** From one of these letters to the last before another script, with the numbers between and behind. */
const PART = new RegExp(String.raw`${LETTER}(?:[^\p{L}]*(?:${LETTER}|\p{Nd}))*\p{M}*`, 'gu');

/** Whether a text has letters that are written from right to left: they change the order of the words around them. */
export function hasLettersFromRight(text: string): boolean {
    return LETTERS.test(text);
}

/** The characters of a line from left to right, as it is seen; numbers run from left to right in every script. */
export function asSeen(text: string): string[] {
    return Array.from(text.replaceAll(PART, (part) => turned(part).replaceAll(/\p{Nd}+/gu, turned)));
}

function turned(text: string): string {
    return Array.from(text).reverse().join('');
}
