import type { LangiumDocument } from 'langium';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { JourneyFile } from '../../../src/language/generated/ast.ts';
import type { JourneyServices } from '../../../src/language/journey-services.ts';
import { createServices, parseJourney } from '../support/services.ts';

const shared = createServices();

/** A validated document, and the actions that it offers. */
export interface Opened {
    text: string;
    services: JourneyServices;
    document: LangiumDocument<JourneyFile>;
    diagnostics: Diagnostic[];
}

export async function openText(text: string, services = shared): Promise<Opened> {
    const { document, diagnostics } = await parseJourney(text, { services });
    services.shared.workspace.LangiumDocuments.deleteDocument(document.uri);
    return { text, services, document, diagnostics };
}

export async function actionsIn({ document, services }: Opened, range: Range, only?: string[]): Promise<CodeAction[]> {
    const actions = await services.lsp.CodeActionProvider?.getCodeActions(document, {
        textDocument: { uri: document.uri.toString() },
        range,
        context: { diagnostics: [], only },
    });
    return (actions ?? []) as CodeAction[];
}

/** The quick fixes of one diagnostic, without those of others that stand beside it. */
export async function fixesOf(opened: Opened, diagnostic: Diagnostic): Promise<CodeAction[]> {
    const actions = await actionsIn(opened, diagnostic.range, ['quickfix']);
    return actions.filter(({ diagnostics }) => diagnostics?.length === 1 && diagnostics[0] === diagnostic);
}

/** The text with an action's edit made, snippets as they stand before anybody types. */
export function applied({ text, document }: Opened, { edit }: CodeAction): string {
    const edits = edit?.changes?.[document.uri.toString()];
    if (!edits) throw new Error('The action has no edit of this document');
    return TextDocument.applyEdits(TextDocument.create('memory:/edited', 'journey', 0, text), edits);
}

/** Makes the only action whose title suits, of a diagnostic with a code, in a text. */
export async function fix(text: string, code: string, title: RegExp): Promise<string> {
    const opened = await openText(text);
    for (const diagnostic of opened.diagnostics.filter((one) => one.code === code)) {
        const action = (await actionsIn(opened, diagnostic.range, ['quickfix'])).find((one) => title.test(one.title));
        if (action) return applied(opened, action);
    }
    throw new Error(`No fix ${title} for ${code} in\n${text}`);
}

/** Offers of a kind for a selection marked by `[[` and `]]`, or at the cursor marked by `|`. */
export async function offered(marked: string, kind: string): Promise<{ opened: Opened; actions: CodeAction[] }> {
    const start = marked.search(/\[\[|\|/);
    const end = marked.includes(']]') ? marked.indexOf(']]') - 2 : start;
    const opened = await openText(marked.replace(/\[\[|\]\]|\|/g, ''));
    const { textDocument } = opened.document;
    const actions = await actionsIn(opened, { start: textDocument.positionAt(start), end: textDocument.positionAt(end) }, [kind]);
    return { opened, actions };
}

/** Makes the action of a kind whose title suits; null if it is not offered. */
export async function refactor(marked: string, kind: string, title: RegExp): Promise<string | null> {
    const { opened, actions } = await offered(marked, kind);
    const action = actions.find((one) => title.test(one.title));
    return action ? applied(opened, action) : null;
}

/** The comments of a text, sorted. */
export function commentsOf(text: string): string[] {
    const tokens = text.match(/"(?:\\.|[^"\\\r\n])*"?|\/\*[\s\S]*?\*\/|\/\/[^\r\n]*/g) ?? [];
    return tokens.filter((token) => !token.startsWith('"')).sort();
}
