import type { IToken } from 'chevrotain';
import type { FormattingOptions, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatText } from '../../../src/language/formatting/format-text.ts';
import type { JourneyFile } from '../../../src/language/generated/ast.ts';
import type { JourneyServices } from '../../../src/language/journey-services.ts';
import { createServices } from '../support/services.ts';

export const services: JourneyServices = createServices();
export const TWO_SPACES: FormattingOptions = { tabSize: 2, insertSpaces: true };
export const FOUR_SPACES: FormattingOptions = { tabSize: 4, insertSpaces: true };

export const parse = (text: string) => services.parser.LangiumParser.parse<JourneyFile>(text);

/** The text as the command line formats it. */
export function formatted(text: string): string {
    return formatText(text, parse(text).value, services.parser.Lexer);
}

/** What a text means: its syntax tree without places. */
export function meaning(text: string): string {
    return JSON.stringify(parse(text).value, (key, value) => {
        if (key.startsWith('$') && key !== '$type') return undefined;
        return typeof value === 'object' && '$refText' in value ? value.$refText : value;
    });
}

/** The comments of a text without their white space, each with the number of tokens before it. */
export function comments(text: string): string[] {
    const { tokens, hidden } = services.parser.Lexer.tokenize(text);
    return hidden.map((comment) => `${tokensBefore(tokens, comment)} ${comment.image.replace(/\s+/g, '')}`);
}

function tokensBefore(tokens: readonly IToken[], { startOffset }: IToken): number {
    return tokens.filter((token) => token.startOffset < startOffset).length;
}

export function withEdits(text: string, edits: readonly TextEdit[]): string {
    return TextDocument.applyEdits(TextDocument.create('memory:/formatted', 'journey', 0, text), [...edits]);
}

/** Tokens and comments, each with the white space before it. */
export function pieces(text: string): { image: string; space: string }[] {
    const { tokens, hidden } = services.parser.Lexer.tokenize(text);
    const all = [...tokens, ...hidden].sort((a, b) => a.startOffset - b.startOffset);
    return all.map(({ image, startOffset }, index) => ({ image, space: text.slice((all[index - 1]?.endOffset ?? -1) + 1, startOffset) }));
}
