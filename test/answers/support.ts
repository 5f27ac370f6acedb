import { analyseText } from '../../src/answers/analyse-text.ts';
import type { AnalysedFile } from '../../src/answers/analysed-file.ts';
import type { AssistantTool, ToolAnswer, ToolInput } from '../../src/answers/tools/tool.ts';
import { ASSISTANT_TOOLS } from '../../src/answers/tools/tools.ts';

export function fileOf(text: string): Promise<AnalysedFile> {
    return analyseText('test.journey', text);
}

export function toolNamed(name: string): AssistantTool {
    return ASSISTANT_TOOLS.find((tool) => tool.name === name)!;
}

/** What a tool answers about a text. */
export async function ask(name: string, text: string, input: ToolInput = {}): Promise<ToolAnswer> {
    return toolNamed(name).answer(input, { file: () => fileOf(text), pause: async () => undefined, today: '2027-01-04' });
}

/** a → b → d and a → c → d, as worked out by hand in the manual: 8, 5, 10 and 0 min; b has 5 min to spare. */
export const BY_HAND = `journey Example {
    unit min
    target 90% within 30 min
    touchpoint a "Ask" estimate 4 7 16
    touchpoint b after a estimate 1 5 9 target 50% within 5 min
    touchpoint c after a estimate 6 9 18
    milestone d after b, c
}
`;
