import { setTimeout as delay } from 'node:timers/promises';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import type { Editor } from '../cli/support/editor.ts';
import { startServer } from '../server/process/server-process.ts';
import { journeyText } from './journey-text.ts';
import { median, quantile, rounded } from './median.ts';

const STEPS = 1_000;
const WARM = 20;
const EDITS = 60;
const URI = 'file:///bench/typing.journey';

interface Times {
    median: number;
    p95: number;
}

export interface TypingTime {
    steps: number;
    /** From a change to the diagnostics of that version, in milliseconds, in a server process of its own. */
    diagnostics: Times;
    /** From the request, sent together with a change, to the completions: the analysis waits meanwhile. */
    completion: Times;
    /** The same where the request comes so many milliseconds after the change: the analysis is under way. */
    completionAfter: Times;
}

const AS_VS_CODE: ClientCapabilities = {
    textDocument: {
        completion: {
            completionItem: { snippetSupport: true, insertReplaceSupport: true, labelDetailsSupport: true },
            completionList: { itemDefaults: ['editRange'] },
        },
    },
};

/** VS Code asks for suggestions so long after a key by default, in milliseconds. */
const SUGGESTIONS_DELAY = 10;

/** Types a digit into the estimate of a step in the middle and takes it out again. */
export async function benchTyping(): Promise<TypingTime> {
    const editor = await startServer({ capabilities: AS_VS_CODE });
    const text = journeyText(STEPS);
    await editor.open(URI, text);
    const line = text.split('\n').findIndex((written) => written.includes(` step${STEPS / 2} `));
    const place = { line, character: text.split('\n')[line].length - ' min'.length };
    // In the list of predecessors, where nearly every step may be named.
    const cursor = text.split('\n')[line].indexOf(' after ') + ' after '.length;
    const diagnostics: number[] = [];
    const completion: number[] = [];
    const completionAfter: number[] = [];
    for (let edit = 0; edit < 3 * (WARM + EDITS); edit++) {
        // The editor is at rest before each key.
        await delay(20);
        const arrived = editor.nextDiagnostics(URI);
        const began = performance.now();
        change(editor, edit + 2, place, edit % 2 === 0);
        // Pairs of a digit and its removal, in turn.
        const turn = Math.floor(edit / 2) % 3;
        if (turn === 0) {
            await arrived;
            diagnostics.push(performance.now() - began);
        } else {
            if (turn === 2) await delay(SUGGESTIONS_DELAY);
            const asked = turn === 1 ? began : performance.now();
            const items = await editor.completion(URI, { line, character: cursor });
            if (items.length < STEPS / 2) throw new Error('Names are missing.');
            (turn === 1 ? completion : completionAfter).push(performance.now() - asked);
            await arrived;
        }
    }
    editor.dispose();
    return {
        steps: STEPS,
        diagnostics: timesOf(diagnostics.slice(WARM)),
        completion: timesOf(completion.slice(WARM)),
        completionAfter: timesOf(completionAfter.slice(WARM)),
    };
}

function change({ connection }: Editor, version: number, place: { line: number; character: number }, isTyped: boolean): void {
    const end = isTyped ? place : { ...place, character: place.character + 1 };
    const contentChanges = [{ range: { start: place, end }, text: isTyped ? '0' : '' }];
    void connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges });
}

const timesOf = (times: readonly number[]): Times => ({ median: rounded(median(times)), p95: rounded(quantile(times, 0.95)) });
