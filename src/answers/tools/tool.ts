import type { AnalysedFile } from '../analysed-file.ts';
import type { JsonSchema, ObjectSchema } from '../json-schema.ts';

/** What an assistant asks with; hosts hold it against the tool's schema, but a name or a number may still fit nothing. */
export type ToolInput = Readonly<Record<string, unknown>>;

/** The same answer twice: in words, as Markdown, and as plain data that keeps to the tool's output schema. */
export interface ToolAnswer {
    text: string;
    data: Record<string, unknown>;
}

/** What a tool gets from its host. */
export interface ToolContext {
    /** The file or text that the input speaks of. Rejects with {@link AnswerError} where there is none. */
    file(): Promise<AnalysedFile>;
    /** Lets others have their turn amid a long computation. Rejects when the answer is not wanted any more. */
    pause(): Promise<void>;
    /** A date of the language: what is planned and due counts from it. */
    today: string;
}

/** A question that assistants may ask. No tool changes anything. */
export interface AssistantTool {
    name: string;
    /** For people. */
    title: string;
    /** For the model: when to ask, and what comes back. */
    description: string;
    /** Whether it takes a file or a text beside its own input. */
    takesFile: boolean;
    properties: Record<string, JsonSchema>;
    required: string[];
    output: ObjectSchema;
    /** Rejects with {@link AnswerError} for a question that has no answer. */
    answer(input: ToolInput, context: ToolContext): Promise<ToolAnswer>;
}

/** Why there is no answer, in one line that tells the assistant what to do instead. */
export class AnswerError extends Error {
    override name = 'AnswerError';
}

/** A text of the input; undefined where it is missing or empty. */
export function textOf(input: ToolInput, property: string): string | undefined {
    const value = input[property];
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A whole number of the input, brought into its range; undefined where it is missing. */
export function wholeNumberOf(input: ToolInput, property: string, { minimum = 0, maximum = 0 }: JsonSchema): number | undefined {
    const value = input[property];
    return typeof value === 'number' && Number.isFinite(value) ? Math.min(maximum, Math.max(minimum, Math.trunc(value))) : undefined;
}
