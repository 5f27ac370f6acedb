import { basename, extname } from 'node:path';
import { EmptyFileSystem } from 'langium';
import { ExchangeError } from '../../exchange/exchange.ts';
import type { ImportFormat } from '../../exchange/format-names.ts';
import { guessFormat, IMPORTERS } from '../../exchange/importers.ts';
import { journeyText } from '../../exchange/journey/journey-text.ts';
import { formatText } from '../../language/formatting/format-text.ts';
import { createJourneyServices } from '../../language/journey-module.ts';
import { EXIT } from '../exit-code.ts';
import { readSource } from '../input/read-source.ts';
import type { Output } from '../output/write.ts';
import { writeResult } from '../output/write-result.ts';

export interface ImportOptions {
    from?: ImportFormat;
    output?: string;
}

/**
 * `journey import`: a `.journey` text out of a file of another program. What could not be carried over goes to standard error.
 * @returns the exit code; 1 for a text that is not in the format
 * @throws UsageError for a file that cannot be read or written
 */
export async function importJourney(file: string, { from, output: target }: ImportOptions, output: Output): Promise<number> {
    const source = await readSource(file);
    const extension = extname(file);
    try {
        const format = from ?? guessFormat(source.text, extension.slice(1).toLowerCase());
        const { journey, left } = IMPORTERS[format](source.text, file === '-' ? 'Imported' : basename(file, extension));
        if (journey.steps.length === 0) throw new ExchangeError('It holds no steps.');
        await writeResult(target, formatted(journeyText(journey)), output);
        for (const sentence of left) await output.err(`${sentence}\n`);
        return EXIT.fine;
    } catch (error) {
        if (!(error instanceof ExchangeError)) throw error;
        await output.err(`journey: ${file} cannot be imported. ${error.message}\n`);
        return EXIT.found;
    }
}

function formatted(text: string): string {
    const { journey } = createJourneyServices(EmptyFileSystem);
    return formatText(text, journey.parser.LangiumParser.parse(text).value, journey.parser.Lexer);
}
