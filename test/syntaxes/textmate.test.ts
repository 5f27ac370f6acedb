import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, tokenize } from './tokenizer.ts';

let grammar: IGrammar;
beforeAll(async () => {
    grammar = await loadGrammar();
});

/** `text:scope` for each token, with the innermost scope without `.journey`. */
function scoped(text: string): string[] {
    return tokenize(grammar, text).map((token) => `${token.text.trim()}:${(token.scopes.at(-1) ?? '').replace(/\.journey$/, '')}`);
}

const step = 'entity.name.function.step';
const property = 'keyword.other.property';
const reference = 'variable.other.reference';

describe('names and keywords', () => {
    test('a step with its label and properties', () => {
        expect(scoped('touchpoint visit "Site" on web estimate 1 3 10 min')).toEqual([
            'touchpoint:storage.type.touchpoint',
            `visit:${step}`,
            '":punctuation.definition.string.begin',
            'Site:string.quoted.double.label',
            '":punctuation.definition.string.end',
            `on:${property}`,
            `web:${reference}`,
            `estimate:${property}`,
            '1:constant.numeric',
            '3:constant.numeric',
            '10:constant.numeric.duration',
            'min:keyword.other.unit',
        ]);
    });

    test.each([
        ['moment target', ['moment:keyword.control.moment', 'target:entity.name.function.moment']],
        ['task after after task', ['task:storage.type.task', `after:${step}`, `after:${property}`, `task:${reference}`]],
        ['stage min {', ['stage:storage.type.stage', 'min:entity.name.type', '{:punctuation.section.block.begin']],
        ['team web capacity 3', ['team:storage.type.team', 'web:entity.name.type.resource', `capacity:${property}`, '3:constant.numeric']],
        ['wait on on wait', ['wait:storage.type.wait', `on:${step}`, `on:${property}`, `wait:${reference}`]],
        ['task after-sales', ['task:storage.type.task', `after-sales:${step}`]],
        [
            'after unitary, minutes, days',
            [
                `after:${property}`,
                `unitary:${reference}`,
                ',:punctuation.separator.comma',
                `minutes:${reference}`,
                ',:punctuation.separator.comma',
                `days:${reference}`,
            ],
        ],
        [
            'after estimate, target.start lag 2 h',
            [
                `after:${property}`,
                `estimate:${reference}`,
                ',:punctuation.separator.comma',
                `target:${reference}`,
                '.:punctuation.accessor',
                `start:${property}.start`,
                `lag:${property}`,
                '2:constant.numeric.duration',
                'h:keyword.other.unit',
            ],
        ],
        [
            'task start after start.start',
            [
                'task:storage.type.task',
                `start:${step}`,
                `after:${property}`,
                `start:${reference}`,
                '.:punctuation.accessor',
                `start:${property}.start`,
            ],
        ],
    ])('%s', (text, expected) => {
        expect(scoped(text)).toEqual(expected);
    });

    test('a name that only begins, ends or continues like a keyword is one name', () => {
        for (const name of [
            'after-sales',
            'pre-after',
            'wallet',
            'web',
            'minutes',
            'taskforce',
            'task_2',
            'w1',
            'h-2',
            'onward',
            'd\u200di',
        ])
            expect(scoped(`serves x ${name}`).at(-1)).toBe(`${name}:variable.other`);
    });

    test('names of every script, with marks and joiners', () => {
        for (const name of ['浏览', 'Kündigung', 'भुगतान', 'عميل', 'क्‍ष', 'ไปรษณีย์', '_a', 'Ünal-2', '𠮷野', 'zahlung\u0308'])
            expect(scoped(`task ${name} after ${name}`)).toEqual([
                'task:storage.type.task',
                `${name}:${step}`,
                `after:${property}`,
                `${name}:${reference}`,
            ]);
    });

    test('comments may stand before the name, and a list may go on on the next line', () => {
        expect(scoped('task /* here */ after\nafter a, // why\n  on').filter((token) => !token.includes('comment'))).toEqual([
            'task:storage.type.task',
            `after:${step}`,
            `after:${property}`,
            `a:${reference}`,
            ',:punctuation.separator.comma',
            `on:${reference}`,
        ]);
    });

    test('a line that still lacks its name does not change the next one', () => {
        for (const line of ['after', 'on ', 'task x after // why', 'touchpoint', 'stage ', 'target 90% within 1 h from'])
            expect(scoped(`${line}\ntask x on web`).slice(-4)).toEqual([
                'task:storage.type.task',
                `x:${step}`,
                `on:${property}`,
                `web:${reference}`,
            ]);
    });

    test('a keyword without its name does not swallow what follows', () => {
        expect(scoped('after } task x')).toEqual([
            `after:${property}`,
            '}:punctuation.section.block.end',
            'task:storage.type.task',
            `x:${step}`,
        ]);
        expect(scoped('owner "x" 5%')[1]).toBe('":punctuation.definition.string.begin');
    });

    test('moments of truth have scopes of their own', () => {
        expect(scoped('moment pay { truth first value adds }')).toEqual([
            'moment:keyword.control.moment',
            'pay:entity.name.function.moment',
            '{:punctuation.section.block.begin',
            'truth:keyword.control.moment.truth',
            'first:constant.language.truth.first',
            `value:${property}`,
            'adds:constant.language',
            '}:punctuation.section.block.end',
        ]);
        expect(scoped('adds task x')[0]).toBe(`adds:${property}`);
    });

    test('options of a choice are names, also when spelt like keywords and units', () => {
        expect(scoped('choice pay "How" { card "Card" 60% min 30 % after 10% } unit min')).toEqual([
            'choice:storage.type.choice',
            'pay:entity.name.type.choice',
            '":punctuation.definition.string.begin',
            'How:string.quoted.double.label',
            '":punctuation.definition.string.end',
            '{:punctuation.section.block.begin',
            'card:variable.other.enummember.option',
            '":punctuation.definition.string.begin',
            'Card:string.quoted.double',
            '":punctuation.definition.string.end',
            '60:constant.numeric.percent',
            '%:keyword.other.unit.percent',
            'min:variable.other.enummember.option',
            '30:constant.numeric.percent',
            '%:keyword.other.unit.percent',
            'after:variable.other.enummember.option',
            '10:constant.numeric.percent',
            '%:keyword.other.unit.percent',
            '}:punctuation.section.block.end',
            `unit:${property}`,
            'min:keyword.other.unit',
        ]);
    });

    test('a choice without its block does not swallow the next member', () => {
        expect(scoped('choice pay\nstage min {\n task x')).toEqual([
            'choice:storage.type.choice',
            'pay:entity.name.type.choice',
            'stage:storage.type.stage',
            'min:entity.name.type',
            '{:punctuation.section.block.begin',
            'task:storage.type.task',
            `x:${step}`,
        ]);
    });
});

