import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface OnEnterRule {
    beforeText: string;
    afterText?: string;
    previousLineText?: string;
    action: { indent: string; appendText?: string; removeText?: number };
}

interface LanguageConfiguration {
    wordPattern: { pattern: string; flags: string };
    indentationRules: { increaseIndentPattern: string; decreaseIndentPattern: string };
    folding: { markers: { start: string; end: string } };
    onEnterRules: OnEnterRule[];
}

const path = fileURLToPath(new URL('../../syntaxes/language-configuration.json', import.meta.url));
const configuration = JSON.parse(readFileSync(path, 'utf8')) as LanguageConfiguration;

test('a double click selects a whole name, of every script and with hyphens', () => {
    const word = new RegExp(configuration.wordPattern.pattern, `${configuration.wordPattern.flags}g`);
    const words = (text: string) => [...text.matchAll(word)].map((match) => match[0]);
    expect(words('after after-sales, Kündigung.start')).toEqual(['after', 'after-sales', 'Kündigung', 'start']);
    expect(words('on 浏览,भुगतान "क्\u200dष"')).toEqual(['on', '浏览', 'भुगतान', 'क्\u200dष']);
    expect(words('1 2.5 15min 35% 2027-03-31')).toEqual(['1', '2.5', '15', 'min', '35', '2027-03-31']);
});

test('a line that opens a block indents the next one, unless the brace stands in text or a comment', () => {
    const increase = new RegExp(configuration.indentationRules.increaseIndentPattern);
    for (const line of ['journey A {', '  stage S "a { b" in order { // why', 'task x {', 'choice c { /* all */'])
        expect(increase.test(line), line).toBe(true);
    for (const line of ['journey A { }', '// {', 'note "{"', 'task x', '}', '  /* { */']) expect(increase.test(line), line).toBe(false);
    const decrease = new RegExp(configuration.indentationRules.decreaseIndentPattern);
    expect(decrease.test('  }')).toBe(true);
    expect(decrease.test('task x }')).toBe(false);
});

test('patterns do not backtrack without end on long lines', () => {
    expect(new RegExp(configuration.indentationRules.increaseIndentPattern).test(`task x ${'"a" / '.repeat(5000)}`)).toBe(false);
    for (const rule of configuration.onEnterRules) expect(new RegExp(rule.beforeText).test(`/** ${'* '.repeat(5000)}*/ x`)).toBe(false);
});

test('Enter continues a documentation comment', () => {
    const appended = (before: string, after: string, previous: string) =>
        configuration.onEnterRules.find(
            (rule) =>
                new RegExp(rule.beforeText).test(before) &&
                (!rule.afterText || new RegExp(rule.afterText).test(after)) &&
                (!rule.previousLineText || new RegExp(rule.previousLineText).test(previous)),
        )?.action;
    expect(appended('  /**', ' */', '')).toEqual({ indent: 'indentOutdent', appendText: ' * ' });
    expect(appended('  /** Why', '', '')).toEqual({ indent: 'none', appendText: ' * ' });
    expect(appended('   * because', '', '  /** Why')).toEqual({ indent: 'none', appendText: '* ' });
    expect(appended('   */', '', '   * because')).toEqual({ indent: 'none', removeText: 1 });
    expect(appended('  task x', '', '  */')).toBeUndefined();
});

test('folding markers of line and block comments', () => {
    const { start, end } = configuration.folding.markers;
    expect(new RegExp(start).test('  // #region Payment')).toBe(true);
    expect(new RegExp(end).test('//#endregion')).toBe(true);
    expect(new RegExp(start).test('task region')).toBe(false);
});
