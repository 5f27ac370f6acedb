import { formatDuration, type Unit } from '../../../pert/durations.ts';
import type { LinkType } from '../../../pert/network.ts';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import type { LinkFacts } from '../facts/link-facts.ts';

const TYPES: Readonly<Record<LinkType, string>> = {
    FS: 'finish-to-start',
    SS: 'start-to-start',
    FF: 'finish-to-finish',
    SF: 'start-to-finish',
};

/** `finish-to-start, lag 2 h ± 0.5 h, slack 1.5 h`. */
export function linkText({ type, lag, slack, critical }: LinkFacts, unit: Unit): string {
    const parts = [TYPES[type]];
    if (lag) {
        const spread = lag.variance > 0 ? ` ± ${formatDuration(Math.sqrt(lag.variance), unit)}` : '';
        parts.push(`${lag.expected < 0 ? 'lead' : 'lag'} ${formatDuration(Math.abs(lag.expected), unit)}${spread}`);
    }
    if (critical) parts.push('critical');
    else if (slack !== null) parts.push(slack === 0 ? 'no slack' : `slack ${formatDuration(slack, unit)}`);
    return parts.join(', ');
}

/** A step's label, and its place in the schedule. */
export function stepText({ network, analysis: { schedule } }: AnalysedJourney, step: number): string {
    const { label } = network.steps[step];
    const parts = label ? [label] : [];
    if (schedule) {
        const slack = schedule.totalSlack[step];
        parts.push(schedule.critical[step] === 1 ? 'critical' : `slack ${formatDuration(slack, network.unit)}`);
    }
    return parts.join(', ');
}
