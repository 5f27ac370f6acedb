import type { CodeLens, InlayHint, Range, SemanticTokens } from 'vscode-languageserver';
import { type Open, open } from '../services/support.ts';
import { createServices } from '../support/services.ts';

/**
 * Three steps in a row, one beside them. By hand: te(visit) = (1 + 4·3 + 10)/6 = 23/6 = 3.83, σ = 9/6; te(choose) = (2 + 4·5 + 14)/6 = 6,
 * σ = 2; te(pay) = 4; te(browse) = 2. Duration 23/6 + 6 + 4 = 83/6 = 13.83, σ = √(2.25 + 4) = 2.5. browse may wait until
 * 23/6 + 6 − 2 = 7.83, and idle until 13.83.
 */
export const SHOP = `journey Shop "A shop" {
  unit min
  target 90% within 20 min
  target 50% within 1 min from visit to choose
  stage Before "Before buying" {
    touchpoint visit "Visit" estimate 1 3 10 // first
    task choose after visit {
      estimate 2 5 14
    }
    task browse { estimate 2 }
  }
  milestone idle
  moment pay
    after choose, browse estimate 4 min
  improvement faster { changes pay estimate 2 removes browse adds wait calm after pay }
}`;

/** Settings as an editor sends them. */
export async function openWith(text: string, settings: object = {}): Promise<Open> {
    const services = createServices();
    services.shared.workspace.ConfigurationProvider.updateConfiguration({ settings: { journey: settings } });
    return open(text, services);
}

export const everywhere = ({ document }: Open): Range => ({
    start: { line: 0, character: 0 },
    end: { line: document.textDocument.lineCount, character: 0 },
});

/** Hints as `LINE: label`, each with the text before it on its line. */
export async function hints(opened: Open, range = everywhere(opened)): Promise<string[]> {
    const { document, services, params } = opened;
    const found: InlayHint[] = (await services.lsp.InlayHintProvider?.getInlayHints(document, { ...params, range })) ?? [];
    return found.map(({ position, label }) => {
        const before = document.textDocument.getText({ start: { line: position.line, character: 0 }, end: position });
        const shown = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
        return `${before.trim()} ⟨${shown}⟩`;
    });
}

/** Lenses as `name: title`, with the command of those that do something. */
export async function lenses(opened: Open): Promise<string[]> {
    const { document, services, params } = opened;
    const found: CodeLens[] = (await services.lsp.CodeLensProvider?.provideCodeLens(document, params)) ?? [];
    return found.map(({ range, command }) =>
        [`${document.textDocument.getText(range)}: ${command?.title}`, command?.command].filter(Boolean).join(' → '),
    );
}

/** Semantic tokens as `name type modifier…`. */
export function decoded({ document, services }: Open, { data }: SemanticTokens): string[] {
    const { legend } = services.lsp.SemanticTokenProvider!.semanticTokensOptions;
    const tokens: string[] = [];
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
        const [down, right, length, type, bits] = data.slice(at, at + 5);
        line += down;
        character = down > 0 ? right : character + right;
        const name = document.textDocument.getText({ start: { line, character }, end: { line, character: character + length } });
        const modifiers = legend.tokenModifiers.filter((_, index) => bits & (1 << index));
        tokens.push([name, legend.tokenTypes[type], ...modifiers].join(' '));
    }
    return tokens;
}