describe('values', () => {
    test.each([
        ['15min', ['15:constant.numeric.duration', 'min:keyword.other.unit']],
        ['15 min', ['15:constant.numeric.duration', 'min:keyword.other.unit']],
        ['0.5mo', ['0.5:constant.numeric.duration', 'mo:keyword.other.unit']],
        ['15minutes', ['15:constant.numeric', 'minutes:variable.other']],
        ['2d-team', ['2:constant.numeric', 'd-team:variable.other']],
        ['5\nmin', ['5:constant.numeric', 'min:keyword.other.unit']],
        ['0.5 %', ['0.5:constant.numeric.percent', '%:keyword.other.unit.percent']],
        ['by 2027-03-31', [`by:${property}`, '2027-03-31:constant.numeric.date']],
        ['on 2027-03-31T09:00', [`on:${property}`, '2027-03-31T09:00:constant.numeric.date']],
        ['from 120 cases', [`from:${property}`, '120:constant.numeric', `cases:${property}`]],
    ])('%s', (text, expected) => {
        expect(scoped(text)).toEqual(expected);
    });

    test('escapes in text, and text that its line ends', () => {
        expect(scoped(String.raw`note "a\"b\u{1F600}\q"`)).toEqual([
            `note:${property}`,
            '":punctuation.definition.string.begin',
            'a:string.quoted.double',
            '\\":constant.character.escape',
            'b:string.quoted.double',
            '\\u{1F600}:constant.character.escape',
            '\\q:invalid.illegal.escape',
            '":punctuation.definition.string.end',
        ]);
        expect(scoped('note "open\ntask x').slice(-2)).toEqual(['task:storage.type.task', `x:${step}`]);
        expect(scoped('task x "open\ntask y').slice(-2)).toEqual(['task:storage.type.task', `y:${step}`]);
        expect(scoped('note "task x // no comment"')[2]).toBe('task x // no comment:string.quoted.double');
    });

    test('comments and documentation', () => {
        expect(scoped('// task x')[1]).toBe('task x:comment.line.double-slash');
        expect(scoped('/* task\nx */ task x').map((token) => token.split(':')[1])).toEqual([
            'punctuation.definition.comment.begin',
            'comment.block',
            'comment.block',
            'punctuation.definition.comment.end',
            'storage.type.task',
            step,
        ]);
        expect(scoped('/** why */')[1]).toBe('why:comment.block.documentation');
        expect(tokenize(grammar, '/**/ task x').at(-1)?.scopes).toEqual(['entity.name.function.step.journey']);
    });
});

describe("against the parser's grammar", () => {
    const source = readFileSync(fileURLToPath(new URL('../../src/language/journey.langium', import.meta.url)), 'utf8').replace(
        /\/\/.*$/gm,
        '',
    );
    const keywords = [...new Set([...source.matchAll(/'(\p{L}+)'/gu)].map((match) => match[1]))];

    test('every keyword is highlighted as one where it is one', () => {
        expect(keywords.length).toBeGreaterThan(80);
        for (const keyword of keywords) {
            const scope = tokenize(grammar, `"x" ${keyword} 1`)
                .find((token) => token.text.trim() === keyword)
                ?.scopes.at(-1);
            expect(scope, keyword).toMatch(/^(keyword|storage|constant)\./);
        }
    });
});
