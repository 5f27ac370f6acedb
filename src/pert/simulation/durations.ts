/** What steps take in a block of consecutive runs. */

import { cos, log } from '../portable-math.ts';
import { anyDrawn, type Salts } from './draws.ts';
import type { StepModel } from './model.ts';
import type { PassModel } from './pass-model.ts';
import { quantile } from './quantiles.ts';
import { drawBits, runWord, type Stream, salted, streamOf, uniform } from './random.ts';
import { groupEnd, strataOrder, stratified, stratifiedBits } from './strata.ts';

/** A place for what a step takes in each run of a block. */
export interface Rows {
    into: Float64Array;
    /** Where its first run stands. */
    at: number;
    count: number;
    firstRun: number;
}

/** Simulates another journey for the runs of a block, and writes its durations. */
export type InnerRuns = (pass: PassModel & { kind: 'journey' }, salts: Salts, firstRun: number, count: number) => Float64Array;

/** Numbers of the draws of a step in one run: whether it is taken, how often it is repeated, then one for each pass. */
const CHANCE = 0;
const REPEATS = 1;
const FIRST_PASS = 2;
/** Beyond so many repeats their sum is drawn as the normal number that it then is for all purposes. */
const MOST_REPEATS = 1000;

/** One pass in each run. */
export function fillPass(pass: PassModel, stream: Stream, { into, at, count, firstRun }: Rows, draw = FIRST_PASS): void {
    if (pass.kind === 'certain') {
        into.fill(pass.duration, at, at + count);
    } else if (pass.kind === 'beta') {
        const { optimistic, range, table } = pass;
        for (let i = 0; i < count; ) {
            const order = strataOrder(stream, firstRun + i, draw);
            const end = Math.min(count, groupEnd(firstRun + i) - firstRun);
            for (; i < end; i++) {
                const run = firstRun + i;
                const bits = stratified(drawBits(stream, runWord(stream, run), draw), run, order);
                into[at + i] = optimistic + range * quantile(table, bits);
            }
        }
    }
}

/** A step with its chance, its conditions and its repeats. */
export function fillStep(step: StepModel, salts: Salts, chosen: readonly Int32Array[], rows: Rows, inner: InnerRuns): void {
    const stream = salted(step.stream, salts.own);
    if (step.pass.kind === 'journey') {
        fillExpansion(step, step.pass, { stream, root: salts.root }, chosen, rows, inner);
        return;
    }
    fillPass(step.pass, stream, rows);
    if (step.plain) return;
    const { into, at, count, firstRun } = rows;
    for (let i = 0; i < count; i++) {
        const run = firstRun + i;
        if (!isTaken(step, stream, run, chosen, i)) into[at + i] = 0;
        else if (step.repeats > 0) into[at + i] += repeated(step.pass, stream, runWord(stream, run), repeatsOf(step, stream, run));
    }
}

/** Each pass is a run of its own of the other journey. */
function fillExpansion(
    step: StepModel,
    pass: PassModel & { kind: 'journey' },
    { stream, root }: { stream: Stream; root: Stream },
    chosen: readonly Int32Array[],
    { into, at, count, firstRun }: Rows,
    inner: InnerRuns,
): void {
    into.fill(0, at, at + count);
    const passes = new Float64Array(count);
    let most = 0;
    for (let i = 0; i < count; i++) {
        const run = firstRun + i;
        passes[i] = isTaken(step, stream, run, chosen, i) ? 1 + repeatsOf(step, stream, run) : 0;
        most = Math.max(most, passes[i]);
    }
    for (let p = 0; p < most; p++) {
        const durations = inner(pass, passSalts(stream, root, p), firstRun, count);
        for (let i = 0; i < count; i++) {
            if (p < passes[i]) into[at + i] += durations[i] * pass.factor;
        }
    }
}

/** What sets apart a pass through a step that expands to another journey. */
export function passSalts(stream: Stream, root: Stream, pass: number): Salts {
    return { root, own: salted(streamOf('pass', String(pass)), stream) };
}

/** @param place of the run within its block */
function isTaken(
    { chance, when, personas }: StepModel,
    stream: Stream,
    run: number,
    chosen: readonly Int32Array[],
    place: number,
): boolean {
    return (
        (chance >= 1 || uniform(stratifiedBits(stream, run, CHANCE)) < chance) &&
        anyDrawn(when, chosen, place) &&
        anyDrawn(personas, chosen, place)
    );
}

/** A geometric number: at least n repeats with probability qⁿ. */
function repeatsOf({ repeats }: StepModel, stream: Stream, run: number): number {
    return repeats > 0 ? Math.floor(log(uniform(stratifiedBits(stream, run, REPEATS))) / log(repeats)) : 0;
}

/** The sum of the passes after the first. */
function repeated(pass: Exclude<PassModel, { kind: 'journey' }>, stream: Stream, word: number, repeats: number): number {
    if (pass.kind === 'certain') return pass.duration * repeats;
    const { optimistic, range, table, mean, variance } = pass;
    const single = Math.min(repeats, MOST_REPEATS);
    let sum = 0;
    for (let p = 1; p <= single; p++) sum += optimistic + range * quantile(table, drawBits(stream, word, FIRST_PASS + p));
    const rest = repeats - single;
    if (rest === 0) return sum;
    const radius = Math.sqrt(-2 * log(uniform(drawBits(stream, word, FIRST_PASS + single + 1))));
    const angle = 2 * Math.PI * uniform(drawBits(stream, word, FIRST_PASS + single + 2));
    return sum + rest * mean + Math.sqrt(rest * variance) * radius * cos(angle);
}
