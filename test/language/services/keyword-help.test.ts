import { AstUtils, GrammarAST } from 'langium';
import { expect, test } from 'vitest';
import { KEYWORD_HELP, keywordHelp } from '../../../src/language/services/keyword-help.ts';
import { createServices, parseJourney } from '../support/services.ts';

const services = createServices();
const keywords = new Set(
    AstUtils.streamAllContents(services.Grammar)
        .filter(GrammarAST.isKeyword)
        .map((keyword) => keyword.value)
        .filter((value) => /\p{L}/u.test(value)),
);

test('every keyword of the grammar is explained, and nothing else', () => {
    expect([...keywords].filter((keyword) => !keywordHelp(keyword))).toEqual([]);
    expect(Object.keys(KEYWORD_HELP).filter((keyword) => !keywords.has(keyword))).toEqual([]);
});

test('every example uses its keyword', () => {
    for (const [keyword, { text, example }] of Object.entries(KEYWORD_HELP)) {
        const words = `${text} ${example}`.match(/[a-z]+/g);
        expect(words, keyword).toContain(keyword);
        expect(text, keyword).toMatch(/^[A-Z`].*\.$/s);
    }
});

test('examples are written as the language wants it', async () => {
    const wrap = (example: string) => [
        example,
        `journey A { ${example} }`,
        `journey A { task x ${example} }`,
        `journey A { moment x ${example} }`,
        `journey A { persona p { ${example} } }`,
        `journey A { kpi k { ${example} } }`,
        `journey A { improvement i { ${example} } }`,
        `journey A { target 90% ${example} }`,
    ];
    for (const { example } of Object.values(KEYWORD_HELP)) {
        let parses = false;
        for (const text of wrap(example)) {
            const { document } = await parseJourney(text, { services, validate: false });
            parses ||= document.parseResult.parserErrors.length === 0 && document.parseResult.lexerErrors.length === 0;
        }
        expect(parses, example).toBe(true);
    }
});
