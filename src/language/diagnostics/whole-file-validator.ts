import { Cancellation, DefaultDocumentValidator, interruptAndCheck, type LangiumDocument, type ValidationOptions } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-protocol';

/** Langium's validator for a language that registers its checks for the file alone, and for files with very many diagnostics. */
export class WholeFileValidator extends DefaultDocumentValidator {
    /**
     * As Langium's, but the checks' diagnostics are joined rather than spread over the stack, which 100,000 of them overflow.
     * Always reports everything: what does not parse in one place says nothing about the rest of the file.
     */
    override async validateDocument(
        document: LangiumDocument,
        options: ValidationOptions = {},
        cancelToken = Cancellation.CancellationToken.None,
    ): Promise<Diagnostic[]> {
        await interruptAndCheck(cancelToken);
        const builtIn = !options.categories || options.categories.includes('built-in');
        const diagnostics = builtIn ? this.syntaxAndNames(document, options) : [];
        const checked = await this.validateAst(document.parseResult.value, options, cancelToken);
        await interruptAndCheck(cancelToken);
        return diagnostics.concat(checked);
    }

    /** What does not parse or link; the document's references have been followed. */
    syntaxAndNames(document: LangiumDocument, options: ValidationOptions = {}): Diagnostic[] {
        const diagnostics: Diagnostic[] = [];
        this.processLexingErrors(document.parseResult, diagnostics, options);
        this.processParsingErrors(document.parseResult, diagnostics, options);
        this.processLinkingErrors(document, diagnostics, options);
        return diagnostics;
    }

    /** The checks walk the file by themselves (walk.ts). */
    protected override validateSingleNodeOptions() {
        return { validateNode: true, validateChildren: false };
    }
}
