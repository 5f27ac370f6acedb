import { percent } from '../../answers/numbers.ts';
import { countOf, listed } from '../../language/diagnostics/wording.ts';
import { formatDuration, formatNumber } from '../../pert/durations.ts';
import type { ImprovementPlan } from '../../pert/plan/plan.ts';
import type { Choice, Selection } from '../../pert/plan/selection.ts';
import { targetText } from '../output/journey-header.ts';
import { NONE } from './effects-sections.ts';
import type { ReportSection } from './report.ts';

/** A set of improvements with its result, and whether anything better can exist. */
export function choiceSection(plan: ImprovementPlan, { selection, proven, looked }: Choice, heading: string): ReportSection {
    const sets = countOf(looked, 'set');
    if (!selection) {
        return {
            heading,
            sentences: [
                proven
                    ? `There is none: no set of these improvements meets every target (${sets} looked at).`
                    : `None was found among ${sets}; there may be one among those that were not looked at.`,
            ],
        };
    }
    return {
        heading,
        sentences: [
            madeOf(plan, selection),
            ...uncosted(plan, selection),
            proven
                ? `Nothing better exists (${sets} looked at).`
                : `There may be something better: the search ended after ${sets}, or no plan within the time was found for some.`,
        ],
        table: { columns: ['', 'probability'], rows: resultRows(plan, selection) },
    };
}

function madeOf({ improvements, unit }: ImprovementPlan, { improvements: made, cost, planDuration }: Selection): string {
    if (made.length === 0) return 'No improvement at all.';
    return `${listed(made.map((index) => improvements[index].name))}: cost ${formatNumber(cost)}, done in ${formatDuration(planDuration, unit)}.`;
}

function uncosted({ improvements }: ImprovementPlan, { improvements: made }: Selection): string[] {
    const names = made.filter((index) => improvements[index].cost === null).map((index) => improvements[index].name);
    return names.length > 0 ? [`Without a cost, and counted as 0: ${listed(names)}.`] : [];
}

function resultRows(plan: ImprovementPlan, { evaluation }: Selection): string[][] {
    const network = { ...plan.journey, steps: plan.steps, targets: plan.targets };
    const duration = evaluation.analysis.schedule?.duration;
    return [
        ['Expected duration', duration === undefined ? NONE : formatDuration(duration, plan.journey.unit)],
        ...evaluation.targets.flatMap((target, index) =>
            target ? [[targetText(network, index, target.met), target.probability === null ? NONE : percent(target.probability)]] : [],
        ),
    ];
}
