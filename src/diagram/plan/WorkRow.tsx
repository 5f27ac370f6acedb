import type { ImprovementPlan } from '../../pert/plan/plan.ts';
import { fitLine } from '../text/fit.ts';
import { within } from '../timeline/bar-shape.ts';
import { FIGURE_SIZE, NAME_INDENT, NAME_PADDING, NAME_SIZE, type TimelineFrame } from '../timeline/timeline-frame.ts';
import { type PlanLayout, WORK_HEIGHT } from './plan-layout.ts';
import { improvementLabel, workFacts } from './plan-words.ts';

interface WorkRowProperties {
    plan: ImprovementPlan;
    row: PlanLayout['rows'][number];
    frame: TimelineFrame;
    place: (time: number) => number;
    onChoose?: (improvement: number) => void;
}

/** Bold type is so much wider. */
const BOLD = 1.08;
/** Heights within a row. */
const BAR = { top: 5, bottom: 19 };
const THIN = { top: 24, bottom: 29 };

/** An improvement: its levelled time as a bar, below it thinner the time without regard to teams, with its slack. */
export function WorkRow({ plan, row: { work, top, due }, frame, place, onChoose }: WorkRowProperties) {
    const { improvement, critical } = work;
    const { status } = plan.improvements[improvement];
    const label = improvementLabel(plan, improvement);
    const facts = workFacts(plan, work);
    const room = frame.names - NAME_INDENT - NAME_PADDING;
    const plot = frame.width - frame.names;
    const x = (time: number) => round(within(place(time), plot));
    const box = (from: number, to: number, { top: y1, bottom: y2 }: typeof BAR) =>
        `M${x(from)} ${y1}H${Math.max(x(from) + 3, x(to))}V${y2}H${x(from)}Z`;
    const act = onChoose && {
        role: 'button' as const,
        tabindex: 0,
        onClick: () => onChoose(improvement),
        onKeyDown: (event: KeyboardEvent) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            onChoose(improvement);
        },
    };
    const names = critical ? 'timeline-name journey-critical' : 'timeline-name';
    const bar = `timeline-bar plan-bar plan-${status}${critical ? ' journey-critical' : ''}`;
    return (
        <g class="plan-work" data-improvement={plan.improvements[improvement].name} transform={`translate(0 ${top})`} {...act}>
            <title>{`${label}: ${facts}${critical ? ' · critical' : ''}`}</title>
            <rect class="plan-row-ground" x={0.5} y={0.5} width={frame.width - 1} height={WORK_HEIGHT - 1} />
            <g class={names}>
                {critical && <rect class="timeline-name-mark" y={4} width={4} height={WORK_HEIGHT - 8} />}
                <text class="timeline-name-text" x={NAME_INDENT} y={15} font-size={NAME_SIZE}>
                    {fitLine(label, room / (critical ? BOLD : 1), NAME_SIZE).lines[0]}
                </text>
                <text class="timeline-figure" x={NAME_INDENT} y={29} font-size={FIGURE_SIZE}>
                    {fitLine(facts, room, FIGURE_SIZE).lines[0]}
                </text>
            </g>
            <g transform={`translate(${frame.names} 0)`}>
                <g class={bar}>
                    <path class="timeline-bar-outline" d={box(work.start, work.finish, BAR)} />
                </g>
                {work.totalSlack > 0 && <path class="plan-slack" d={`M${x(work.earliestFinish)} 26.5H${x(work.latestFinish)}`} />}
                <path
                    class={critical ? 'plan-unlevelled journey-critical' : 'plan-unlevelled'}
                    d={box(work.earliestStart, work.earliestFinish, THIN)}
                />
                {due !== null && due >= 0 && place(due) <= plot && <Due x={x(due)} isLate={work.finish > due} />}
            </g>
        </g>
    );
}

/** When it should be done: a line with a flag, full where the plan is later. */
function Due({ x, isLate }: { x: number; isLate: boolean }) {
    return (
        <g class={isLate ? 'plan-due journey-target journey-target-missed' : 'plan-due journey-target journey-target-met'}>
            <path class="plan-due-line" d={`M${x} 2V${WORK_HEIGHT - 3}`} />
            <path class={isLate ? 'plan-due-flag plan-due-late' : 'plan-due-flag'} d={`M${x} 2h8l-2.5 4l2.5 4h-8Z`} />
        </g>
    );
}

function round(value: number): number {
    return Math.round(value * 100) / 100;
}
