import { type DocumentBuilder, DocumentState, type LangiumDocument, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { LOG_DETAILS, type LogDetails } from '../protocol/log-requests.ts';

/** Most files that one line names. */
const MOST_NAMES = 3;

/** Logs how long each build took, from the change to the diagnostics, while the client wants such details. */
export function logBuilds(connection: Connection, builder: DocumentBuilder): void {
    let wanted = false;
    /** When the last change came; the first build of a workspace follows none. */
    let began: number | undefined;
    connection.onNotification(LOG_DETAILS, (details: LogDetails) => {
        wanted = details.wanted;
    });
    builder.onUpdate(() => {
        began = performance.now();
    });
    builder.onBuildPhase(DocumentState.Validated, (documents) => {
        if (!wanted || documents.length === 0) return;
        const time = began === undefined ? '' : ` within ${(performance.now() - began).toFixed(0)} ms of the change`;
        connection.console.debug(`Checked ${named(documents)}${time}.`);
    });
}

function named(documents: readonly LangiumDocument[]): string {
    const names = documents
        .slice(0, MOST_NAMES)
        .map(({ uri, textDocument }) => `${UriUtils.basename(uri)} (version ${textDocument.version})`)
        .join(', ');
    const more = documents.length - MOST_NAMES;
    return more > 0 ? `${names} and ${more} more` : names;
}
