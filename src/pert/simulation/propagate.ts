/**
 * Forward and backward pass of the critical path method for many runs at once. Links ask for the same as in the schedule:
 * the start of the target no earlier than the source's start, plus its duration if the link leaves its finish, plus the lag,
 * minus the target's duration if the link holds back its finish.
 */

import { entryPort, exitPort, FINISH } from '../ports.ts';
import type { SimulationModel } from './model.ts';

/** Rows of `width` runs by rank, of which the first `count` are in use. */
export interface RunColumns {
    model: SimulationModel;
    width: number;
    count: number;
    duration: Float64Array;
    /** Per slot: the lags drawn, or null where the lag is certain. */
    lagRows: readonly (Float64Array | null)[];
    /** Rows for intermediate figures. */
    scratch: readonly [Float64Array, Float64Array];
}

/**
 * Earliest starts of what follows the steps of the given ranks, which ascend. The rows of `start` hold what is asked for
 * already: 0 for a journey that begins there.
 */
export function passForward(columns: RunColumns, ranks: Int32Array, start: Float64Array): void {
    const { model, width, count, duration, lagRows, scratch } = columns;
    const { offsets, targets } = model.topology;
    const [finish, asked] = scratch;
    for (let index = 0; index < ranks.length; index++) {
        const k = ranks[index];
        const from = k * width;
        const slots = offsets[k + 1] - offsets[k];
        if (slots === 0) continue;
        if (slots === 1 && model.shape.plain[k] === 1) {
            raiseByFinish(columns, start, k);
            continue;
        }
        add(finish, 0, start, from, duration, from, count);
        for (let slot = offsets[k]; slot < offsets[k + 1]; slot++) {
            const to = targets[slot] * width;
            const type = model.linkType[slot];
            const lags = lagRows[slot];
            let source = exitPort(type) === FINISH ? finish : start;
            let at = source === finish ? 0 : from;
            if (lags !== null) {
                add(asked, 0, source, at, lags, 0, count);
                source = asked;
                at = 0;
            }
            if (entryPort(type) === FINISH) {
                subtract(asked, 0, source, at, duration, to, count);
                source = asked;
                at = 0;
            }
            raise(start, to, source, at, model.lags[slot].certain, count);
        }
    }
}

/** Latest starts that keep each run's total. */
export function passBackward(columns: RunColumns, total: Float64Array, latest: Float64Array): void {
    const { model, width, count, duration, lagRows, scratch } = columns;
    const { size, offsets, targets } = model.topology;
    const [finish, allowed] = scratch;
    for (let k = size - 1; k >= 0; k--) {
        const own = k * width;
        if (model.shape.plain[k] === 1) {
            startBefore(columns, total, latest, k);
            continue;
        }
        for (let i = 0; i < count; i++) finish[i] = total[i];
        latest.fill(Number.POSITIVE_INFINITY, own, own + count);
        for (let slot = offsets[k]; slot < offsets[k + 1]; slot++) {
            const to = targets[slot] * width;
            const type = model.linkType[slot];
            const lags = lagRows[slot];
            let source = latest;
            let at = to;
            if (entryPort(type) === FINISH) {
                add(allowed, 0, latest, to, duration, to, count);
                source = allowed;
                at = 0;
            }
            if (lags !== null) {
                subtract(allowed, 0, source, at, lags, 0, count);
                source = allowed;
                at = 0;
            }
            const leavesFinish = exitPort(type) === FINISH;
            lower(leavesFinish ? finish : latest, leavesFinish ? 0 : own, source, at, model.lags[slot].certain, count);
        }
        for (let i = 0; i < count; i++) {
            const byFinish = finish[i] - duration[own + i];
            if (byFinish < latest[own + i]) latest[own + i] = byFinish;
        }
    }
}

/** The only link of a step leaves its finish, has a certain lag, and asks something of the start of the next. */
function raiseByFinish({ model, width, count, duration }: RunColumns, start: Float64Array, k: number): void {
    const slot = model.topology.offsets[k];
    const from = k * width;
    const to = model.topology.targets[slot] * width;
    const lag = model.lags[slot].certain;
    for (let i = 0; i < count; i++) {
        const time = start[from + i] + duration[from + i] + lag;
        if (time > start[to + i]) start[to + i] = time;
    }
}

/** Backward through a step all of whose links are such: it has to finish before the others start. */
function startBefore(columns: RunColumns, total: Float64Array, latest: Float64Array, k: number): void {
    const { model, width, count, duration, scratch } = columns;
    const { offsets, targets } = model.topology;
    const own = k * width;
    const [first, behind] = [offsets[k], offsets[k + 1]];
    if (first === behind) {
        subtract(latest, own, total, 0, duration, own, count);
    } else if (behind - first === 1) {
        const to = targets[first] * width;
        const lag = model.lags[first].certain;
        for (let i = 0; i < count; i++) {
            const time = latest[to + i] - lag;
            latest[own + i] = (time < total[i] ? time : total[i]) - duration[own + i];
        }
    } else {
        const [finish] = scratch;
        for (let i = 0; i < count; i++) finish[i] = total[i];
        for (let slot = first; slot < behind; slot++) lower(finish, 0, latest, targets[slot] * width, model.lags[slot].certain, count);
        subtract(latest, own, finish, 0, duration, own, count);
    }
}

/** The largest finish of each run. */
export function totals({ model, width, count, duration }: RunColumns, start: Float64Array, total: Float64Array): void {
    const { last } = model.shape;
    total.fill(0, 0, count);
    for (let index = 0; index < last.length; index++) {
        const row = last[index] * width;
        for (let i = 0; i < count; i++) {
            const finish = start[row + i] + duration[row + i];
            if (finish > total[i]) total[i] = finish;
        }
    }
}

function add(into: Float64Array, at: number, left: Float64Array, l: number, right: Float64Array, r: number, count: number): void {
    for (let i = 0; i < count; i++) into[at + i] = left[l + i] + right[r + i];
}

function subtract(into: Float64Array, at: number, left: Float64Array, l: number, right: Float64Array, r: number, count: number): void {
    for (let i = 0; i < count; i++) into[at + i] = left[l + i] - right[r + i];
}

function raise(into: Float64Array, at: number, asked: Float64Array, a: number, lag: number, count: number): void {
    for (let i = 0; i < count; i++) {
        const time = asked[a + i] + lag;
        if (time > into[at + i]) into[at + i] = time;
    }
}

function lower(into: Float64Array, at: number, allowed: Float64Array, a: number, lag: number, count: number): void {
    for (let i = 0; i < count; i++) {
        const time = allowed[a + i] - lag;
        if (time < into[at + i]) into[at + i] = time;
    }
}
