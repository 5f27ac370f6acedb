import type { AnalysedJourney } from '../language/analysed-journey.ts';
import { experienceOf } from '../language/network/experience.ts';
import { outcomesOf } from '../language/network/outcomes.ts';
import { valueSummary } from '../pert/experience/value-summary.ts';

/** The outcomes of a journey with the names of the steps that serve them. */
export function outcomesAnswer(journey: AnalysedJourney) {
    return outcomesOf(journey).map(({ node, steps }) => ({
        name: node.name ?? '',
        label: node.label ?? null,
        steps: steps.map((step) => journey.network.steps[step].name),
    }));
}

/** What the time of a journey is good for: shares 0…1, times in its unit. null without a schedule. */
export function valueAnswer({ node, steps, network, analysis: { schedule } }: AnalysedJourney) {
    if (!schedule) return null;
    const experience = experienceOf(node, steps);
    const summary = valueSummary(network, schedule, experience);
    const nameOf = (step: number) => network.steps[step].name;
    const named = <T>(parts: readonly T[], names: readonly { name: string; label: string | null }[]) =>
        parts.map((part, index) => ({ name: names[index].name, label: names[index].label, ...part }));
    return {
        criticalPath: summary.criticalPath,
        steps: summary.steps,
        stages: named(summary.stages, network.stages),
        channels: named(
            summary.channels.map((channel) => ({ ...channel, touchpoints: channel.touchpoints.map(nameOf) })),
            experience.channels,
        ),
        teams: named(summary.teams, experience.teams),
        handovers: summary.handovers,
        bottlenecks: summary.bottlenecks.map(({ step, share }) => ({ step: nameOf(step), share })),
    };
}
