import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
    ASK_TOOL,
    type AskToolParams,
    type AskToolResult,
    type AssistantToolName,
    LANGUAGE_MODEL_TOOLS,
} from '../../protocol/assistant-requests.ts';
import { findDocument, shownName } from './find-document.ts';

/** What a model may ask with; the language server looks closer. */
interface ToolInput {
    path?: string;
    text?: string;
    step?: string;
    limit?: number;
}

/** What the chat shows while the tool is at work, in front of the file's name. */
const AT_WORK: Record<AssistantToolName, string> = {
    analyze_journey: 'Analysing',
    explain_step: 'Explaining',
    list_problems: 'Checking',
    simulate_journey: 'Simulating',
    plan_improvements: 'Planning the improvements of',
    review_journey: 'Reviewing',
    read_language_guide: 'Reading the guide of the journey language',
};

/** So many steps or problems are listed where a model has room for less than everything. */
const LIMITS = [100, 30, 10, 0];

/** Offers the tools to the chat of VS Code; none where an editor built on VS Code has no such thing. */
export function registerLanguageModelTools(client: BaseLanguageClient): vscode.Disposable[] {
    if (typeof vscode.lm?.registerTool !== 'function') return [];
    return Object.entries(LANGUAGE_MODEL_TOOLS).map(([name, tool]) => vscode.lm.registerTool<ToolInput>(name, journeyTool(client, tool)));
}

function journeyTool(client: BaseLanguageClient, tool: AssistantToolName): vscode.LanguageModelTool<ToolInput> {
    return {
        // Reading asks for no confirmation.
        prepareInvocation: ({ input }) => ({ invocationMessage: messageOf(tool, input ?? {}) }),
        async invoke({ input, tokenizationOptions }, token) {
            const asked = input ?? {};
            const document = tool === 'read_language_guide' || asked.text ? null : await findDocument(asked.path);
            const file = document && { uri: client.code2ProtocolConverter.asUri(document.uri), name: shownName(document) };
            const ask = async (limit: number | undefined) => {
                const params: AskToolParams = { tool, input: { ...asked, ...(limit === undefined ? {} : { limit }) }, file };
                const result = await client.sendRequest<AskToolResult>(ASK_TOOL, params, token);
                // The model reads the message.
                if ('problem' in result) throw new Error(result.problem);
                return result.text;
            };
            const text = await fitting(ask, asked.limit, tokenizationOptions);
            return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
        },
    };
}

/** The first answer that fits into the model's budget, each shorter than the one before; the shortest where none does. */
async function fitting(
    ask: (limit: number | undefined) => Promise<string>,
    limit: number | undefined,
    budget: vscode.LanguageModelToolTokenizationOptions | undefined,
): Promise<string> {
    let text = await ask(limit);
    for (const next of budget ? LIMITS.filter((each) => each < (limit ?? 100)) : []) {
        if ((await budget!.countTokens(text)) <= budget!.tokenBudget) break;
        text = await ask(next);
    }
    return text;
}

function messageOf(tool: AssistantToolName, { path, text, step }: ToolInput): string {
    if (tool === 'read_language_guide') return AT_WORK[tool];
    const subject = text ? 'a draft of a journey' : (path ?? 'the journey');
    return `${AT_WORK[tool]} ${tool === 'explain_step' && step ? `${step} of ${subject}` : subject}`;
}
