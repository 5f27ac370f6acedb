import type { ImprovementPlan } from '../../pert/plan/plan.ts';
import type { RankedImprovement } from '../../pert/plan/ranking.ts';
import { improvementLabel } from './plan-words.ts';

export const CHART_HEIGHT = 320;
const WIDEST = 560;
const MARGIN = { left: 30, right: 12, top: 10, bottom: 30 };
const DOT = 11;
const WORD_SIZE = 11;

interface ImpactEffortChartProperties {
    plan: ImprovementPlan;
    /** The first comes first: its dot says 1. */
    ranking: readonly RankedImprovement[];
    width: number;
    onChoose?: (improvement: number) => void;
}

/** Width of the chart where there is so much room. */
export function chartWidth(room: number): number {
    return Math.min(WIDEST, room);
}

/** What improvements give against what they take, in four corners; dots bear their rank. */
export function ImpactEffortChart({ plan, ranking, width, onChoose }: ImpactEffortChartProperties) {
    const plot = { width: width - MARGIN.left - MARGIN.right, height: CHART_HEIGHT - MARGIN.top - MARGIN.bottom };
    // The words in the corners stay free.
    const [side, end] = [DOT + 3, DOT + 24];
    const x = (effort: number) => side + effort * (plot.width - 2 * side);
    const y = (impact: number) => plot.height - end - impact * (plot.height - 2 * end);
    const dots = apart(ranking.map(({ effort, impact }) => ({ x: x(effort), y: y(impact) })));
    const [middleX, middleY] = [plot.width / 2, plot.height / 2];
    return (
        <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
            <rect class="plan-corner-best" width={middleX} height={middleY} />
            <path class="plan-chart-frame" d={`M0 0V${plot.height}H${plot.width}`} />
            <path class="plan-chart-halves" d={`M${middleX} 0V${plot.height}M0 ${middleY}H${plot.width}`} />
            <Corner x={8} y={16} words="Quick wins" />
            <Corner x={plot.width - 6} y={16} words="Major projects" atEnd />
            <Corner x={8} y={plot.height - 8} words="Fill-ins" />
            <Corner x={plot.width - 6} y={plot.height - 8} words="Thankless tasks" atEnd />
            <text class="plan-chart-axis" x={plot.width / 2} y={plot.height + 20} font-size={WORD_SIZE} text-anchor="middle">
                effort
            </text>
            <text
                class="plan-chart-axis"
                transform={`translate(-12 ${plot.height / 2}) rotate(-90)`}
                font-size={WORD_SIZE}
                text-anchor="middle"
            >
                impact
            </text>
            {ranking.map(({ improvement, corner }, i) => {
                const label = improvementLabel(plan, improvement);
                const act = onChoose && {
                    role: 'button' as const,
                    tabindex: 0,
                    'aria-label': `${i + 1}. ${label}, a ${corner}`,
                    onClick: () => onChoose(improvement),
                    onKeyDown: (event: KeyboardEvent) => {
                        if (event.key !== 'Enter' && event.key !== ' ') return;
                        event.preventDefault();
                        onChoose(improvement);
                    },
                };
                return (
                    <g
                        key={plan.improvements[improvement].name}
                        class="plan-dot"
                        data-improvement={plan.improvements[improvement].name}
                        transform={`translate(${round(dots[i].x)} ${round(dots[i].y)})`}
                        {...act}
                    >
                        <title>{`${i + 1}. ${label}, a ${corner}`}</title>
                        <circle class="plan-dot-ground" r={DOT} />
                        <text class="plan-dot-rank" y={4} font-size={WORD_SIZE} text-anchor="middle">
                            {i + 1}
                        </text>
                    </g>
                );
            })}
        </g>
    );
}

function Corner({ x, y, words, atEnd = false }: { x: number; y: number; words: string; atEnd?: boolean }) {
    return (
        <text class="plan-corner" x={x} y={y} font-size={WORD_SIZE} text-anchor={atEnd ? 'end' : 'start'}>
            {words}
        </text>
    );
}

interface Point {
    x: number;
    y: number;
}

/** Dots that would cover each other stand side by side. */
function apart(points: readonly Point[]): Point[] {
    const placed: Point[] = [];
    for (const point of points) {
        let { x } = point;
        // Each dot before pushes it aside at most once.
        for (let tries = 0; tries < placed.length; tries++) {
            const other = placed.find((each) => Math.hypot(each.x - x, each.y - point.y) < 2 * DOT);
            if (!other) break;
            x = other.x + 2 * DOT + 1;
        }
        placed.push({ x, y: point.y });
    }
    return placed;
}

function round(value: number): number {
    return Math.round(value * 100) / 100;
}
