import { FAULT_SAMPLE } from './fault-sample.ts';
import { plain } from './outline.ts';
import { createServices, parseText } from './services.ts';

const services = createServices();

export interface Fault {
    kind: 'delete' | 'double' | 'word' | 'keyword' | 'brace';
    /** What happened where, for a person. */
    title: string;
    text: string;
}

/** The sample with one fault in one of its tokens, for every token. */
export function faults(kinds: readonly Fault['kind'][]): Fault[] {
    return services.parser.Lexer.tokenize(FAULT_SAMPLE).tokens.flatMap(({ image, startOffset, startLine }) => {
        const before = FAULT_SAMPLE.slice(0, startOffset);
        const after = FAULT_SAMPLE.slice(startOffset + image.length);
        const instead: Record<Fault['kind'], string> = {
            delete: '',
            double: `${image} ${image}`,
            word: 'zzzzz',
            keyword: 'owner',
            brace: image === '{' ? '}' : '{',
        };
        return kinds.map((kind) => ({ kind, title: `${kind} ${image} in line ${startLine}`, text: before + instead[kind] + after }));
    });
}

/** The steps of a text outside of improvements, each with all that it says and whether it stands in a stage. */
export function stepsOf(text: string): { steps: Map<string, string>; errors: string[] } {
    const { file, errors } = parseText(text, services);
    const steps = new Map<string, string>();
    for (const journey of file.members) {
        if (journey.$type !== 'Journey') continue;
        for (const member of journey.members) {
            for (const step of member.$type === 'Stage' ? member.members : [member]) {
                if (step.$type === 'Step') steps.set(step.name, `${step.$container.$type} ${JSON.stringify(plain(step))}`);
            }
        }
    }
    return { steps, errors };
}
