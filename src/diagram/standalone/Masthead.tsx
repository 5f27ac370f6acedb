import { formatDuration } from '../../pert/durations.ts';
import { fitLine } from '../text/fit.ts';
import { type Drawing, journeyTitle } from './drawing.ts';
import { TARGET_HEIGHT, TargetLine, targetText, targetWidth } from './TargetLine.tsx';

const INDENT = 24;
const TITLE_SIZE = 20;
const DURATION_SIZE = 14;
const TARGETS_TOP = 82;
const GAP = 8;
/** A picture is at least so wide, or its name and targets would be cut. */
const NARROWEST = 420;

interface Place {
    text: string;
    x: number;
    y: number;
}

/** What stands above a picture, laid out for its width. */
export interface MastheadLayout {
    width: number;
    height: number;
    targets: Place[];
}

/** Puts the targets in rows of at most the given width, and says how much room the masthead takes. */
export function layOutMasthead({ outline, summary }: Drawing, pictureWidth: number): MastheadLayout {
    const width = Math.max(NARROWEST, pictureWidth);
    const room = width - 2 * INDENT;
    const targets: Place[] = [];
    let [x, y] = [0, TARGETS_TOP];
    for (const target of summary.targets) {
        const { lines } = fitLine(targetText(target, outline), room - 40, 12.5);
        const needed = targetWidth(lines[0]);
        if (x > 0 && x + needed > room) {
            x = 0;
            y += TARGET_HEIGHT + 2;
        }
        targets.push({ text: lines[0], x: INDENT + x, y });
        x += needed + GAP;
    }
    return { width, height: targets.length > 0 ? y + TARGET_HEIGHT + 8 : TARGETS_TOP, targets };
}

/** The journey's name, how long it takes, and its promises. */
export function Masthead({ drawing, layout }: { drawing: Drawing; layout: MastheadLayout }) {
    const { outline, summary } = drawing;
    const spread = `± ${formatDuration(summary.standardDeviation, outline.unit)}${summary.complete ? '' : ' · incomplete: steps without an estimate count 0'}`;
    return (
        <g class="journey-masthead">
            <text class="journey-masthead-title" x={INDENT} y={40} font-size={TITLE_SIZE}>
                {fitLine(journeyTitle(outline), layout.width - 2 * INDENT, TITLE_SIZE).lines[0]}
            </text>
            <text class="journey-masthead-spread" x={INDENT} y={66} font-size={DURATION_SIZE}>
                <tspan class="journey-masthead-duration">{formatDuration(summary.duration, outline.unit)}</tspan>
                {`\u00a0${spread}`}
            </text>
            {summary.targets.map((target, i) => (
                <TargetLine key={i} target={target} outline={outline} {...layout.targets[i]} />
            ))}
        </g>
    );
}
