import { ExchangeError } from '../exchange.ts';

/**
 * The lines of a Mermaid diagram behind the word that says its kind, without comments, directives, front matter and blanks.
 * A Markdown fence around it is taken off.
 * @throws ExchangeError for another kind of diagram
 */
export function statementsOf(text: string, kind: 'journey' | 'gantt'): string[] {
    const body = text
        .replace(/^\uFEFF/, '')
        .replace(/^[\s\S]*?^```+\s*mermaid[^\n]*\n([\s\S]*?)^```[\s\S]*$/m, '$1')
        .replace(/^\s*---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
        .replaceAll(/%%\{[\s\S]*?\}%%/g, '');
    const lines = body
        .split(/\r?\n/)
        .map((line) => line.replace(/^\s*%%.*$/, '').trim())
        .filter((line) => line !== '');
    const [first = '', ...rest] = lines;
    if (first !== kind) throw new ExchangeError(`It is no ${kind} of Mermaid: it does not begin with the word "${kind}".`);
    return rest;
}

/** The kind of a Mermaid diagram, or null. */
export function mermaidKind(text: string): 'journey' | 'gantt' | null {
    for (const kind of ['journey', 'gantt'] as const) {
        try {
            statementsOf(text, kind);
            return kind;
        } catch (error) {
            if (!(error instanceof ExchangeError)) throw error;
        }
    }
    return null;
}
