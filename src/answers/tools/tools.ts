import { type ObjectSchema, text } from '../json-schema.ts';
import { ANALYZE_JOURNEY } from './analyze-journey.ts';
import { EXPLAIN_STEP } from './explain-step.ts';
import { LIST_PROBLEMS } from './list-problems.ts';
import { PLAN_IMPROVEMENTS } from './plan-improvements.ts';
import { READ_LANGUAGE_GUIDE } from './read-language-guide.ts';
import { REVIEW_JOURNEY } from './review-journey.ts';
import { SIMULATE_JOURNEY } from './simulate-journey.ts';
import type { AssistantTool } from './tool.ts';

/** What assistants may ask, wherever they are. */
export const ASSISTANT_TOOLS: readonly AssistantTool[] = [
    ANALYZE_JOURNEY,
    EXPLAIN_STEP,
    LIST_PROBLEMS,
    SIMULATE_JOURNEY,
    PLAN_IMPROVEMENTS,
    REVIEW_JOURNEY,
    READ_LANGUAGE_GUIDE,
];

/**
 * What a tool takes.
 * @param path how a file is named on this host
 */
export function inputSchema({ takesFile, properties, required }: AssistantTool, path: string): ObjectSchema {
    const source = {
        path: text(path),
        text: text('A whole text in the journey language, in place of a file: to try a draft before it is written.'),
    };
    return { type: 'object', properties: takesFile ? { ...source, ...properties } : properties, required };
}
