import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { ASSISTANT_TOOLS, inputSchema } from '../../src/answers/tools/tools.ts';
import { LANGUAGE_MODEL_TOOLS } from '../../src/protocol/assistant-requests.ts';

/** How VS Code's tools name a file. */
const PATH = 'A journey file: its path in the workspace, an absolute path, or an address. Without it the journey in the active editor.';

describe('the manifest', () => {
    const contributed = packageJson.contributes.languageModelTools;

    it('offers every tool to the chat of VS Code', () => {
        expect(contributed.map(({ name }) => name)).toEqual(Object.keys(LANGUAGE_MODEL_TOOLS));
        expect(Object.values(LANGUAGE_MODEL_TOOLS).toSorted()).toEqual(ASSISTANT_TOOLS.map(({ name }) => name).toSorted());
    });

    it.each(Object.entries(LANGUAGE_MODEL_TOOLS))('describes %s as other assistants hear it', (name, toolName) => {
        const tool = ASSISTANT_TOOLS.find((each) => each.name === toolName)!;
        expect(contributed.find((each) => each.name === name)).toMatchObject({
            displayName: tool.title,
            modelDescription: tool.description,
            inputSchema: inputSchema(tool, PATH),
        });
    });
});
