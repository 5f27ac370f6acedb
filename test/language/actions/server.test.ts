import { expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { FOLDER, TestClient } from '../../server/test-client.ts';

const URI = `${FOLDER}/ring.journey`;
const TEXT = 'journey J {\n    unit min\n    task a after b estimate 1\n    task b after a estimate 1\n}\n';

test('an editor gets the actions for the diagnostics that it shows', async () => {
    const client = await TestClient.start();
    client.open(URI, TEXT);
    await client.until(() => (client.diagnostics.get(URI)?.length ?? 0) > 0);
    const [diagnostic] = client.diagnostics.get(URI) ?? [];
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: URI },
        range: diagnostic.range,
        context: { diagnostics: [diagnostic] },
    });
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    expect(preferred?.title).toBe('Remove the dependency of `a` on `b`');
    expect(preferred?.diagnostics?.[0].code).toBe('dependency-cycle');
    expect(preferred?.edit?.changes?.[URI]).toEqual([
        { range: { start: { line: 2, character: 10 }, end: { line: 2, character: 18 } }, newText: '' },
    ]);
    client.dispose();
});
