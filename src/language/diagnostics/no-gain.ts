import { formatDuration } from '../../pert/durations.ts';
import { improvementsWithoutGain } from '../../pert/plan/no-gain.ts';
import type { AnalysedJourney } from '../analysed-journey.ts';
import { isImprovement } from '../generated/ast.ts';
import type { Report } from './report.ts';
import { listed, named } from './wording.ts';

/** `improvement-no-gain`: an improvement saves time only where there is more of it to spare. */
export function improvementsGain({ node, plan }: AnalysedJourney, report: Report): void {
    if (!plan) return;
    const idle = improvementsWithoutGain(plan);
    if (idle.size === 0) return;
    const { unit } = plan.journey;
    node.members.filter(isImprovement).forEach((improvement, index) => {
        const savings = idle.get(index);
        if (!savings) return;
        const steps = savings.map(
            ({ step, saved, slack }) =>
                `${formatDuration(saved, unit)} of ${named(plan.steps[step], 'a step')}, which has a slack of ${formatDuration(slack, unit)}`,
        );
        report(
            'improvement-no-gain',
            `${named(improvement, 'This improvement')} does not shorten the journey: it saves ${listed(steps)}. Improve a critical step instead.`,
            { node: improvement, property: 'name' },
        );
    });
}
