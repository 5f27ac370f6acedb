import { object, text } from '../json-schema.ts';
import { LANGUAGE_GUIDE } from '../language-guide.ts';
import type { AssistantTool } from './tool.ts';

/** The language in brief. */
export const READ_LANGUAGE_GUIDE: AssistantTool = {
    name: 'read_language_guide',
    title: 'Read the guide of the journey language',
    description:
        'Returns the journey language in brief: syntax with an example, every kind of step and property, what the figures mean, and the codes of the checks. Read it before you write or change a .journey text.',
    takesFile: false,
    properties: {},
    required: [],
    output: object({ guide: text('Markdown.') }),
    answer: async () => ({ text: LANGUAGE_GUIDE, data: { guide: LANGUAGE_GUIDE } }),
};
