import { type CodeAction, type Position, type Range, ResponseError, type SelectionRange } from 'vscode-languageserver';
import { isDiagnosticCode } from '../../../src/language/diagnostics/catalogue.ts';
import { demand, demandRange, demandWords, edited, mayQuote, type Opened } from './opened.ts';

const OPTIONS = { tabSize: 2, insertSpaces: true };

/** What an editor asks about a file as a whole: each answer must lie in the text. */
export async function askAboutFile(opened: Opened): Promise<void> {
    const { document, services, text } = opened;
    const { lsp } = services;
    const params = { textDocument: { uri: document.uri.toString() } };
    const range: Range = { start: { line: 0, character: 0 }, end: document.textDocument.positionAt(text.length) };
    for (const { code, message, range: place } of document.diagnostics ?? []) {
        demand(isDiagnosticCode(String(code)), () => `a check failed: ${message}`);
        demandRange(opened, place, `diagnostic ${code}`);
        if (!mayQuote(opened)) demandWords(String(message), `diagnostic ${code}`);
    }
    await lsp.DocumentSymbolProvider?.getSymbols(document, params);
    await lsp.DocumentLinkProvider?.getDocumentLinks(document, params);
    for (const { startLine, endLine } of (await lsp.FoldingRangeProvider?.getFoldingRanges(document, params)) ?? []) {
        demand(startLine <= endLine && endLine <= range.end.line, () => `folding from line ${startLine} to ${endLine}`);
    }
    await services.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query: opened.random.pick(['', 'e', 'vis']) });
    const hints = await lsp.InlayHintProvider?.getInlayHints(document, { ...params, range });
    for (const { position, label } of hints ?? []) {
        demandRange(opened, { start: position, end: position }, 'inlay hint');
        demandWords(JSON.stringify(label), 'inlay hint');
    }
    const lenses = await lsp.CodeLensProvider?.provideCodeLens(document, params);
    for (const lens of lenses ?? []) {
        demandRange(opened, lens.range, 'code lens');
        if (!mayQuote(opened)) demandWords(lens.command?.title ?? '', 'code lens');
    }
    const tokens = await lsp.SemanticTokenProvider?.semanticHighlight(document, params);
    demand(
        (tokens?.data ?? []).every((value) => value >= 0),
        () => 'semantic tokens overlap',
    );
    edited(opened, (await lsp.Formatter?.formatDocumentRange(document, { ...params, range, options: OPTIONS })) ?? [], 'range formatting');
}

/** What an editor asks about the cursor's place. A refusal to rename is an answer. */
export async function askAtOffset(opened: Opened, offset: number): Promise<void> {
    const { document, services, text, random } = opened;
    const { lsp } = services;
    const position = document.textDocument.positionAt(offset);
    const params = { textDocument: { uri: document.uri.toString() }, position };
    const hover = await lsp.HoverProvider?.getHoverContent(document, params);
    if (hover && !mayQuote(opened)) demandWords(JSON.stringify(hover.contents), 'hover');
    const completion = await lsp.CompletionProvider?.getCompletion(document, params);
    const item = completion?.items.length ? random.pick(completion.items) : undefined;
    for (const { textEdit } of completion?.items ?? []) {
        if (textEdit) demandRange(opened, 'range' in textEdit ? textEdit.range : textEdit.replace, 'completion');
    }
    if (item?.textEdit && 'range' in item.textEdit)
        services.parser.LangiumParser.parse(edited(opened, [item.textEdit], `completion ${item.label}`));
    await lsp.DefinitionProvider?.getDefinition(document, params);
    await lsp.ImplementationProvider?.getImplementation(document, params);
    await lsp.TypeProvider?.getTypeDefinition(document, params);
    await lsp.ReferencesProvider?.findReferences(document, { ...params, context: { includeDeclaration: true } });
    await lsp.DocumentHighlightProvider?.getDocumentHighlight(document, params);
    for (const called of (await lsp.CallHierarchyProvider?.prepareCallHierarchy(document, params)) ?? []) {
        await lsp.CallHierarchyProvider?.incomingCalls({ item: called });
        await lsp.CallHierarchyProvider?.outgoingCalls({ item: called });
    }
    for (const selection of lsp.SelectionRangeProvider.getSelectionRanges(document, [position])) {
        for (let inner: SelectionRange = selection; inner.parent; inner = inner.parent) {
            demandRange(opened, inner.range, 'selection');
            demand(within(inner.range, inner.parent.range), () => 'a selection is not within the next larger one');
        }
    }
    const ch = text[offset - 1] ?? '\n';
    edited(opened, (await lsp.Formatter?.formatDocumentOnType(document, { ...params, ch, options: OPTIONS })) ?? [], 'formatting on type');
    await lsp.RenameProvider?.prepareRename(document, params);
    try {
        const edit = await lsp.RenameProvider?.rename(document, { ...params, newName: random.pick(['visit', '浏览', 'in', '1', '']) });
        edited(opened, edit?.changes?.[params.textDocument.uri] ?? [], 'rename');
    } catch (error) {
        if (!(error instanceof ResponseError)) throw error;
    }
}

/** All actions for a selection; what each makes of the text must be parsed. */
export async function actAt(opened: Opened, from: number, to: number): Promise<void> {
    const { document, services } = opened;
    const uri = document.uri.toString();
    const range = {
        start: document.textDocument.positionAt(Math.min(from, to)),
        end: document.textDocument.positionAt(Math.max(from, to)),
    };
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    const actions = ((await services.lsp.CodeActionProvider?.getCodeActions(document, params)) ?? []) as CodeAction[];
    for (const { title, edit } of actions.slice(0, 12)) {
        if (!mayQuote(opened)) demandWords(title, 'code action');
        const changed = edited(opened, edit?.changes?.[uri] ?? [], `code action "${title}"`);
        demand(changed !== opened.text || !edit?.changes?.[uri], () => `code action "${title}" changes nothing`);
        services.parser.LangiumParser.parse(changed);
    }
}

function within(inner: Range, outer: Range): boolean {
    const before = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character <= b.character);
    return before(outer.start, inner.start) && before(inner.end, outer.end);
}
