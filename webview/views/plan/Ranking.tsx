import { CHART_HEIGHT, chartWidth, ImpactEffortChart } from '../../../src/diagram/plan/ImpactEffortChart.tsx';
import { improvementLabel, rankingReasons } from '../../../src/diagram/plan/plan-words.ts';
import type { ImprovementPlan } from '../../../src/pert/plan/plan.ts';
import type { RankedImprovement } from '../../../src/pert/plan/ranking.ts';

interface RankingProperties {
    plan: ImprovementPlan;
    ranking: readonly RankedImprovement[];
    width: number;
    onChoose: (improvement: number) => void;
}

/** What comes first: a chart of impact and effort, and a list with reasons. */
export function Ranking({ plan, ranking, width, onChoose }: RankingProperties) {
    if (ranking.length === 0) return null;
    return (
        <section>
            <h2>What comes first</h2>
            <div class="plan-ranking">
                {/* biome-ignore lint/a11y/useSemanticElements: a chart whose dots are buttons. */}
                <svg
                    class="plan-chart journey-picture"
                    width={chartWidth(width)}
                    height={CHART_HEIGHT}
                    role="group"
                    aria-label="Improvements by impact and effort"
                >
                    <ImpactEffortChart plan={plan} ranking={ranking} width={chartWidth(width)} onChoose={onChoose} />
                </svg>
                <ol class="plan-ranks">
                    {ranking.map((each) => (
                        <li key={each.improvement}>
                            <button type="button" class="report-jump" onClick={() => onChoose(each.improvement)}>
                                <strong>{improvementLabel(plan, each.improvement)}</strong>, a {each.corner}: {rankingReasons(plan, each)}
                            </button>
                        </li>
                    ))}
                </ol>
            </div>
        </section>
    );
}
