import { formatDuration, formatNumber } from '../../../pert/durations.ts';
import { percent } from '../../diagnostics/wording.ts';
import type { StepExplanation } from '../facts/step-explanation.ts';
import type { StepFacts, WrittenEstimate } from '../facts/step-facts.ts';
import { explanationMarkdown } from './explanation.ts';
import { code, escapeMarkdown, escapeParagraphs, paragraphs, table } from './markdown.ts';
import { chain, heading, problemText, spread, targetList } from './phrases.ts';

const KINDS: Readonly<Record<StepFacts['kind'], string>> = {
    touchpoint: 'touchpoint',
    moment: 'moment of truth',
    task: 'backstage task',
    wait: 'wait',
    milestone: 'milestone',
};

/**
 * What a hover tells about a step, and why its slack is what it is. Markdown.
 * @param planned what improvements do for it, as Markdown
 * @param experience how it is experienced, owned and measured, as Markdown
 */
export function stepMarkdown(
    facts: StepFacts,
    explanation: StepExplanation | null = null,
    planned: readonly string[] = [],
    experience: readonly string[] = [],
): string {
    const { stage } = facts;
    const place = stage ? ` in ${stage.label ? escapeMarkdown(stage.label) : code(stage.name)}` : '';
    return paragraphs(
        heading(facts, `${KINDS[facts.kind]}${place}`),
        facts.documentation && escapeParagraphs(facts.documentation),
        // First what the figures mean: an editor shows a few lines before one has to scroll.
        explanation && explanationMarkdown(explanation),
        targetList(facts.targets),
        planned.map((line) => `- ${line}`).join('\n'),
        table(rows(facts)),
        facts.chain && `Critical path: ${chain(facts.chain.steps, facts.chain.position)}`,
        problem(facts),
        experience.map((line) => `- ${line}`).join('\n'),
    );
}

function rows(facts: StepFacts): [string, string][] {
    const { unit, times, expected } = facts;
    const time = (value: number) => formatDuration(value, unit);
    return [
        ['Estimate', estimateText(facts.estimate)],
        ...(expected ? ([['Expected', spread(expected, unit)], ...madeOf(facts)] as [string, string][]) : []),
        ...(times
            ? ([
                  ['Earliest start – finish', `${time(times.earliestStart)} – ${time(times.earliestFinish)}`],
                  ...(facts.dates ? [['In the calendar', facts.dates]] : []),
                  ['Latest start – finish', `${time(times.latestStart)} – ${time(times.latestFinish)}`],
                  ['Slack', `${time(times.totalSlack)} total, ${time(times.freeSlack)} free`],
                  ['Critical', `${times.critical ? '**yes**' : 'no'}${oftenCritical(facts)}`],
              ] as [string, string][])
            : []),
    ];
}

/** The criticality index, which tells more than yes or no where paths are of similar length. */
function oftenCritical({ criticality }: StepFacts): string {
    return criticality === null ? '' : `, for ${percent(criticality)} of the simulated customers`;
}

function estimateText(estimate: WrittenEstimate): string {
    switch (estimate.kind) {
        case 'points':
            return pointsText(estimate.points);
        case 'event':
            return 'none: an event without duration';
        case 'tbd':
            return 'tbd: left open, counts 0';
        case 'none':
            return 'none yet, counts 0';
        case 'faulty':
            return 'not valid, counts 0';
        case 'expands':
            return `that of the journey ${code(estimate.journey)}`;
    }
}

/** `1 · 3 · 10 min`; each with its own unit where they differ. */
function pointsText(points: readonly { value: number; unit: string }[]): string {
    const same = points.every(({ unit }) => unit === points[0].unit);
    if (same) return `${points.map(({ value }) => formatNumber(value)).join(' · ')} ${points[0].unit}`;
    return points.map(({ value, unit }) => `${formatNumber(value)} ${unit}`).join(' · ');
}

/** How repeats and participation change the expected time of one pass. */
function madeOf({ pass, repeats, participation, unit }: StepFacts): [string, string][] {
    if (!pass || (repeats === 0 && participation === 1)) return [];
    const parts = [
        `${spread(pass, unit)} each time`,
        ...(repeats > 0 ? [`× ${formatNumber(1 / (1 - repeats))} because ${percent(repeats)} must do it once more`] : []),
        ...(participation < 1 ? [`× ${percent(participation)}, the share who take it`] : []),
    ];
    return [['Made of', parts.join(', ')]];
}

function problem({ problem: reason }: StepFacts): string | null {
    if (!reason) return null;
    return reason.kind === 'improvement'
        ? 'Exists only once its improvement is done, so it has no place in the schedule.'
        : problemText(reason);
}
