import { type CallToolResult, fromJsonSchema, McpServer } from '@modelcontextprotocol/server';
import { AnswerError, type AssistantTool, type ToolInput } from '../../answers/tools/tool.ts';
import { ASSISTANT_TOOLS, inputSchema } from '../../answers/tools/tools.ts';
import type { CheckSettings } from '../input/check-sources.ts';
import { VERSION } from '../version.ts';
import { contextOf } from './context.ts';
import { addDraftPrompt } from './draft-prompt.ts';
import { addLanguageResource } from './language-resource.ts';

const PATH = 'A journey file: a path, relative to the folder that the server was started in, or a file: address.';

const INSTRUCTIONS =
    'Customer journeys as text (.journey files), analysed with PERT and the critical path method. Take every figure about a journey from these tools instead of estimating it. Before you write or change a journey, read the language guide; afterwards list its problems until no errors are left, and analyse it. All tools only read.';

/** A server of the Model Context Protocol with everything that assistants may ask. */
export function createMcpServer(settings: CheckSettings): McpServer {
    const server = new McpServer({ name: 'journey', title: 'Journey PERT', version: VERSION }, { instructions: INSTRUCTIONS });
    for (const tool of ASSISTANT_TOOLS) addTool(server, tool, settings);
    addLanguageResource(server);
    addDraftPrompt(server);
    return server;
}

function addTool(server: McpServer, tool: AssistantTool, settings: CheckSettings): void {
    const { name, title, description, output } = tool;
    server.registerTool(
        name,
        {
            title,
            description,
            inputSchema: fromJsonSchema<ToolInput>({ ...inputSchema(tool, PATH) }),
            outputSchema: fromJsonSchema({ ...output }),
            annotations: { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
        },
        async (input, { mcpReq }): Promise<CallToolResult> => {
            try {
                const { text, data } = await tool.answer(input, contextOf(input, mcpReq.signal, settings));
                return { content: [{ type: 'text', text }], structuredContent: data };
            } catch (error) {
                if (!(error instanceof AnswerError)) throw error;
                return { content: [{ type: 'text', text: error.message }], isError: true };
            }
        },
    );
}
