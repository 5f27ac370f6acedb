import { EmptyFileSystem } from 'langium';
import { formatText, isSound } from '../../language/formatting/format-text.ts';
import { createJourneyServices } from '../../language/journey-module.ts';
import { EXIT } from '../exit-code.ts';
import { checkSources } from '../input/check-sources.ts';
import { expandFiles } from '../input/expand-files.ts';
import type { Source } from '../input/read-source.ts';
import { readSources } from '../input/read-sources.ts';
import type { Output } from '../output/write.ts';
import { replaceText } from './replace-text.ts';

export interface FormatOptions {
    /** Say what would change instead of changing it. */
    check?: boolean;
}

/**
 * `journey format`: puts the white space of files, folders and patterns into order, in place, and of standard input on its way
 * to standard output. A file with syntax errors, or one that cannot be read, stays as it is, and the others are formatted all the same.
 * @returns the exit code: 1 for a file with syntax errors, and with `check` for one that would change
 */
export async function format(args: readonly string[], { check = false }: FormatOptions, output: Output): Promise<number> {
    const expanded = await expandFiles(args);
    const { sources, problems: unreadable } = await readSources(expanded.files);
    const problems = [...expanded.problems, ...unreadable];
    const { journey } = createJourneyServices(EmptyFileSystem);
    let found = false;
    for (const source of sources) {
        const parsed = journey.parser.LangiumParser.parse(source.text);
        if (!isSound(parsed)) {
            found = true;
            await output.err(`journey: ${source.file} stays as it is: ${await firstFault(source)}\n`);
            continue;
        }
        const formatted = formatText(source.text, parsed.value, journey.parser.Lexer);
        if (check) {
            if (formatted === source.text) continue;
            found = true;
            await output.out(`${source.file}\n`);
        } else if (source.path === null) {
            await output.out(formatted);
        } else if (formatted !== source.text) {
            const problem = replaceText(source.file, source.path, formatted);
            if (problem) problems.push(problem);
        }
    }
    for (const problem of problems) await output.err(`journey: ${problem}\n`);
    if (problems.length > 0) return EXIT.usage;
    return found ? EXIT.found : EXIT.fine;
}

/** The first syntax error of a file that has one, as a phrase. */
async function firstFault(source: Source): Promise<string> {
    const [{ findings }] = await checkSources([source]);
    const fault = findings.find(({ code }) => code === 'syntax');
    if (!fault) return 'it has syntax errors.';
    const { line, character } = fault.range.start;
    return `syntax error in line ${line + 1}, column ${character + 1}: ${fault.message.replace(/\s*[\r\n]+\s*/g, ' ')}`;
}
