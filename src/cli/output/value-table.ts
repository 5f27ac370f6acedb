import { numberFormat, percent } from '../../answers/numbers.ts';
import { outcomesAnswer, valueAnswer } from '../../answers/value-answer.ts';
import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { countOf, listed } from '../../language/diagnostics/wording.ts';
import type { ValueShares } from '../../pert/experience/value-summary.ts';
import { pad, textWidth, wrap } from './text-width.ts';

const LINE_WIDTH = 100;
const COLUMNS = ['adds', 'enables', 'wastes'] as const;
/** So many of the largest shares are told. */
const BOTTLENECKS = 5;

/**
 * What the time of a journey is good for, by stage, channel and team; the touchpoints of each channel, handovers, bottlenecks and
 * outcomes. Nothing for a journey that says nothing of all that.
 */
export function valueTable(journey: AnalysedJourney): string[] {
    const value = valueAnswer(journey);
    const outcomes = outcomesAnswer(journey).filter(({ steps }) => steps.length > 0);
    const saysValue = journey.steps.some(({ properties }) => properties.some(({ $type }) => $type === 'ValueProperty'));
    if (!value || (!saysValue && outcomes.length === 0 && value.channels.length === 0 && value.teams.length === 0)) return [];
    const { unit } = journey.network;
    const { duration } = journey.analysis.schedule!;
    const time = numberFormat(Math.max(duration, value.steps.time));
    const row = (title: string, whole: number, shares: ValueShares, note = '') => ({
        title,
        cells: [time(whole), ...COLUMNS.map((column) => percent(shares[column]))],
        note,
    });
    const rows = [
        row('critical path', duration, value.criticalPath),
        row('all steps', value.steps.time, value.steps),
        ...value.stages.map((stage) => row(`stage ${stage.name}`, stage.time, stage)),
        ...value.channels.map((channel) => row(`channel ${channel.name}`, channel.time, channel, touchpointsText(channel.touchpoints))),
        ...value.teams.map((team) => row(`team ${team.name}`, team.time, team)),
    ];
    const head = `Time in ${unit}, and what it is good for`;
    const titleWidth = widest([head, ...rows.map(({ title }) => title)]);
    const columns = [unit, ...COLUMNS];
    const widths = columns.map((column, index) => widest([column, ...rows.map(({ cells }) => cells[index])]));
    const line = (title: string, cells: readonly string[], note = '') =>
        `  ${pad(title, titleWidth)}  ${cells.map((cell, index) => pad(cell, widths[index], 'right')).join('  ')}  ${note}`;
    return [
        '',
        line(head, columns),
        ...rows.map(({ title, cells, note }) => line(title, cells, note)),
        ...sentences(value, outcomes).flatMap((sentence) => wrap(sentence.split(' '), LINE_WIDTH).map((part) => `  ${part}`)),
    ];
}

function touchpointsText(touchpoints: readonly string[]): string {
    return touchpoints.length === 0 ? 'no touchpoint' : `${countOf(touchpoints.length, 'touchpoint')}: ${listed(touchpoints)}`;
}

function sentences(value: NonNullable<ReturnType<typeof valueAnswer>>, outcomes: ReturnType<typeof outcomesAnswer>): string[] {
    const { between } = value.criticalPath;
    const bottlenecks = value.bottlenecks.slice(0, BOTTLENECKS).map(({ step, share }) => `${step} ${percent(share)}`);
    return [
        ...(between === 0 ? [] : [`${percent(between)} of the duration lies between the steps of the critical path (lags and leads).`]),
        ...(value.teams.length < 2 ? [] : [`${countOf(value.handovers, 'handover')} from team to team.`]),
        ...(bottlenecks.length === 0 ? [] : [`Of the duration take most: ${listed(bottlenecks)}.`]),
        ...outcomes.map(({ name, steps }) => `The outcome ${name} is served by ${listed(steps)}.`),
    ];
}

function widest(texts: readonly string[]): number {
    return texts.reduce((width, text) => Math.max(width, textWidth(text)), 0);
}
