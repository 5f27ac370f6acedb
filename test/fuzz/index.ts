/**
 * Feeds random journeys, right and broken, to the whole language service and looks whether anything is lost: `npm run fuzz`,
 * with `--seconds N` or `--minutes N` (60 seconds without), and `--seed N` to try the same inputs again. Exit code 1 on a failure.
 */

import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { FuzzReport } from './fuzz.ts';
import type { Input } from './texts/inputs.ts';

/** An input about which nothing was answered for so long, in milliseconds, hangs. */
const PATIENCE = 90_000;

const { values } = parseArgs({ options: { seconds: { type: 'string' }, minutes: { type: 'string' }, seed: { type: 'string' } } });
const seconds = values.minutes ? 60 * Number(values.minutes) : Number(values.seconds ?? 60);
const seed = values.seed ? Number(values.seed) : Date.now() % 1_000_000;
if (!(seconds > 0) || !Number.isInteger(seed)) {
    console.error('fuzz: --seconds and --minutes take a number above 0, --seed a whole number.');
    process.exit(2);
}

const count = new Intl.NumberFormat('en');
const began = Date.now();
const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { seed, time: seconds * 1_000 } });
let tried = 0;
let latest: Input | undefined;
let since = began;
let told = began;

const watch = setInterval(() => {
    if (latest && Date.now() - since > PATIENCE) fail('hangs', latest, `no answer for ${PATIENCE / 1_000} seconds`);
    if (Date.now() - told < 10_000) return;
    told = Date.now();
    console.error(`${count.format(tried)} inputs …`);
}, 1_000);

worker.on('message', ({ input, report }: { input?: Input; report?: FuzzReport }) => {
    if (input) {
        tried++;
        latest = input;
        since = Date.now();
    }
    if (report) finish(report);
});
worker.on('error', (error) => fail('ends the process', latest, String(error.stack ?? error)));

function finish({ tried: kinds, failure }: FuzzReport): void {
    clearInterval(watch);
    if (failure) fail('fails', failure.input, failure.error);
    const byKind = Object.entries(kinds)
        .sort(([, one], [, other]) => other - one)
        .map(([kind, times]) => `${count.format(times)} ${kind}`);
    const total = Object.values(kinds).reduce((sum, times) => sum + times, 0);
    console.log(
        `${count.format(total)} inputs in ${Math.round((Date.now() - began) / 1_000)} s (${byKind.join(', ')}), seed ${seed}: nothing lost`,
    );
    process.exit(0);
}

function fail(what: string, input: Input | undefined, error: string): never {
    console.log(
        `seed ${seed}: of ${count.format(tried)} inputs, one of the kind "${input?.kind}" ${what}:\n${JSON.stringify(input?.text)}\n${error}`,
    );
    process.exit(1);
}
