import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LOCATE_STEP, type LocateStepParams, type Range } from '../../protocol/preview-requests.ts';
import type { JourneySource } from '../export/exporter.ts';

/** As much of a code action as is used here. */
interface QuickFix {
    title: string;
    edit?: Parameters<BaseLanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];
}

/** So often the server is asked anew because somebody typed while it answered. */
const TRIES = 5;

/** The quick fixes for all that the text says of a step: the very ones that its editor offers. Rejects when the server does not answer. */
export async function quickFixes(client: BaseLanguageClient, { uri, journey }: JourneySource, step: string): Promise<QuickFix[]> {
    const address = client.code2ProtocolConverter.asUri(uri);
    const params: LocateStepParams = { uri: address, journey, step, whole: true };
    const range = await client.sendRequest<Range | null>(LOCATE_STEP, params);
    if (!range) return [];
    const context = { diagnostics: [], only: ['quickfix'] };
    const actions = await client.sendRequest<QuickFix[] | null>('textDocument/codeAction', {
        textDocument: { uri: address },
        range,
        context,
    });
    return actions ?? [];
}

/**
 * Makes a quick fix in the text, for the text as it is now.
 * @returns what to tell the person, null when all is well
 */
export async function applyQuickFix(
    client: BaseLanguageClient,
    source: JourneySource,
    step: string,
    title: string,
): Promise<string | null> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
        const { version } = await vscode.workspace.openTextDocument(source.uri);
        const fix = (await quickFixes(client, source, step)).find((candidate) => candidate.title === title);
        if (!fix) return 'The text has changed: this quick fix is not offered any more.';
        const edit = await client.protocol2CodeConverter.asWorkspaceEdit(fix.edit);
        const document = await vscode.workspace.openTextDocument(source.uri);
        if (document.version !== version || !edit) continue;
        if (await vscode.workspace.applyEdit(edit)) return null;
    }
    return 'The text could not be changed.';
}
