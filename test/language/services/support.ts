import type { LangiumDocument } from 'langium';
import type {
    CompletionClientCapabilities,
    CompletionItem,
    DocumentSymbol,
    InitializeParams,
    Position,
    Range,
    TextDocumentPositionParams,
    WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { JourneyFile } from '../../../src/language/generated/ast.ts';
import type { JourneyServices } from '../../../src/language/journey-services.ts';
import { createServices, parseJourney } from '../support/services.ts';

/** A document that an editor shows, with the cursor where its text has `|`. */
export interface Open {
    services: JourneyServices;
    document: LangiumDocument<JourneyFile>;
    text: string;
    /** What a request about the cursor says. */
    params: TextDocumentPositionParams;
    /** A request about another offset of the text. */
    at(offset: number): TextDocumentPositionParams;
}

const shared = createServices();

/** Opens a text; `|` marks the cursor and is left out. Without a mark the cursor stands at the end. */
export async function open(marked: string, services = shared): Promise<Open> {
    const cursor = marked.indexOf('|');
    const text = cursor < 0 ? marked : marked.slice(0, cursor) + marked.slice(cursor + 1);
    const { document } = await parseJourney(text, { services, validate: false });
    const at = (offset: number): TextDocumentPositionParams => ({
        textDocument: { uri: document.uri.toString() },
        position: document.textDocument.positionAt(offset),
    });
    return { services, document, text, params: at(cursor < 0 ? text.length : cursor), at };
}

/** Services of an editor that understands snippets, and shows details beside each name of a list. */
export async function createEditorServices(completion: CompletionClientCapabilities = {}): Promise<JourneyServices> {
    const services = createServices();
    const params: InitializeParams = {
        processId: null,
        rootUri: null,
        workspaceFolders: null,
        capabilities: {
            textDocument: { completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true }, ...completion } },
        },
    };
    await services.shared.lsp.LanguageServer.initialize(params);
    return services;
}

/** The text with an edit applied. */
export function applied(opened: Open, edit: WorkspaceEdit | undefined | null): string | undefined {
    const edits = edit?.changes?.[opened.document.uri.toString()];
    return edits && TextDocument.applyEdits(TextDocument.create('memory:/edited', 'journey', 0, opened.text), edits);
}

/** The completions at the cursor, as an editor sorts them. */
export async function completions(opened: Open): Promise<CompletionItem[]> {
    const list = await opened.services.lsp.CompletionProvider?.getCompletion(opened.document, opened.params);
    return [...(list?.items ?? [])].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}

/** The texts of ranges, each with its line from 1: `visit@3`. */
export function places(opened: Open, ranges: readonly Range[]): string[] {
    return ranges.map((range) => `${opened.document.textDocument.getText(range)}@${range.start.line + 1}`).sort();
}

/** An outline as indented lines `name detail`. */
export function outline(symbols: readonly DocumentSymbol[], depth = 0): string[] {
    return symbols.flatMap((symbol) => [
        `${'  '.repeat(depth)}${[symbol.name, symbol.detail].filter(Boolean).join(' ')}`,
        ...outline(symbol.children ?? [], depth + 1),
    ]);
}

export function isBefore(a: Position, b: Position): boolean {
    return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
