import type { CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Asks the server; undefined when the question was cancelled or failed, which the client logs. */
export type Ask = <T>(method: string, params: unknown, token?: CancellationToken) => Promise<T | null | undefined>;

/** How a panel asks. */
export function questionsTo(client: BaseLanguageClient): Ask {
    return async <T>(method: string, params: unknown, token?: CancellationToken) => {
        try {
            return await client.sendRequest<T | null>(method, params, token);
        } catch {
            return undefined;
        }
    };
}
