import { formatDuration, type Unit } from '../../../pert/durations.ts';
import { inLargerUnits } from '../../../pert/elapsed.ts';
import { countOf } from '../../diagnostics/wording.ts';
import type { JourneyFacts, StageFacts } from '../facts/journey-facts.ts';
import { escapeMarkdown, escapeParagraphs, paragraphs, table } from './markdown.ts';
import { chain, heading, names, problemText, spread, targetList } from './phrases.ts';

/** Beyond this many, critical paths are not counted any more. */
const MOST_PATHS = 100;

/** What a hover tells about a journey. Markdown. */
export function journeyMarkdown(facts: JourneyFacts): string {
    const { duration, unit, incomplete, expandsIncomplete, criticalPath, criticalPaths } = facts;
    const others = criticalPaths > 1 ? ` (one of ${criticalPaths >= MOST_PATHS ? `${MOST_PATHS} or more` : criticalPaths})` : '';
    return paragraphs(
        heading(facts, `journey of ${countOf(facts.steps, 'step')}`),
        facts.description && escapeMarkdown(facts.description),
        facts.documentation && escapeParagraphs(facts.documentation),
        duration && durationText(duration, unit),
        facts.simulated && simulatedText(facts.simulated, unit),
        facts.dates && `In the calendar: ${facts.dates}`,
        facts.simulated?.dates && `Simulated: ${facts.simulated.dates}`,
        incomplete.length > 0 &&
            `*Incomplete:* ${countOf(incomplete.length, 'step has', 'steps have')} no estimate and ${incomplete.length === 1 ? 'counts' : 'count'} 0: ${names(incomplete)}.`,
        expandsIncomplete.length > 0 &&
            `*Incomplete:* ${names(expandsIncomplete)} ${expandsIncomplete.length === 1 ? 'expands a journey that is' : 'expand journeys that are'} incomplete.`,
        targetList(facts.targets),
        criticalPath.length > 0 && `Critical path${others}: ${chain(criticalPath)}`,
        facts.problem && problemText(facts.problem),
    );
}

function durationText({ expected, standardDeviation }: NonNullable<JourneyFacts['duration']>, unit: Unit): string {
    const larger = inLargerUnits(expected, unit);
    return `Duration **${spread({ expected, variance: standardDeviation ** 2 }, unit)}**${larger ? `, about ${larger}` : ''}`;
}

function simulatedText({ mean, standardDeviation, percentiles, iterations }: NonNullable<JourneyFacts['simulated']>, unit: Unit): string {
    const time = (value: number) => formatDuration(value, unit);
    const whole = spread({ expected: mean, variance: standardDeviation ** 2 }, unit);
    return `Simulated **${whole}**: half of the customers need at most ${time(percentiles.p50)}, 80 % ${time(percentiles.p80)}, 95 % ${time(percentiles.p95)} (${countOf(iterations, 'run')})`;
}

/** What a hover tells about a stage. Markdown. */
export function stageMarkdown(facts: StageFacts): string {
    const { span, unit } = facts;
    return paragraphs(
        heading(facts, `stage of ${countOf(facts.steps, 'step')}${facts.ordered ? ' in order' : ''}`),
        facts.description && escapeMarkdown(facts.description),
        facts.documentation && escapeParagraphs(facts.documentation),
        span &&
            table([
                ['Earliest start – finish', `${formatDuration(span.start, unit)} – ${formatDuration(span.finish, unit)}`],
                ...(facts.dates ? [['In the calendar', facts.dates] as [string, string]] : []),
                ['Lasts', formatDuration(span.finish - span.start, unit)],
                ['Critical steps', facts.critical.length > 0 ? names(facts.critical) : 'none'],
            ]),
        facts.problem && problemText(facts.problem),
    );
}
