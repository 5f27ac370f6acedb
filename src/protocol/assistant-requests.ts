/** What the extension asks the language server for assistants: language-model tools that VS Code offers to its chat. */

/** The tools by the names that the manifest (package.json) gives them, and what the server calls them. */
export const LANGUAGE_MODEL_TOOLS = {
    journey_analyze: 'analyze_journey',
    journey_explain_step: 'explain_step',
    journey_list_problems: 'list_problems',
    journey_simulate: 'simulate_journey',
    journey_plan: 'plan_improvements',
    journey_review: 'review_journey',
    journey_language_guide: 'read_language_guide',
} as const;

export type AssistantToolName = (typeof LANGUAGE_MODEL_TOOLS)[keyof typeof LANGUAGE_MODEL_TOOLS];

/** Request: what does a tool answer? Answers {@link AskToolResult}. */
export const ASK_TOOL = 'journey/askTool';

export interface AskToolParams {
    tool: AssistantToolName;
    /** As the model wrote it; a `text` in it counts in place of a file. */
    input: Record<string, unknown>;
    /** The open document that is meant, and what answers call it; null where the tool takes none, or a text. */
    file: { uri: string; name: string } | null;
}

/** The answer as Markdown, or in one line why there is none. */
export type AskToolResult = { text: string } | { problem: string };
