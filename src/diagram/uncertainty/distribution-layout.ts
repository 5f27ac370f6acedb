import { scaleLinear } from 'd3-scale';
import type { Anchor } from '../../pert/calendar.ts';
import { convert, formatDuration, type Unit } from '../../pert/durations.ts';
import { dateFor } from '../../pert/simulation/dates.ts';
import type { Percentiles } from '../../pert/simulation/percentiles.ts';
import type { SimulatedTarget, Uncertainty } from '../../protocol/uncertainty.ts';
import { measureText } from '../text/measure.ts';
import { percentBeside } from '../text/percent.ts';
import { promisedDuration } from '../text/promised-duration.ts';

export const FLAG_SIZE = 11;
const LANE = 18;
/** Promises are set in bold type, which is so much wider. */
const BOLD = 1.08;
/** Room for the sign before a promise. */
export const SIGN_ROOM = 18;

export const MARGIN = { left: 46, right: 18, bottom: 34 };
const PLOT_HEIGHT = 230;
const PERCENTS: readonly (keyof Percentiles)[] = ['p10', 'p50', 'p80', 'p90', 'p95'];

/** A label above the plot, with a line down to what it marks. */
export interface Flag {
    text: string;
    /** Where its line stands. */
    x: number;
    /** Where its text begins. */
    left: number;
    /** Of text and sign, with the room behind. */
    width: number;
    lane: number;
    /** Share at which the line ends, 0…1; 0 for lines through the whole plot. */
    share: number;
    /** null on a percentile. */
    target: SimulatedTarget | null;
}

export interface DistributionLayout {
    width: number;
    height: number;
    /** Top and height of the plot. */
    top: number;
    plotWidth: number;
    plotHeight: number;
    /** Times at the plot's left and right edge. */
    from: number;
    to: number;
    flags: Flag[];
}

/** What is known of a journey beside its simulation. */
export interface Calendar {
    unit: Unit;
    /** Left out where nothing ties the journey to the calendar. */
    anchor?: Anchor;
}

/** Places percentiles and promises on the whole journey above a plot of the given width. */
export function layOutDistribution(uncertainty: Uncertainty, calendar: Calendar, width: number): DistributionLayout {
    const { unit } = calendar;
    const { histogram, percentiles, targets } = uncertainty;
    const end = histogram.least + histogram.width * histogram.counts.length;
    const whole = targets.filter(({ step, from }) => step === null && from === null);
    // A promise far from everything would leave no room for the rest.
    const near = whole.filter(({ within }) => within <= end + 0.5 * (end - histogram.least) && within >= histogram.least * 0.5);
    const edges = [histogram.least, end, ...near.map(({ within }) => within)];
    const span = Math.max(...edges) - Math.min(...edges);
    const [from, to] = span > 0 ? [Math.max(0, Math.min(...edges) - 0.02 * span), Math.max(...edges) + 0.02 * span] : [0, 2 * end || 1];
    const plotWidth = Math.max(120, width - MARGIN.left - MARGIN.right);
    const place = scaleLinear([from, to], [0, plotWidth]);
    const marks = [
        // Where all need the same time, one label says it.
        ...(histogram.width > 0 ? PERCENTS : PERCENTS.slice(0, 1)).map((name) => ({
            text: `${histogram.width > 0 ? name.toUpperCase() : 'Everybody'} ${formatDuration(percentiles[name], unit)}${dateFlag(percentiles, name, calendar)}`,
            x: place(percentiles[name]),
            share: histogram.width > 0 ? Number(name.slice(1)) / 100 : 1,
            target: null,
        })),
        ...near.map((target) => ({ text: targetFlag(target, unit), x: place(target.within), share: 0, target })),
    ].sort((a, b) => a.x - b.x);
    const ends: number[] = [];
    const flags = marks.map((mark): Flag => {
        const needed = measureText(mark.text, FLAG_SIZE) * (mark.target ? BOLD : 1) + (mark.target ? SIGN_ROOM : 0) + 8;
        const left = Math.max(0, Math.min(mark.x + 4, plotWidth - needed));
        let lane = ends.findIndex((taken) => taken <= left);
        if (lane < 0) lane = ends.length;
        ends[lane] = left + needed;
        return { ...mark, left, width: needed, lane };
    });
    const top = Math.max(1, ends.length) * LANE + 8;
    return { width, height: top + PLOT_HEIGHT + MARGIN.bottom, top, plotWidth, plotHeight: PLOT_HEIGHT, from, to, flags };
}

/** Where the text of a lane stands. */
export function laneTop(lane: number): number {
    return lane * LANE;
}

/** Where dates lie days apart, the time of day says nothing. */
const DAYS_APART = 2;

function dateFlag(percentiles: Percentiles, name: keyof Percentiles, { unit, anchor }: Calendar): string {
    if (!anchor) return '';
    const date = dateFor(anchor, percentiles[name], unit);
    return ` · ${convert(percentiles.p95 - percentiles.p10, unit, 'd') < DAYS_APART ? date : date.split(' ')[0]}`;
}

function targetFlag({ within, confidence, simulated, probability }: SimulatedTarget, unit: Unit): string {
    const shown = (share: number | null) => (share === null ? '?' : percentBeside(share, confidence));
    return `≤ ${promisedDuration(within, unit)}: ${shown(simulated.probability)} (classical ${shown(probability)})`;
}
