import { formatDuration, type Unit } from '../../../pert/durations.ts';
import { type Gain, improvementGain } from '../../../pert/plan/effects.ts';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import { listed } from '../../diagnostics/wording.ts';
import { type Improvement, isImprovement } from '../../generated/ast.ts';

/** What an improvement gives its journey, a line each: alone, and after those before it where that is something else. */
export function improvementGainLines(improvement: Improvement, { node, plan }: AnalysedJourney): string[] {
    const index = node.members.filter(isImprovement).indexOf(improvement);
    if (!plan || index < 0 || plan.improvements[index].effects.length === 0) return [];
    const gain = improvementGain(plan, index);
    if (!gain) return [];
    const [alone, combined] = [gain.alone, gain.combined].map((each) => gainText(each, plan.journey.unit));
    return alone === combined ? [alone] : [`alone: ${alone}`, `after the improvements before it: ${combined}`];
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
