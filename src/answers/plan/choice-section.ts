import { choiceSentences } from '../../diagram/plan/plan-words.ts';
import { formatDuration } from '../../pert/durations.ts';
import type { ImprovementPlan } from '../../pert/plan/plan.ts';
import type { Choice, Selection } from '../../pert/plan/selection.ts';
import { percent } from '../numbers.ts';
import { targetText } from '../words/target-words.ts';
import { NONE } from './effects-sections.ts';
import type { ReportSection } from './report.ts';

/** A set of improvements with its result, and whether anything better can exist. */
export function choiceSection(plan: ImprovementPlan, choice: Choice, heading: string): ReportSection {
    return {
        heading,
        sentences: choiceSentences(plan, choice),
        ...(choice.selection && { table: { columns: ['', 'probability'], rows: resultRows(plan, choice.selection) } }),
    };
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
