import { expect, test } from 'vitest';
import { open } from './support.ts';

async function links(text: string) {
    const { services, document, params } = await open(text);
    const found = (await services.lsp.DocumentLinkProvider?.getDocumentLinks(document, params)) ?? [];
    return found.map(({ range, target }) => [document.textDocument.getText(range), target]);
}

test('what a step links to can be opened', async () => {
    expect(
        await links(
            'journey J { stage s { task a link "https://example.org/a?b=1#c" { link "mailto:team@example.org" note "https://x.org" } } }',
        ),
    ).toEqual([
        ['https://example.org/a?b=1#c', 'https://example.org/a?b=1#c'],
        ['mailto:team@example.org', 'mailto:team@example.org'],
    ]);
});

test('commands, files and what is no address stay text', async () => {
    expect(
        await links('journey J { task a link "command:x" link "file:///etc/passwd" link "javascript:x" link "somewhere" link "" link }'),
    ).toEqual([]);
});

test('without a closing quote the link ends with the line', async () => {
    expect(await links('journey J { task a link "https://example.org\n}')).toEqual([['https://example.org', 'https://example.org']]);
});
