import { formatDuration } from '../../../pert/durations.ts';
import { passMoments, stepMoments } from '../../../pert/estimates.ts';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import type { InlayHintSettings } from '../settings.ts';

/** A word about a step, and what it means. */
export interface Figure {
    text: string;
    tooltip: string;
}

/**
 * What stands behind a step: its expected time, and whether it is critical or how much slack it has.
 * @param step index in the journey's network
 */
export function stepFigures({ network, analysis }: AnalysedJourney, step: number, settings: InlayHintSettings): Figure[] {
    const { schedule } = analysis;
    const node = network.steps[step];
    const figures: Figure[] = [];
    if (settings.expected && node.kind !== 'milestone' && passMoments(node)) {
        const expected = schedule ? schedule.expected[step] : stepMoments(node).expected;
        figures.push({ text: formatDuration(expected, network.unit), tooltip: 'Expected time' });
    }
    if (!schedule) return figures;
    if (settings.critical && schedule.critical[step] === 1) {
        figures.push({ text: '◆ critical', tooltip: 'Any delay of this step delays the journey' });
    } else if (settings.slack) {
        figures.push({
            text: `slack ${formatDuration(schedule.totalSlack[step], network.unit)}`,
            tooltip: 'Total slack: how much later this step may be done without delaying the journey',
        });
    }
    return figures;
}
