import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AnalysedFile } from '../../answers/analysed-file.ts';
import { AnswerError, type ToolContext, type ToolInput, textOf } from '../../answers/tools/tool.ts';
import { dateOfClock } from '../../language/today.ts';
import { type CheckSettings, checkSources } from '../input/check-sources.ts';
import { readSource, type Source } from '../input/read-source.ts';
import { UsageError } from '../usage-error.ts';

/** What one call of a tool works with. */
export function contextOf(input: ToolInput, signal: AbortSignal, settings: CheckSettings): ToolContext {
    return {
        file: () => analysedFile(input, settings),
        pause: async () => {
            await setImmediate();
            signal.throwIfAborted();
        },
        today: settings.today ?? dateOfClock(),
    };
}

async function analysedFile(input: ToolInput, settings: CheckSettings): Promise<AnalysedFile> {
    const source = await sourceOf(input);
    const [{ findings, journeys, expanded, comments }] = await checkSources([source], settings);
    return { name: source.file, findings, journeys, expanded, comments };
}

async function sourceOf(input: ToolInput): Promise<Source> {
    const path = textOf(input, 'path');
    const text = textOf(input, 'text');
    if (path !== undefined && text !== undefined) throw new AnswerError('Give either path or text, not both.');
    if (text !== undefined) return { file: 'the text', path: null, text };
    if (path === undefined) throw new AnswerError('Give the path of a journey file, or a text in the journey language.');
    try {
        return await readSource(pathOf(path));
    } catch (error) {
        throw error instanceof UsageError ? new AnswerError(error.message) : error;
    }
}

/** A name such as `-` is that of a file here: standard input carries the protocol. */
function pathOf(path: string): string {
    if (!path.startsWith('file:')) return path.startsWith('-') ? `./${path}` : path;
    try {
        return fileURLToPath(path);
    } catch {
        throw new AnswerError(`${path} is no address of a file on this computer.`);
    }
}
