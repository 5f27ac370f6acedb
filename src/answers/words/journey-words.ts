import type { CommentProvider } from 'langium';
import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { countOf } from '../../language/diagnostics/wording.ts';
import { journeyFacts } from '../../language/services/facts/journey-facts.ts';
import { targetFacts } from '../../language/services/facts/target-facts.ts';
import { journeyMarkdown } from '../../language/services/hover/journey-hover.ts';
import { code, escapeMarkdown, paragraphs } from '../../language/services/hover/markdown.ts';
import { targetText } from '../../language/services/hover/phrases.ts';
import type { Schedule } from '../../pert/analysis.ts';
import { formatNumber } from '../../pert/durations.ts';
import { numberFormat } from '../numbers.ts';
import { tableOf } from './markdown-table.ts';

/** Service standards of single steps that are told beside the table. */
const STEP_TARGETS = 20;

/**
 * A journey in words, as Markdown: what its hover says, the service standards of its steps, and a table of steps.
 * @param steps indices of those that the table lists
 */
export function journeyText(journey: AnalysedJourney, steps: readonly number[], comments: CommentProvider): string {
    const { network, analysis } = journey;
    const rest = network.steps.length - steps.length;
    return paragraphs(
        journeyMarkdown(journeyFacts(journey, comments)),
        stepTargets(journey),
        steps.length > 0 && `${tableTitle(journey)}:\n\n${stepTable(journey, steps)}`,
        rest > 0 &&
            `Not listed: ${countOf(rest, analysis.schedule ? 'step with more slack' : 'more step', analysis.schedule ? 'steps with more slack' : 'more steps')}; explain_step tells about each.`,
    );
}

function tableTitle({ network, analysis }: AnalysedJourney): string {
    return analysis.schedule
        ? `Steps, times in ${network.unit}, counted from the start of the journey; a step with slack 0 is critical`
        : `Steps, estimates in ${network.unit}`;
}

function stepTargets(journey: AnalysedJourney): string {
    const { targets, steps } = journey.network;
    const lines = targets.flatMap(({ scope }, index) => {
        if (scope.kind !== 'step') return [];
        const [facts] = targetFacts(journey, (target) => target === index);
        return [`- step ${code(steps[scope.step].name)}, ${targetText(facts)}`];
    });
    const rest = lines.length - STEP_TARGETS;
    return [...lines.slice(0, STEP_TARGETS), ...(rest > 0 ? [`- and ${countOf(rest, 'more', 'more')}`] : [])].join('\n');
}

const WRITTEN = ['step', 'label', 'kind', 'stage', 'estimate'];
const COMPUTED = ['expected', 'σ', 'earliest', 'latest', 'slack', 'free slack'];

function stepTable({ network, analysis: { schedule } }: AnalysedJourney, steps: readonly number[]): string {
    const format = numberFormat(schedule ? Math.max(schedule.duration, largest(schedule)) : 1);
    // Zeros at the end tell a model nothing.
    const show = (value: number) => String(Number(format(value)));
    const rows = steps.map((index) => {
        const { name, label, kind, stage, estimate } = network.steps[index];
        const points = estimate && [estimate.optimistic, estimate.mostLikely, estimate.pessimistic].map(formatNumber).join(' · ');
        return [
            escapeMarkdown(name),
            escapeMarkdown(label ?? ''),
            kind,
            stage === null ? '' : escapeMarkdown(network.stages[stage].name),
            points ?? '',
            ...(schedule ? figures(schedule, index, show) : []),
        ];
    });
    return tableOf(schedule ? [...WRITTEN, ...COMPUTED] : WRITTEN, rows);
}

function figures(schedule: Schedule, step: number, show: (value: number) => string): string[] {
    const { expected, stepVariance, earliestStart, earliestFinish, latestStart, latestFinish, totalSlack, freeSlack } = schedule;
    return [
        show(expected[step]),
        show(Math.sqrt(stepVariance[step])),
        `${show(earliestStart[step])} – ${show(earliestFinish[step])}`,
        `${show(latestStart[step])} – ${show(latestFinish[step])}`,
        // What rounds to 0 is not critical for that.
        schedule.critical[step] === 1 ? '0' : nonZero(totalSlack[step], show),
        show(freeSlack[step]),
    ];
}

function nonZero(value: number, show: (value: number) => string): string {
    const shown = show(value);
    return Number(shown) === 0 ? value.toPrecision(1) : shown;
}

function largest({ expected }: Schedule): number {
    return expected.reduce((most, value) => Math.max(most, value), 0);
}
