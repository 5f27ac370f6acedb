import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { DIAGNOSTIC_CODES, DIAGNOSTICS, type DiagnosticCode, isDiagnosticCode } from '../language/diagnostics/catalogue.ts';
import { isDate } from '../language/diagnostics/dates.ts';
import { analyze } from './commands/analyze.ts';
import { CHECK_FORMATS, type CheckFormat, type CheckOptions, check } from './commands/check.ts';
import { EXIT } from './exit-code.ts';
import { type FormatOptions, format } from './format/format.ts';
import type { Output } from './output/write.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from './version.ts';

/**
 * Runs one command of `journey`.
 * @param args the arguments after the program's name
 * @returns the exit code: 0 fine, 1 errors found, 2 wrong use or a file that cannot be read
 */
export async function run(args: readonly string[], output: Output): Promise<number> {
    let exitCode: number = EXIT.fine;
    // Help and errors are collected and written in full before the process ends.
    const texts = { out: '', err: '' };
    const program = createProgram(output, (code) => {
        exitCode = code;
    }).configureOutput({
        writeOut: (text) => {
            texts.out += text;
        },
        writeErr: (text) => {
            texts.err += text;
        },
        outputError: (text, write) => write(oneLine(text)),
    });
    for (const command of program.commands) command.copyInheritedSettings(program);
    try {
        if (args.length === 0)
            throw new UsageError('Say what to do: journey check FILE or journey analyze FILE. More with: journey --help');
        await program.parseAsync(args, { from: 'user' });
    } catch (error) {
        if (error instanceof CommanderError) {
            exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.usage;
        } else if (error instanceof UsageError) {
            texts.err += `journey: ${error.message}\n`;
            exitCode = EXIT.usage;
        } else {
            throw error;
        }
    }
    await output.out(texts.out);
    await output.err(texts.err);
    return exitCode;
}

function createProgram(output: Output, end: (exitCode: number) => void): Command {
    const program = new Command('journey')
        .description('Checks and analyses customer journeys written in .journey files.')
        .version(VERSION, '--version', 'print the version')
        .helpOption('--help', 'print help')
        .helpCommand(false)
        .exitOverride()
        .addHelpText('after', '\nExit code: 0 fine, 1 errors found, 2 wrong use or a file that cannot be read.');

    program
        .command('check')
        .description('List all diagnostics of the files.')
        .argument('<file...>', 'journey files, folders that hold some, or patterns such as "**/*.journey"; - reads standard input')
        .addOption(new Option('--format <format>', CHECK_FORMATS.join(', ')).default('text').argParser(formatOf))
        .option('--strict', 'warnings count as errors')
        .addOption(new Option('--fail-on <codes>', 'diagnostics with these codes count as errors; separated by commas').argParser(codesOf))
        .addOption(todayOption())
        .addHelpText('after', `\nCodes:\n${codeList()}`)
        .action(async (files: string[], options: CheckOptions) => end(await check(files, options, output)));

    program
        .command('analyze')
        .description('Print the schedule of the journeys in a file.')
        .argument('<file>', 'a journey file; - reads standard input')
        .option('--json', 'print one JSON object')
        .addOption(todayOption())
        .action(async (file: string, options: { json?: boolean }) => end(await analyze(file, options, output)));

    program
        .command('format')
        .description('Put the white space of the files into order, in place.')
        .argument('<file...>', 'journey files; - reads standard input and writes to standard output')
        .option('--check', 'change nothing; list the files that would change')
        .action(async (files: string[], options: FormatOptions) => end(await format(files, options, output)));

    return program;
}

function todayOption(): Option {
    return new Option('--today <date>', 'the date that stands in for today, such as 2027-03-31').argParser((text) => {
        if (!isDate(text)) throw new InvalidArgumentError('Write a date such as 2027-03-31 or 2027-03-31T09:00.');
        return text;
    });
}

function formatOf(text: string): CheckFormat {
    const format = CHECK_FORMATS.find((known) => known === text);
    if (!format) throw new InvalidArgumentError(`Use ${CHECK_FORMATS.slice(0, -1).join(', ')} or ${CHECK_FORMATS.at(-1)}.`);
    return format;
}

function codesOf(text: string, previous: ReadonlySet<DiagnosticCode> = new Set()): ReadonlySet<DiagnosticCode> {
    const codes = new Set(previous);
    for (const code of text.split(',').map((part) => part.trim())) {
        if (!isDiagnosticCode(code)) {
            throw new InvalidArgumentError(`"${code}" is no diagnostic's code. The codes are: ${DIAGNOSTIC_CODES.join(', ')}.`);
        }
        codes.add(code);
    }
    return codes;
}

/** One line for each diagnostic. */
function codeList(): string {
    const width = Math.max(...DIAGNOSTIC_CODES.map((code) => code.length));
    return DIAGNOSTIC_CODES.map((code) => {
        const { severity, meaning } = DIAGNOSTICS[code];
        return `  ${code.padEnd(width)}  ${severity.padEnd('information'.length)}  ${meaning}`;
    }).join('\n');
}

/** Commander's `error: …` and its suggestions in one line, under the program's name. */
function oneLine(text: string): string {
    return `journey: ${text
        .replace(/^error: /, '')
        .trim()
        .replace(/\s*\n\s*/g, ' ')}\n`;
}
