import { formatDuration, type Unit } from '../../../pert/durations.ts';
import { type Gain, improvementGain } from '../../../pert/plan/effects.ts';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import { countOf, LIST_LIMIT, listed } from '../../diagnostics/wording.ts';
import { type Improvement, isImprovement, type Step } from '../../generated/ast.ts';
import { knownGains, planGains } from '../../plan/plan-gains.ts';
import { code } from './markdown.ts';

/** What an improvement gives its journey, a line each: alone, and after those before it where that is something else. */
export function improvementGainLines(improvement: Improvement, journey: AnalysedJourney): string[] {
    const { node, plan } = journey;
    const index = node.members.filter(isImprovement).indexOf(improvement);
    if (!plan || index < 0 || plan.improvements[index].effects.length === 0) return [];
    const gain = knownGains(journey)?.effects.gains[index] ?? improvementGain(plan, index);
    if (!gain) return [];
    const [alone, combined] = [gain.alone, gain.combined].map((each) => gainText(each, plan.journey.unit));
    return alone === combined ? [alone] : [`alone: ${alone}`, `after the improvements before it: ${combined}`];
}

/** What is planned for a step, a line for each improvement that does something to it, and what they give together. Markdown. */
export async function plannedLines(step: Step, journey: AnalysedJourney): Promise<string[]> {
    const gains = await planGains(journey);
    const index = journey.indexOfStep.get(step);
    const touching = gains && index !== undefined ? gains.touching(index) : [];
    if (!gains || !journey.plan) return [];
    const { improvements, journey: network } = journey.plan;
    const each = touching.slice(0, LIST_LIMIT).map((improvement) => {
        const { name, status } = improvements[improvement];
        return `improvement ${code(name)} (${status}): ${gainText(gains.effects.gains[improvement].alone, network.unit)}`;
    });
    const more = touching.length > LIST_LIMIT ? [countOf(touching.length - LIST_LIMIT, 'more improvement')] : [];
    return [...each, ...more, ...(touching.length > 1 ? [`all of them together: ${gainText(gains.gain(touching), network.unit)}`] : [])];
}

function gainText({ duration, targets, completion }: Gain, unit: Unit): string {
    if (duration === null) return 'the journey has no schedule';
    const parts = [
        ...(duration > 0 ? [`saves **${formatDuration(duration, unit)}**`] : []),
        ...(duration < 0 ? [`takes **${formatDuration(-duration, unit)}** more`] : []),
        ...pointsText(
            targets.reduce((sum: number, each) => sum + (each ?? 0), 0),
            'target probabilities',
        ),
        ...pointsText(completion, 'customers who finish'),
    ];
    return parts.length > 0 ? listed(parts) : 'saves no time, and makes no target more likely';
}

/** A change of shares in percentage points; nothing where none can be seen. */
function pointsText(change: number, what: string): string[] {
    const points = Number((change * 100).toFixed(1));
    return points === 0 ? [] : [`**${points > 0 ? '+' : '−'}${Math.abs(points)}** percentage points of ${what}`];
}
