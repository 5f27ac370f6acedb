import type { BaseLanguageClient } from 'vscode-languageclient';
import { LOCATE_STEP, type LocateStepParams, type Range } from '../../protocol/preview-requests.ts';
import type { JourneySource } from '../export/exporter.ts';

/** The hover that the editor shows at a step's name, as Markdown; null for none. Rejects when the server does not answer. */
export async function stepHover(client: BaseLanguageClient, { uri, journey }: JourneySource, step: string): Promise<string | null> {
    const address = client.code2ProtocolConverter.asUri(uri);
    const params: LocateStepParams = { uri: address, journey, step };
    const range = await client.sendRequest<Range | null>(LOCATE_STEP, params);
    if (!range) return null;
    const at = { textDocument: { uri: address }, position: range.start };
    const hover = await client.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', at);
    return hover?.contents.value ?? null;
}
