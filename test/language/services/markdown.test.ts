import { describe, expect, test } from 'vitest';
import { code, escapeMarkdown, escapeParagraphs, paragraphs, table } from '../../../src/language/services/hover/markdown.ts';

/** What a Markdown reader makes of backslash escapes and of the one entity that is used (CommonMark 0.31, 2.4 and 2.5). */
const read = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])|&amp;/g, (_, escaped?: string) => escaped ?? '&');

const HOSTILE = [
    '<img src=x onerror=y>',
    '![a](http://x.y/z.png)',
    '[a](command:x)',
    'https://example.org www.example.org a@example.org',
    '| a | b |',
    '# h',
    '- x',
    '+ x',
    '1. x',
    '`c`',
    '**b** _i_ ~~s~~',
    '&lt;b&gt;',
    'a\\',
    '\\<b>',
    '> q',
    '[x]: http://example.org',
];

describe('escaping', () => {
    test.each(HOSTILE)('%s reads as it stands', (text) => {
        expect(read(escapeMarkdown(text))).toBe(text);
    });

    test.each(HOSTILE)('%s holds no bare sign that opens markup', (text) => {
        const bare = escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/g, '');
        expect(bare).not.toMatch(/[`*_{}[\]()#!|~<>\\@]|:\/\/|^[-+=]|&(?!amp;)|\bwww\.|^\d+\./);
    });

    test('line breaks never leave the line', () => {
        expect(escapeMarkdown('a\nb\r\n\tc')).toBe('a b c');
        expect(table([['k', escapeMarkdown('a\n| b')]]).split('\n')).toHaveLength(3);
    });

    test('documentation keeps its paragraphs and its lists', () => {
        expect(escapeParagraphs('One\ntwo\n\n- a\n- b\n\n\n  # c')).toBe('One\ntwo\n\n\\- a  \n\\- b\n\n\\# c');
    });

    test('names in code font', () => {
        expect(code('after-sales')).toBe('`after-sales`');
        expect(code('')).toBe('`…`');
    });

    test('empty parts leave no gap', () => {
        expect(paragraphs('a', '', null, undefined, false, 'b')).toBe('a\n\nb');
        expect(table([])).toBe('');
    });
});
