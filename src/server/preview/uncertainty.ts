import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { explainDifference } from '../../language/simulation/explain-difference.ts';
import type { JourneySimulation, SegmentFigures } from '../../language/simulation/journey-simulation.ts';
import type { Funnel } from '../../pert/simulation/funnel.ts';
import type { FunnelFigures, SegmentUncertainty, Uncertainty } from '../../protocol/uncertainty.ts';
import { targetFigures } from './picture.ts';
import { stepIds } from './step-ids.ts';

/** So many steps at which customers leave are shown. */
const MOST_LEAVING = 20;

/** What a panel shows of a journey's simulation; null without a schedule. */
export function uncertaintyOf(journey: AnalysedJourney, simulation: JourneySimulation, version: number): Uncertainty | null {
    const { schedule } = journey.analysis;
    if (!schedule) return null;
    const { figures, histogram, curve, progress, isDone, segments } = simulation;
    const ids = stepIds(journey.network.steps);
    return {
        version,
        iterations: figures.iterations,
        progress,
        isDone,
        mean: figures.mean,
        standardDeviation: figures.standardDeviation,
        classical: { mean: schedule.duration, standardDeviation: schedule.standardDeviation },
        percentiles: figures.percentiles,
        histogram,
        curve,
        difference: explainDifference(journey, figures) ?? '',
        targets: targetFigures(journey.analysis).map((target, index) => {
            const { probability, met } = figures.targets[index];
            return { ...target, simulated: { probability, met } };
        }),
        steps: figures.steps.map(({ criticality, cruciality, sensitivity }, index) => ({
            id: ids[index],
            criticality,
            cruciality,
            sensitivity,
        })),
        funnel: funnelFigures(figures.funnel, schedule.earliestFinish, ids),
        completionRate: figures.completionRate,
        segments: segments?.map(segmentOf) ?? null,
    };
}

function funnelFigures(funnel: Funnel, earliestFinish: Float64Array, ids: readonly string[]): FunnelFigures {
    const leaving = funnel.steps.map(({ lost }, index) => ({ index, lost })).filter(({ lost }) => lost > 0);
    if (leaving.length === 0) return { steps: [], omitted: 0, stages: [] };
    const most = leaving.sort((a, b) => b.lost - a.lost).slice(0, MOST_LEAVING);
    most.sort((a, b) => earliestFinish[a.index] - earliestFinish[b.index] || a.index - b.index);
    return {
        steps: most.map(({ index, lost }) => ({ step: ids[index], reached: funnel.steps[index].reached, lost })),
        omitted: leaving.length - most.length,
        stages: funnel.stages.flatMap((part, stage) => (part ? [{ stage, ...part }] : [])),
    };
}

function segmentOf({ kind, draw, name, share, figures }: SegmentFigures): SegmentUncertainty {
    return {
        choice: kind === 'choice' ? draw : null,
        name,
        share,
        figures: figures && {
            mean: figures.mean,
            p80: figures.percentiles.p80,
            completionRate: figures.completionRate,
            targets: figures.targets.map(({ probability, met }) => ({ probability, met })),
        },
    };
}
