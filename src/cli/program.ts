import { Command, CommanderError, Option } from 'commander';
import { VIEW_NAMES } from '../diagram/standalone/view-names.ts';
import { EXPORT_FORMATS, IMPORT_FORMATS } from '../exchange/format-names.ts';
import { DIAGNOSTIC_CODES, DIAGNOSTICS } from '../language/diagnostics/catalogue.ts';
import { THEMES } from '../render/style/themes.ts';
import { type AnalyzeOptions, analyze } from './commands/analyze.ts';
import { CHECK_FORMATS, type CheckOptions, check } from './commands/check.ts';
import { lsp } from './commands/lsp.ts';
import { mcp } from './commands/mcp.ts';
import { DIFF_FORMATS, type DiffOptions, diff } from './diff/diff.ts';
import { FAIL_ON, FAIL_ON_NAMES, type FailOn } from './diff/fail-on.ts';
import type { ExportOptions } from './exchange/export.ts';
import type { ImportOptions } from './exchange/import.ts';
import { EXIT } from './exit-code.ts';
import { type FormatOptions, format } from './format/format.ts';
import type { CheckSettings } from './input/check-sources.ts';
import { namesIn, oneOf, someOf, todayOption, wordList } from './options.ts';
import type { Output } from './output/write.ts';
import { budgetOption, withinOption } from './plan/options.ts';
import { type PlanOptions, plan } from './plan/plan.ts';
import { RENDER_FORMATS, type RenderOptions } from './render/options.ts';
import { handoversOption } from './review/options.ts';
import { type ReviewOptions, review } from './review/review.ts';
import { iterationsOption, precisionOption, seedOption } from './simulate/options.ts';
import { type SimulateOptions, simulate } from './simulate/simulate.ts';
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
        .addOption(new Option('--format <format>', CHECK_FORMATS.join(', ')).default('text').argParser(oneOf(CHECK_FORMATS)))
        .option('--strict', 'warnings count as errors')
        .option('--simulate', 'decide by simulation whether targets are missed')
        .addOption(
            new Option('--fail-on <codes>', 'diagnostics with these codes count as errors; separated by commas').argParser(
                someOf(DIAGNOSTIC_CODES, "diagnostic's code", 'codes'),
            ),
        )
        .addOption(todayOption())
        .addHelpText(
            'after',
            `\nCodes:\n${wordList(DIAGNOSTIC_CODES.map((code) => [code, DIAGNOSTICS[code].severity, DIAGNOSTICS[code].meaning]))}`,
        )
        .action(async (files: string[], options: CheckOptions) => end(await check(files, options, output)));

    program
        .command('analyze')
        .description('Print the schedule of the journeys in a file.')
        .argument('<file>', 'a journey file; - reads standard input')
        .option('--json', 'print one JSON object')
        .addOption(todayOption())
        .action(async (file: string, options: AnalyzeOptions) => end(await analyze(file, options, output)));

    program
        .command('diff')
        .description('Say what an edit did: steps, duration, critical path and targets of two versions of a file.')
        .argument('<old>', 'a journey file; - reads standard input')
        .argument('<new>', 'a journey file; - reads standard input')
        .addOption(new Option('--format <format>', DIFF_FORMATS.join(', ')).default('text').argParser(oneOf(DIFF_FORMATS)))
        .addOption(
            new Option('--fail-on <changes>', 'end with 1 after one of these changes; separated by commas').argParser(
                someOf<FailOn>(FAIL_ON_NAMES, 'change to fail on', 'changes'),
            ),
        )
        .addOption(todayOption())
        .addHelpText('after', `\nChanges to fail on:\n${wordList(Object.entries(FAIL_ON))}`)
        .action(async (before: string, after: string, options: DiffOptions) => end(await diff(before, after, options, output)));

    program
        .command('simulate')
        .description('Print what simulated customers of the journeys in a file experience.')
        .argument('<file>', 'a journey file; - reads standard input')
        .option('--json', 'print one JSON object')
        .addOption(iterationsOption())
        .addOption(precisionOption())
        .addOption(seedOption())
        .addOption(todayOption())
        .action(async (file: string, options: SimulateOptions) => end(await simulate(file, options, output)));

    program
        .command('review')
        .description('List what is off target, overdue, unanswered, unowned or unmeasured in a file, worst first.')
        .argument('<file>', 'a journey file; - reads standard input')
        .option('--json', 'print one JSON object')
        .option('--markdown', 'print Markdown')
        .addOption(handoversOption())
        .addOption(todayOption())
        .action(async (file: string, options: ReviewOptions) => end(await review(file, options, output)));

    program
        .command('plan')
        .description('Say what the improvements of the journeys in a file give, when they are done, and which to make.')
        .argument('<file>', 'a journey file; - reads standard input')
        .option('--json', 'print one JSON object')
        .option('--markdown', 'print Markdown')
        .addOption(budgetOption())
        .addOption(withinOption())
        .addOption(todayOption())
        .action(async (file: string, options: PlanOptions) => end(await plan(file, options, output)));

    program
        .command('render')
        .description('Draw a journey as a file: the picture of the preview.')
        .argument('<file>', 'a journey file; - reads standard input')
        .option('-o, --output <file>', 'where the picture goes; its extension names the format; - is standard output')
        .addOption(new Option('--format <format>', RENDER_FORMATS.join(', ')).argParser(oneOf(RENDER_FORMATS)))
        .addOption(new Option('--view <view>', VIEW_NAMES.join(', ')).default(VIEW_NAMES[0]).argParser(oneOf(VIEW_NAMES)))
        .addOption(new Option('--without <improvement,...>', 'improvements that compare leaves out').argParser(namesIn))
        .addOption(new Option('--theme <theme>', THEMES.join(', ')).default(THEMES[0]).argParser(oneOf(THEMES)))
        .option('--journey <name>', 'which journey of the file; the first without it')
        .addOption(todayOption())
        .action(async (file: string, options: RenderOptions) => {
            const { render } = await import('./render/render.ts');
            end(await render(file, options, output));
        });

    program
        .command('export')
        .description('Write a journey in the format of another program.')
        .argument('<file>', 'a journey file; - reads standard input')
        .addOption(
            new Option('--to <format>', ['json', ...EXPORT_FORMATS].join(', '))
                .makeOptionMandatory()
                .argParser(oneOf(['json', ...EXPORT_FORMATS])),
        )
        .option('-o, --output <file>', 'where the result goes; - is standard output')
        .option('--journey <name>', 'which journey of the file; the first without it')
        .addOption(todayOption())
        .action(async (file: string, options: ExportOptions) => {
            const { exportJourney } = await import('./exchange/export.ts');
            end(await exportJourney(file, options, output));
        });

    program
        .command('import')
        .description('Make a .journey text out of a file of another program.')
        .argument('<file>', 'a file in one of the formats; - reads standard input')
        .addOption(new Option('--from <format>', `${IMPORT_FORMATS.join(', ')}; found out without it`).argParser(oneOf(IMPORT_FORMATS)))
        .option('-o, --output <file>', 'where the text goes; - is standard output')
        .action(async (file: string, options: ImportOptions) => {
            const { importJourney } = await import('./exchange/import.ts');
            end(await importJourney(file, options, output));
        });

    program
        .command('format')
        .description('Put the white space of the files into order, in place.')
        .argument('<file...>', 'journey files, folders or patterns; - reads standard input and writes to standard output')
        .option('--check', 'change nothing; list the files that would change')
        .action(async (files: string[], options: FormatOptions) => end(await format(files, options, output)));

    program
        .command('lsp')
        .description('Serve an editor as a language server, until it goes away.')
        .requiredOption('--stdio', 'talk over standard input and output')
        .addOption(new Option('--clientProcessId <id>', 'end with this process').hideHelp())
        .action(async () => end(await lsp()));

    program
        .command('mcp')
        .description('Serve an assistant over the Model Context Protocol, on standard input and output, until it goes away.')
        .addOption(todayOption())
        .action(async (options: CheckSettings) => end(await mcp(options)));

    return program;
}

/** Commander's `error: …` and its suggestions in one line, under the program's name. */
function oneLine(text: string): string {
    return `journey: ${text
        .replace(/^error: /, '')
        .trim()
        .replace(/\s*\n\s*/g, ' ')}\n`;
}
