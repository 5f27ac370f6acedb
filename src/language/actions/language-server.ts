import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { CODE_ACTION_KINDS } from './kinds.ts';

/** Langium's language server, which also says which kinds of code action there are. */
export class JourneyLanguageServer extends DefaultLanguageServer {
    protected override buildInitializeResult(params: InitializeParams): InitializeResult {
        const result = super.buildInitializeResult(params);
        if (result.capabilities.codeActionProvider) result.capabilities.codeActionProvider = { codeActionKinds: CODE_ACTION_KINDS };
        return result;
    }
}
