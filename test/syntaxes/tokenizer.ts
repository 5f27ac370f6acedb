import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

/** A token of the TextMate grammar: its text and its scopes without the root scope, the innermost last. */
export interface ScopedToken {
    text: string;
    scopes: string[];
    /** Line and columns from 0; the end is exclusive. */
    line: number;
    start: number;
    end: number;
}

/** Loads the grammar as an editor does: TextMate's engine with Oniguruma. */
export async function loadGrammar(): Promise<IGrammar> {
    const wasm = await readFile(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
    await oniguruma.loadWASM(wasm);
    const path = fileURLToPath(new URL('../../syntaxes/journey.tmLanguage.json', import.meta.url));
    const registry = new textmate.Registry({
        onigLib: Promise.resolve({
            createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
            createOnigString: (text) => new oniguruma.OnigString(text),
        }),
        loadGrammar: async () => textmate.parseRawGrammar(await readFile(path, 'utf8'), path),
    });
    const grammar = await registry.loadGrammar('source.journey');
    if (!grammar) throw new Error('The grammar source.journey cannot be loaded.');
    return grammar;
}

/** The tokens of a text, line by line, without those that are white space only. */
export function tokenize(grammar: IGrammar, text: string): ScopedToken[] {
    const tokens: ScopedToken[] = [];
    let state = textmate.INITIAL;
    for (const [number, line] of text.split(/\r?\n/).entries()) {
        const result = grammar.tokenizeLine(line, state);
        for (const token of result.tokens) {
            const tokenText = line.slice(token.startIndex, token.endIndex);
            if (tokenText.trim() !== '') {
                tokens.push({ text: tokenText, scopes: token.scopes.slice(1), line: number, start: token.startIndex, end: token.endIndex });
            }
        }
        state = result.ruleStack;
    }
    return tokens;
}
