import type { IToken } from 'chevrotain';
import type { Unit } from '../../pert/durations.ts';
import type { TokenTypes } from './token-types.ts';

/** `h30min`, right behind a number: units and numbers that would be durations if there were spaces between them. */
const GLUED = /^(?:(?:ms|min|mo|[shdwy])[0-9]+)+(?:ms|min|mo|[shdwy])?$/;
const PART = /ms|min|mo|[shdwy]|[0-9]+/g;

/** The units and numbers that a word consists of; none for any other word. */
export function gluedDurations(types: TokenTypes, previous: IToken | undefined, word: IToken): IToken[] {
    if (previous?.tokenType !== types.number || previous.endOffset! + 1 !== word.startOffset || !GLUED.test(word.image)) return [];
    return Array.from(word.image.matchAll(PART), ({ 0: image, index }) => {
        const tokenType = /^[0-9]/.test(image) ? types.number : types.keyword(image as Unit);
        const end = index + image.length - 1;
        return {
            ...word,
            image,
            tokenType,
            tokenTypeIdx: tokenType.tokenTypeIdx as number,
            startOffset: word.startOffset + index,
            endOffset: word.startOffset + end,
            startColumn: word.startColumn! + index,
            endColumn: word.startColumn! + end,
        };
    });
}
