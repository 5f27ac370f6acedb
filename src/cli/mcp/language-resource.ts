import type { McpServer } from '@modelcontextprotocol/server';
import { LANGUAGE_GUIDE } from '../../answers/language-guide.ts';

export const LANGUAGE_URI = 'journey://language';

/** The language in brief as a resource, for people who attach it to a conversation. */
export function addLanguageResource(server: McpServer): void {
    const mimeType = 'text/markdown';
    server.registerResource(
        'language',
        LANGUAGE_URI,
        { title: 'The journey language in brief', description: 'Syntax, properties and meaning, with an example.', mimeType },
        (uri) => ({ contents: [{ uri: uri.href, mimeType, text: LANGUAGE_GUIDE }] }),
    );
}
