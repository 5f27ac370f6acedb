import type { Unit } from '../../pert/durations.ts';
import { formatDuration, formatNumber } from '../../pert/durations.ts';
import type { StepKind } from '../../pert/network.ts';
import { labelOf } from './card-size.ts';
import type { Nearness } from './near-critical.ts';
import type { PictureStep, StepFigures, Truth } from './picture-model.ts';

export const KIND_NAMES: Record<StepKind, string> = {
    touchpoint: 'Touchpoint',
    moment: 'Moment of truth',
    task: 'Task',
    wait: 'Wait',
    milestone: 'Milestone',
};

/** The customary short names of the moments of truth. */
export const TRUTH_NAMES: Record<Truth, string> = { zero: 'ZMOT', first: 'FMOT', second: 'SMOT', ultimate: 'UMOT' };

/** What a card says, in words: for its tooltip and for those who listen to the picture. */
export function describeStep(step: PictureStep, figures: StepFigures | null, unit: Unit, onCycle: boolean, near: Nearness = 0): string {
    if (step.folded !== undefined) {
        return [`${labelOf(step)}: stage of ${step.folded} steps`, ...(figures ? stageLines(figures, unit, near) : [])].join('\n');
    }
    const truth = step.truth === null ? '' : ` (${TRUTH_NAMES[step.truth]})`;
    const lines = [`${labelOf(step)}: ${KIND_NAMES[step.kind].toLowerCase()}${truth}`];
    if (onCycle) {
        lines.push('Part of a cycle');
    }
    if (figures !== null) {
        lines.push(...figureLines(step, figures, unit, near));
    }
    return lines.join('\n');
}

const NEARNESS_WORDS: Record<Nearness, string> = { 0: '', 1: ', almost critical', 2: ', close to critical' };

function stageLines(figures: StepFigures, unit: Unit, near: Nearness): string[] {
    const { expected, earliestStart, earliestFinish, totalSlack, critical } = figures;
    return [
        `Lasts ${formatDuration(expected, unit)}${figures.estimated ? '' : ', not all steps have an estimate'}`,
        `From ${formatNumber(earliestStart)} to ${formatDuration(earliestFinish, unit)}`,
        critical ? 'Critical steps in it' : `Slack ${formatDuration(totalSlack, unit)}${NEARNESS_WORDS[near]}`,
    ];
}

function figureLines(step: PictureStep, figures: StepFigures, unit: Unit, near: Nearness): string[] {
    const slack = `Slack ${formatDuration(figures.totalSlack, unit)}${figures.critical ? ', critical' : NEARNESS_WORDS[near]}`;
    if (step.kind === 'milestone') {
        const span = `Earliest ${formatDuration(figures.earliestStart, unit)}, latest ${formatDuration(figures.latestStart, unit)}`;
        return [span, slack];
    }
    const expected = figures.estimated
        ? `Expected ${formatDuration(figures.expected, unit)} \u00b1 ${formatDuration(figures.standardDeviation, unit)}`
        : 'No estimate yet';
    const span = (start: number, finish: number) => `${formatNumber(start)} to ${formatDuration(finish, unit)}`;
    return [
        expected,
        `Earliest ${span(figures.earliestStart, figures.earliestFinish)}`,
        `Latest ${span(figures.latestStart, figures.latestFinish)}`,
        slack,
    ];
}
