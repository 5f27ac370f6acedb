import type { DocumentState, LangiumDocument } from 'langium';
import { URI } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import type { JourneyServices } from '../language/journey-services.ts';

/**
 * A document with all changes that the client sent before it asked, once it has come as far as that state; undefined where there is no
 * such document. Rejects when cancelled.
 */
export async function currentDocument(
    { shared }: JourneyServices,
    uri: string,
    state: DocumentState,
    token: CancellationToken,
): Promise<LangiumDocument | undefined> {
    const { DocumentBuilder, LangiumDocuments, WorkspaceLock, WorkspaceManager } = shared.workspace;
    const parsed = URI.parse(uri);
    await WorkspaceManager.ready;
    // Behind the changes that wait already.
    await WorkspaceLock.read(() => undefined);
    if (!LangiumDocuments.hasDocument(parsed)) return undefined;
    await DocumentBuilder.waitUntil(state, parsed, token);
    return LangiumDocuments.getDocument(parsed);
}
