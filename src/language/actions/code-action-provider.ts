import { Cancellation, interruptAndCheck, type LangiumDocument, type URI } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { type CodeAction, CodeActionKind, type CodeActionParams, type Range, type TextDocumentEdit } from 'vscode-languageserver';
import { isDiagnosticCode } from '../diagnostics/catalogue.ts';
import { isEditorDiagnosticCode } from '../diagnostics/editor/catalogue.ts';
import type { JourneyServices } from '../journey-services.ts';
import { ActionContext } from './action-context.ts';
import type { Fix, FixAll, Problem } from './fixes/fix.ts';
import { FIX_ALL, FIXERS } from './fixes/index.ts';
import { FIX_ALL_KIND, wants } from './kinds.ts';
import { REFACTORINGS } from './refactorings/index.ts';
import { type Change, combined, textEdit } from './text/change.ts';

/** A selection may cover a file full of faults; more offers than for these help nobody. */
const MOST_PROBLEMS = 50;

/** Quick fixes for the diagnostics in a range, refactorings of what stands there, and what can be put right in the whole file. */
export class JourneyCodeActionProvider implements CodeActionProvider {
    private readonly services: JourneyServices;
    private snippets = false;
    private createsFiles = false;

    constructor(services: JourneyServices) {
        this.services = services;
        services.shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
            const edits = capabilities.workspace?.workspaceEdit;
            this.snippets = edits?.snippetEditSupport === true;
            this.createsFiles = edits?.documentChanges === true && edits.resourceOperations?.includes('create') === true;
        });
    }

    async getCodeActions(
        document: LangiumDocument,
        { range, context: { only } }: CodeActionParams,
        cancelToken = Cancellation.CancellationToken.None,
    ): Promise<CodeAction[]> {
        const context = new ActionContext(document, this.services);
        const problems = (document.diagnostics ?? []).filter((diagnostic): diagnostic is Problem => typeof diagnostic.message === 'string');
        const actions: CodeAction[] = [];
        if (wants(only, CodeActionKind.QuickFix)) {
            const here = problems.filter((problem) => touches(problem.range, range)).slice(0, MOST_PROBLEMS);
            for (const problem of here) actions.push(...this.quickFixes(problem, document));
            actions.push(...this.fixAllActions(here, problems, document));
        }
        await interruptAndCheck(cancelToken);
        for (const refactoring of REFACTORINGS) {
            if (!wants(only, refactoring.kind)) continue;
            for (const fix of refactoring.offers(context.offsetsOf(range), context)) {
                actions.push(...this.action(fix, refactoring.kind, document));
            }
        }
        if (only && wants(only, FIX_ALL_KIND)) actions.push(...this.onSave(problems, document));
        return actions;
    }

    private quickFixes(problem: Problem, document: LangiumDocument): CodeAction[] {
        const fixer = codeOf(problem) && FIXERS[codeOf(problem)!];
        // Each diagnostic is looked at by itself: names that it gives are not taken for the others.
        const fixes = fixer?.(problem, new ActionContext(document, this.services)) ?? [];
        return fixes.flatMap((fix) => this.action(fix, CodeActionKind.QuickFix, document, [problem]));
    }

    /** For the kinds of which the file has several. */
    private fixAllActions(here: readonly Problem[], problems: readonly Problem[], document: LangiumDocument): CodeAction[] {
        return [...new Set(here.map(codeOf))].flatMap((code) => {
            const fixAll = code && FIX_ALL[code];
            const same = problems.filter((problem) => codeOf(problem) === code);
            if (!fixAll || same.length < 2) return [];
            const changes = fixAll.changes(same, new ActionContext(document, this.services));
            if (changes.length < 2) return [];
            return this.action({ title: fixAll.title, changes }, CodeActionKind.QuickFix, document, same);
        });
    }

    /** Everything that may be put right unasked. */
    private onSave(problems: readonly Problem[], document: LangiumDocument): CodeAction[] {
        const changes = Object.entries<FixAll>(FIX_ALL).flatMap(([code, fixAll]) =>
            fixAll.onSave
                ? fixAll.changes(
                      problems.filter((problem) => codeOf(problem) === code),
                      new ActionContext(document, this.services),
                  )
                : [],
        );
        return this.action({ title: 'Fix all that is safe to fix', changes }, FIX_ALL_KIND, document);
    }

    private action(fix: Fix, kind: string, document: LangiumDocument, diagnostics?: Problem[]): CodeAction[] {
        const edit = fix.creates ? this.creation(fix.creates) : this.editOf(fix, document);
        if (!edit) return [];
        const action: CodeAction = { title: fix.title, kind, edit };
        if (diagnostics) action.diagnostics = diagnostics;
        if (fix.preferred) action.isPreferred = true;
        return [action];
    }

    private editOf(fix: Fix, document: LangiumDocument): CodeAction['edit'] {
        const changes = combined(fix.changes.filter((change) => change !== null));
        return changes.length === 0 || fix.changes.includes(null) ? undefined : this.edit(changes, document);
    }

    private creation(uri: URI): CodeAction['edit'] {
        if (!this.createsFiles) return undefined;
        return { documentChanges: [{ kind: 'create', uri: uri.toString(), options: { ignoreIfExists: true } }] };
    }

    private edit(changes: readonly Change[], document: LangiumDocument): CodeAction['edit'] {
        const { textDocument, uri } = document;
        const edits = changes.map((change) => ({ ...textEdit(change, document), snippet: change.snippet }));
        if (!this.snippets || edits.every(({ snippet }) => snippet === undefined)) {
            return { changes: { [uri.toString()]: edits.map(({ range, newText }) => ({ range, newText })) } };
        }
        const snippetEdits: TextDocumentEdit['edits'] = edits.map(({ range, newText, snippet }) =>
            snippet === undefined ? { range, newText } : { range, snippet: { kind: 'snippet', value: snippet } },
        );
        return {
            documentChanges: [{ textDocument: { uri: uri.toString(), version: textDocument.version }, edits: snippetEdits }],
        };
    }
}

function codeOf({ code }: Problem) {
    return isEditorDiagnosticCode(code) || (typeof code === 'string' && isDiagnosticCode(code)) ? code : undefined;
}

/** Whether two ranges have a place in common; their ends count. */
function touches(a: Range, b: Range): boolean {
    return !isAfter(a, b) && !isAfter(b, a);
}

function isAfter({ start }: Range, { end }: Range): boolean {
    return start.line > end.line || (start.line === end.line && start.character > end.character);
}
