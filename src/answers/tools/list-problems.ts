import { SEVERITIES } from '../../language/diagnostics/catalogue.ts';
import type { Finding } from '../findings.ts';
import { list, number, object, oneOf, text } from '../json-schema.ts';
import { problemsText } from '../words/problem-words.ts';
import { LIMIT, limitOf, lowest } from './limit.ts';
import { RANGE, SEVERITY } from './schemas.ts';
import { type AssistantTool, textOf } from './tool.ts';

/** All diagnostics of a file: what `journey check` says. */
export const LIST_PROBLEMS: AssistantTool = {
    name: 'list_problems',
    title: 'List the problems of a journey file',
    description: `Checks a file in the journey language and lists its diagnostics, each with its place, severity, stable code and a message that says what to do: syntax errors, undeclared names, cycles, faulty or missing estimates, targets that will be missed, loose ends. Use it after writing or changing a .journey text, and repeat until no errors are left.`,
    takesFile: true,
    properties: {
        severity: oneOf(SEVERITIES, 'The least severe that counts: "warning" leaves out information and hints. All without it.'),
        code: text('Only problems with this code.'),
        limit: LIMIT,
    },
    required: [],
    output: object({
        diagnostics: list({
            ...object({ file: text(), code: text(), severity: SEVERITY, message: text(), range: RANGE }),
            description: 'In the order of the text; some have relatedInformation and tags as well.',
        }),
        counts: object({ error: number(), warning: number(), information: number(), hint: number() }, 'Of the whole file.'),
        omitted: number('How many that fit the question were left out, the least severe ones.'),
    }),
    async answer(input, context) {
        const file = await context.file();
        const least = (SEVERITIES as readonly unknown[]).indexOf(input.severity);
        const code = textOf(input, 'code');
        const fits = (finding: Finding) =>
            (least < 0 || rankOf(finding) <= least) && (code === undefined || finding.code === code.toLowerCase());
        const fitting = file.findings.filter(fits);
        const shown = lowest(fitting, limitOf(input), rankOf);
        const count = (severity: string) => file.findings.filter((finding) => finding.severity === severity).length;
        return {
            text: problemsText(file, shown, fitting.length),
            data: {
                diagnostics: shown,
                counts: Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)])),
                omitted: fitting.length - shown.length,
            },
        };
    },
};

function rankOf({ severity }: Finding): number {
    return SEVERITIES.indexOf(severity);
}
