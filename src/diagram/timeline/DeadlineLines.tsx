import type { ComponentChild } from 'preact';
import type { PictureOutline } from '../network/picture-model.ts';
import { TARGET_SIGNS } from '../standalone/TargetLine.tsx';
import { targetSentence, targetState } from '../standalone/target-phrases.ts';
import { measureText } from '../text/measure.ts';
import type { BarBox } from './bar-shape.ts';
import type { Deadline } from './deadlines.ts';
import { sealSpan } from './MomentSeal.tsx';
import { LANE_HEIGHT, type TimelineFrame } from './timeline-frame.ts';

const LABEL_SIZE = 10.5;
const FLAG_HEIGHT = 16;
const SIGN_ROOM = 17;

interface DeadlineLinesProperties {
    deadlines: readonly Deadline[];
    outline: PictureOutline;
    place: (time: number) => number;
    /** Where in the plot the first row is. */
    y: number;
    width: number;
    height: number;
    box: (step: number) => BarBox | null;
}

/** A line through the rows that a promise concerns, where it falls due; a promise on a part of the journey with its label. */
export function DeadlineLines({ deadlines, outline, place, y, width, height, box }: DeadlineLinesProperties) {
    /** Per step at the top of a deadline: where its row is free. */
    const free = new Map<number, number>();
    const shown = deadlines.map((deadline) => ({ deadline, x: Math.round(place(deadline.time)) })).sort((a, b) => a.x - b.x);
    const lines: ComponentChild[] = [];
    const flags: ComponentChild[] = [];
    shown.forEach(({ deadline, x }, i) => {
        const { row, target } = deadline;
        const [top, bottom] = row === null ? [0, height] : [y + deadline.top, y + deadline.bottom];
        if (x < -1 || x > width + 1 || bottom < 0 || top > height) {
            return;
        }
        const classes = `timeline-deadline journey-target journey-target-${targetState(target)}`;
        const title = <title>{targetSentence(target, outline)}</title>;
        lines.push(
            <g key={`line ${i}`} class={classes}>
                {title}
                <path class="timeline-deadline-line" d={`M${x} ${Math.max(-40, top)}V${Math.min(height + 40, bottom)}`} />
            </g>,
        );
        if (row === null) {
            return;
        }
        const bar = box(row);
        const seal = outline.steps[row].kind === 'moment' && bar ? sealSpan(outline.steps[row].truth, bar.right) : null;
        const wanted = flagLeft(deadline, x, width);
        const beside = seal && wanted < seal.right && wanted + flagWidth(deadline) > seal.left ? seal.right + 4 : wanted;
        const left = Math.max(beside, free.get(row) ?? wanted);
        free.set(row, left + flagWidth(deadline) + 4);
        flags.push(
            <g key={`flag ${i}`} class={classes}>
                {title}
                <Flag deadline={deadline} left={left} y={top + 1} />
            </g>,
        );
    });
    // No line runs through the words of another promise.
    return (
        <>
            {lines}
            {flags}
        </>
    );
}

interface DeadlineFlagsProperties {
    deadlines: readonly Deadline[];
    outline: PictureOutline;
    place: (time: number) => number;
    frame: TimelineFrame;
}

/** The labels of the journey's own deadlines, between the axis and the rows, each in a line of its own. */
export function DeadlineFlags({ deadlines, outline, place, frame }: DeadlineFlagsProperties) {
    const width = frame.width - frame.names;
    const whole = deadlines.filter(({ row }) => row === null);
    const top = frame.head - frame.lanes * LANE_HEIGHT;
    return (
        <g class="timeline-flags" transform={`translate(${frame.names} ${top})`}>
            {whole.map((deadline, i) => {
                const x = Math.round(place(deadline.time));
                const y = (i % Math.max(1, frame.lanes)) * LANE_HEIGHT;
                return (
                    x >= -1 &&
                    x <= width + 1 && (
                        <g key={i} class={`timeline-deadline journey-target journey-target-${targetState(deadline.target)}`}>
                            <title>{targetSentence(deadline.target, outline)}</title>
                            <path class="timeline-deadline-line" d={`M${x} ${y + 2}V${frame.lanes * LANE_HEIGHT}`} />
                            <Flag deadline={deadline} left={flagLeft(deadline, x, width)} y={y + 1} />
                        </g>
                    )
                );
            })}
        </g>
    );
}

/** At the right of the line, or at the left where the picture ends. */
function flagLeft(deadline: Deadline, x: number, width: number): number {
    const needed = flagWidth(deadline) + 3;
    return x + needed <= width || x - needed < 0 ? x + 3 : x - needed;
}

function flagWidth({ label }: Deadline): number {
    return SIGN_ROOM + measureText(label, LABEL_SIZE) + 6;
}

/** What is promised, and whether it holds. */
function Flag({ deadline, left, y }: { deadline: Deadline; left: number; y: number }) {
    const state = targetState(deadline.target);
    return (
        <g transform={`translate(${left} ${y})`}>
            <rect class="timeline-flag-ground" width={flagWidth(deadline)} height={FLAG_HEIGHT} rx={3} />
            <g transform="translate(2 2) scale(0.75)">
                <rect class="journey-target-sign" width="16" height="16" rx={state === 'missed' ? 4 : 8} />
                <path class="journey-target-mark" d={TARGET_SIGNS[state]} />
            </g>
            <text class="timeline-flag-text" x={SIGN_ROOM} y={FLAG_HEIGHT / 2 + LABEL_SIZE * 0.36} font-size={LABEL_SIZE}>
                {deadline.label}
            </text>
        </g>
    );
}
