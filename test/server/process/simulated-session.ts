import { performance } from 'node:perf_hooks';
import { type PreviewUpdateMessage, SUBSCRIBE_PREVIEW, UPDATE_PREVIEW } from '../../../src/protocol/preview-requests.ts';
import type { Uncertainty } from '../../../src/protocol/uncertainty.ts';
import type { Editor } from '../../cli/support/editor.ts';
import { startServer } from './server-process.ts';

export const URI = 'file:///projects/large.journey';

/** Node itself refuses threads to a process that runs like this. */
export const WITHOUT_THREADS = ['--permission', '--allow-fs-read=*', '--allow-fs-write=*'];

export interface SimulatedSession {
    editor: Editor;
    log: string[];
    /** Figures in the order of arrival. */
    news: Uncertainty[];
}

/** A server in a process of its own, with a panel beside the text. The caller ends it. */
export async function openSimulated(text: string, node: readonly string[] = []): Promise<SimulatedSession> {
    const editor = await startServer({ node });
    const log: string[] = [];
    const news: Uncertainty[] = [];
    editor.connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
    editor.connection.onNotification(UPDATE_PREVIEW, ({ update }: PreviewUpdateMessage) => {
        if (update.uncertainty) news.push(update.uncertainty);
    });
    await editor.open(URI, text);
    await editor.connection.sendNotification(SUBSCRIBE_PREVIEW, { panel: 'panel', uri: URI, journey: null });
    return { editor, log, news };
}

/** Milliseconds that a hover takes, of which there is little to compute, one time after the other until the simulation is done. */
export async function waitsMeanwhile({ editor, news }: SimulatedSession): Promise<number[]> {
    const waits: number[] = [];
    while (!news.at(-1)?.isDone) {
        const asked = performance.now();
        await editor.hover(URI, { line: 1, character: 3 });
        waits.push(performance.now() - asked);
        await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return waits.sort((a, b) => a - b);
}
