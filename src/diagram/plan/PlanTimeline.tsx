import type { ImprovementPlan } from '../../pert/plan/plan.ts';
import { TimeAxis, TimeGrid } from '../timeline/TimeAxis.tsx';
import type { PlanLayout } from './plan-layout.ts';
import { TeamRow } from './TeamRow.tsx';
import { WorkRow } from './WorkRow.tsx';

interface PlanTimelineProperties {
    plan: ImprovementPlan;
    layout: PlanLayout;
    /** What happens at a click on an improvement; without it nothing does. */
    onChoose?: (improvement: number) => void;
}

/** When the improvements are done, as levelled and without regard to teams, and how busy the teams are meanwhile. */
export function PlanTimeline({ plan, layout, onChoose }: PlanTimelineProperties) {
    const { frame, axis, rows, teams, place } = layout;
    const { names, head, height, width } = frame;
    const plot = width - names;
    const today = Math.round(place(0)) + 0.5;
    return (
        <>
            <rect class="timeline-names-ground" width={width} height={height} />
            <g transform={`translate(${names} ${head})`}>
                <TimeGrid ticks={axis.ticks} place={place} height={height - head} />
                <path class="plan-today" d={`M${today} 0V${height - head}`} />
            </g>
            <g transform={`translate(0 ${head})`}>
                {rows.map((row) => (
                    <WorkRow
                        key={plan.improvements[row.work.improvement].name}
                        plan={plan}
                        row={row}
                        frame={frame}
                        place={place}
                        onChoose={onChoose}
                    />
                ))}
                {teams.map((team) => (
                    <TeamRow key={team.profile.team} plan={plan} team={team} frame={frame} place={place} />
                ))}
            </g>
            <TimeAxis axis={axis} place={place} frame={frame} />
            <rect class="timeline-head-ground" width={names} height={head - 1} />
            <path class="timeline-divider" d={`M${names - 0.5} ${head}V${height}`} />
            <path class="timeline-head-line" d={`M${names} ${height - 0.5}h${plot}`} />
        </>
    );
}
