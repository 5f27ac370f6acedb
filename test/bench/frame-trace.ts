/** An event of a browser's trace; times in microseconds. */
export interface TraceEvent {
    name: string;
    ph: string;
    pid: number;
    tid: number;
    ts: number;
    dur?: number;
    /** The part of it in which the thread ran: what a busy machine does meanwhile does not count. */
    tdur?: number;
    args?: { name?: string };
}

/** What one frame of the page's main thread spent, in milliseconds. */
export interface Frame {
    /** In script, its garbage collection included, style and layout. */
    busy: number;
    paint: number;
}

const BUSY = new Set([
    'EventDispatch',
    'FireAnimationFrame',
    'FunctionCall',
    'TimerFire',
    'RunMicrotasks',
    'EvaluateScript',
    'V8.GC_MC_INCREMENTAL',
    'MinorGC',
    'MajorGC',
    'UpdateLayoutTree',
    'RecalculateStyles',
    'Layout',
    'IntersectionObserverController::computeIntersections',
]);
const PAINT = new Set(['PrePaint', 'Paint', 'Layerize', 'UpdateLayer', 'Commit']);

/**
 * The frames of the page's main thread in which something was done. Events within others do not count twice; what happens
 * between two frames belongs to the later one, which waits for it.
 */
export function readFrames(events: readonly TraceEvent[]): Frame[] {
    const main = mainThread(events);
    const own = events.filter((event) => event.pid === main.pid && event.tid === main.tid).toSorted((a, b) => a.ts - b.ts);
    const ends = own.filter(({ name }) => name === 'Commit' || name === 'CompositeLayers').map(({ ts, dur }) => ts + (dur ?? 0));
    const frames: Frame[] = ends.map(() => ({ busy: 0, paint: 0 }));
    let frame = 0;
    let busyUntil = 0;
    let paintUntil = 0;
    for (const { name, ts, dur, tdur } of own) {
        if (dur === undefined) {
            continue;
        }
        while (frame < ends.length && ts >= ends[frame]) {
            frame++;
        }
        if (frame === ends.length) {
            break;
        }
        if (BUSY.has(name) && ts >= busyUntil) {
            frames[frame].busy += (tdur ?? dur) / 1000;
            busyUntil = ts + dur;
        } else if (PAINT.has(name) && ts >= paintUntil) {
            frames[frame].paint += (tdur ?? dur) / 1000;
            paintUntil = ts + dur;
        }
    }
    return frames.filter(({ busy }) => busy > 0.05);
}

function mainThread(events: readonly TraceEvent[]): { pid: number; tid: number } {
    const threads = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
    const work = ({ pid, tid }: TraceEvent) =>
        events.reduce((sum, event) => sum + (event.pid === pid && event.tid === tid && BUSY.has(event.name) ? (event.dur ?? 0) : 0), 0);
    return threads.toSorted((a, b) => work(b) - work(a))[0];
}
