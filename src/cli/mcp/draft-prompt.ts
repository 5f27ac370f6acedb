import { fromJsonSchema, type McpServer } from '@modelcontextprotocol/server';
import { LANGUAGE_GUIDE } from '../../answers/language-guide.ts';

interface DraftArguments {
    subject: string;
    details?: string;
}

/** A prompt that people choose to have a first version of a journey written. */
export function addDraftPrompt(server: McpServer): void {
    server.registerPrompt(
        'draft_journey',
        {
            title: 'Draft a customer journey',
            description: 'Writes a first version of a journey, checks it, and tells what decides its duration.',
            argsSchema: fromJsonSchema<DraftArguments>({
                type: 'object',
                properties: {
                    subject: { type: 'string', description: 'What the customer does, such as "returns a pair of shoes".' },
                    details: { type: 'string', description: 'What is known: steps, times, promises, teams.' },
                },
                required: ['subject'],
            }),
        },
        ({ subject, details }) => ({
            description: `Draft of a journey: ${subject}`,
            messages: [{ role: 'user', content: { type: 'text', text: draftText(subject, details) } }],
        }),
    );
}

function draftText(subject: string, details: string | undefined): string {
    return `Write a customer journey in the journey language: ${subject}
${details ? `\nWhat is known:\n${details}\n` : ''}
Work like this:

1. Find the stages, the steps that the customer lives through, the work behind them, and what must come before what. Steps that can run at the same time must not wait for each other. Mark the moments of truth.
2. Give every step a three-point estimate. Where I gave no times, estimate them yourself and say so in a comment; where nothing is known at all, write \`estimate tbd\`.
3. Add a target for what is promised to the customer, if something is.
4. Check the text with list_problems (input \`text\`) and mend it until no errors are left.
5. Analyse it with analyze_journey. Show me the text, then its expected duration, its critical path, and whether each target holds, with the figures of the tool.
6. Name the assumptions that the result hangs on most.

${LANGUAGE_GUIDE}`;
}
