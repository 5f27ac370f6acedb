import { fitLine } from '../text/fit.ts';
import { measureText } from '../text/measure.ts';
import { TICK_SIZE, type Tick, type TickSpan, type TimeTicks } from './ticks.ts';
import type { TimelineFrame } from './timeline-frame.ts';

interface TimeGridProperties {
    ticks: readonly Tick[];
    /** Where in the plot a time is. */
    place: (time: number) => number;
    height: number;
}

/** Thin lines through the plot at the ticks of the axis. */
export function TimeGrid({ ticks, place, height }: TimeGridProperties) {
    const path = (major: boolean) =>
        ticks
            .filter((tick) => tick.major === major)
            .map(({ time }) => `M${line(place(time))} 0V${height}`)
            .join('');
    return (
        <>
            <path class="timeline-grid" d={path(false)} />
            <path class="timeline-grid timeline-grid-major" d={path(true)} />
        </>
    );
}

/** In the middle of a pixel, for a sharp line. */
function line(x: number): number {
    return Math.round(x) + 0.5;
}

interface TimeAxisProperties {
    axis: TimeTicks;
    place: (time: number) => number;
    frame: TimelineFrame;
}

/** The axis above the plot: dates in two lines, or elapsed time in one. */
export function TimeAxis({ axis, place, frame }: TimeAxisProperties) {
    const width = frame.width - frame.names;
    const baseline = frame.spans + 28;
    return (
        <>
            <rect class="timeline-head-ground" width={frame.width} height={frame.head} />
            <g class="timeline-axis" transform={`translate(${frame.names} 0)`}>
                {axis.spans.map((span, i) => (
                    <SpanLabel
                        key={span.time}
                        span={span}
                        end={axis.spans[i + 1] ? place(axis.spans[i + 1].time) : width}
                        x={place(span.time)}
                    />
                ))}
                {axis.ticks.map(({ time, label, major }) => (
                    <g key={time} class={major ? 'timeline-tick timeline-tick-major' : 'timeline-tick'}>
                        <path class="timeline-tick-line" d={`M${line(place(time))} ${baseline - (major ? 9 : 6)}V${baseline}`} />
                        <TickLabel label={label} x={place(time)} width={width} y={baseline - 10} dated={axis.spans.length > 0} />
                    </g>
                ))}
            </g>
            <path class="timeline-head-line" d={`M0 ${frame.head - 0.5}H${frame.width}`} />
        </>
    );
}

interface TickLabelProperties {
    label: string;
    x: number;
    y: number;
    /** Of the axis. */
    width: number;
    dated: boolean;
}

/** Dates stand behind their tick, where the day or the hour begins; elapsed time stands over it. What does not fit into the axis is left out. */
function TickLabel({ label, x, y, width, dated }: TickLabelProperties) {
    const needed = measureText(label, TICK_SIZE);
    const behind = dated || x < needed / 2;
    const left = dated ? x + 4 : behind ? Math.max(0, x) : x - needed / 2;
    return (
        left + needed <= width && (
            <text class="timeline-tick-label" x={behind ? left : x} y={y} font-size={TICK_SIZE} text-anchor={behind ? 'start' : 'middle'}>
                {label}
            </text>
        )
    );
}

/** A day, a month or a year above the ticks within it; its name stays in sight while any of it does. */
function SpanLabel({ span, x, end }: { span: TickSpan; x: number; end: number }) {
    const start = Math.max(0, x);
    const room = end - start - 12;
    return (
        <>
            {x > 0 && <path class="timeline-tick-line" d={`M${line(x)} 0V20`} />}
            {room > 24 && (
                <text class="timeline-span-label" x={start + 6} y={14} font-size={TICK_SIZE}>
                    {fitLine(span.label, room, TICK_SIZE).lines[0]}
                </text>
            )}
        </>
    );
}
