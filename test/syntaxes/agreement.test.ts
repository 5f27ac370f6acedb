import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { IToken } from 'chevrotain';
import { beforeAll, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { createServices } from '../language/support/services.ts';
import { loadGrammar, type ScopedToken, tokenize } from './tokenizer.ts';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));
const examples = readdirSync(folder).filter((name) => name.endsWith('.journey'));

let grammar: IGrammar;
beforeAll(async () => {
    grammar = await loadGrammar();
});

/** What the highlighting must make of a token of the language. */
function expected({ tokenType }: IToken): RegExp | undefined {
    switch (tokenType.name) {
        case 'ID':
            return /^(entity\.name|variable\.other)\./;
        case 'STRING':
            return /^(string\.quoted|punctuation\.definition\.string)/;
        case 'NUMBER':
            return /^constant\.numeric\./;
        case 'DATE':
            return /^constant\.numeric\.date/;
        case '%':
            return /^keyword\.other\.unit\.percent/;
        default:
            return /^\p{L}/u.test(tokenType.name) ? /^(keyword|storage|constant\.language)\./ : undefined;
    }
}

function scopeAt(tokens: readonly ScopedToken[], line: number, column: number): string {
    return tokens.find((token) => token.line === line && token.start <= column && column < token.end)?.scopes.at(-1) ?? '';
}

test.each(examples)('highlighting and language agree on every word of %s', (name) => {
    const text = readFileSync(folder + name, 'utf8');
    const scoped = tokenize(grammar, text);
    const { tokens } = createServices().parser.Lexer.tokenize(text, { mode: 'partial' });
    expect(tokens.length).toBeGreaterThan(20);
    const disagreements = tokens.flatMap((token) => {
        const wanted = expected(token);
        const line = (token.startLine ?? 1) - 1;
        const scope = scopeAt(scoped, line, (token.startColumn ?? 1) - 1);
        return wanted && !wanted.test(scope) ? [`${line + 1}: ${token.image} is ${token.tokenType.name}, highlighted as ${scope}`] : [];
    });
    expect(disagreements).toEqual([]);
});
