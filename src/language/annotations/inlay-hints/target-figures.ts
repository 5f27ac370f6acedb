import { percent } from '../../diagnostics/wording.ts';
import type { TargetFacts } from '../../services/facts/target-facts.ts';
import { verdictMark } from '../verdict-mark.ts';
import type { Figure } from './step-figures.ts';

/** What stands behind a promise: its probability by the classical method and, once it is there, by simulation. */
export function targetFigures({ probability, met, confidence, noPath, simulated }: TargetFacts): Figure[] {
    if (noPath || probability === null) return [];
    const figures = [
        {
            text: `${percent(probability, confidence)}${verdictMark(met)}`,
            tooltip: 'The probability by the classical method: means and variances of the longest path, taken for normal',
        },
    ];
    if (simulated) {
        figures.push({
            text: `simulated ${percent(simulated.probability, confidence)}${verdictMark(simulated.met)}`,
            tooltip: 'The share of simulated customers for whom it is kept',
        });
    }
    return figures;
}
