import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { BackgroundSimulations } from '../language/simulation/background-simulations.ts';

/** Only what takes longer is spoken of, in milliseconds. */
const LONG = 1_000;

interface Running {
    since: number;
    /** Percent that were told last. */
    percent: number;
    /** Once it is spoken of; null where the editor refuses that. */
    shown?: Promise<WorkDoneProgressServerReporter | null>;
}

/** Lets the editor show how far a long simulation is, where it has a place for that. */
export function showProgress(connection: Connection, simulations: BackgroundSimulations, clock = () => performance.now()): void {
    let running: Running | null = null;
    simulations.onProgress(({ network }, share) => {
        if (share === null) {
            void running?.shown?.then((reporter) => reporter?.done());
            running = null;
            return;
        }
        const percent = Math.floor(100 * share);
        running ??= { since: clock(), percent };
        if (running.shown && percent > running.percent) {
            void running.shown.then((reporter) => reporter?.report(`${percent} %`));
        } else if (!running.shown && clock() - running.since >= LONG) {
            const title = `Simulating “${network.label ?? network.name}”`;
            running.shown = connection.window.createWorkDoneProgress().then(
                (reporter) => {
                    // In words: a status bar, where VS Code shows it, has no room for a bar of its own.
                    reporter.begin(title, undefined, `${percent} %`);
                    return reporter;
                },
                () => null,
            );
        }
        running.percent = Math.max(percent, running.percent);
    });
}
