import { DocumentState, URI } from 'langium';
import type { CancellationToken, CompletionList, CompletionParams } from 'vscode-languageserver';
import type { JourneyServices } from '../language/journey-services.ts';

/**
 * Answers completions at once, also while a newer version of the text waits to be read: the provider reads the text around the
 * cursor itself. Langium's own handler waits until the newest version is linked.
 */
export class CompletionEndpoint {
    private readonly services: JourneyServices;

    constructor(services: JourneyServices) {
        this.services = services;
    }

    /** What may be written at a position; null where nothing can be completed. Rejects when cancelled. */
    async complete(params: CompletionParams, token: CancellationToken): Promise<CompletionList | null> {
        const { DocumentBuilder, LangiumDocuments, WorkspaceLock, WorkspaceManager } = this.services.shared.workspace;
        await WorkspaceManager.ready;
        const uri = URI.parse(params.textDocument.uri);
        // Behind the update that makes a document of a file just opened.
        if (!LangiumDocuments.hasDocument(uri)) await WorkspaceLock.read(() => undefined);
        const known = LangiumDocuments.getDocument(uri);
        if (!known) return null;
        // Until a newer text is parsed the tree of the version before is there; then names can be looked up in a moment.
        const hasEarlier = known.state === DocumentState.Changed && known.parseResult.value.$cstNode !== undefined;
        if (!hasEarlier) await DocumentBuilder.waitUntil(DocumentState.ComputedScopes, uri, token);
        return (await this.services.lsp.CompletionProvider?.getCompletion(known, params)) ?? null;
    }
}
