import type { ImprovementPlan } from '../../pert/plan/plan.ts';
import type { LoadStep } from '../../pert/plan/team-profiles.ts';
import { fitLine } from '../text/fit.ts';
import { within } from '../timeline/bar-shape.ts';
import { FIGURE_SIZE, NAME_INDENT, NAME_PADDING, NAME_SIZE, type TimelineFrame } from '../timeline/timeline-frame.ts';
import { type PlanLayout, TEAM_HEIGHT } from './plan-layout.ts';
import { teamFacts } from './plan-words.ts';

interface TeamRowProperties {
    plan: ImprovementPlan;
    team: PlanLayout['teams'][number];
    frame: TimelineFrame;
    place: (time: number) => number;
}

const TOP = 8;
const BOTTOM = TEAM_HEIGHT - 6;

/** How many of a team are busy: the levelled plan as an area, the unlevelled one as a line, and the capacity across. */
export function TeamRow({ plan, team: { profile, top, isOver, most }, frame, place }: TeamRowProperties) {
    const { levelled, unlevelled, capacity } = profile;
    const { label, name } = plan.teams[profile.team];
    const plot = frame.width - frame.names;
    const x = (time: number) => round(within(place(time), plot));
    const y = (load: number) => round(BOTTOM - (load / most) * (BOTTOM - TOP));
    const room = frame.names - NAME_INDENT - NAME_PADDING;
    const [words, over = ''] = teamFacts(profile);
    return (
        <g class={isOver ? 'plan-team plan-team-over' : 'plan-team'} transform={`translate(0 ${top})`}>
            <title>{`${label?.trim() || name}: ${words}${isOver ? `, ${over} without levelling` : ''}`}</title>
            <path class="plan-team-line" d={`M0 0.5H${frame.width}`} />
            <text class="plan-team-name" x={NAME_INDENT} y={19} font-size={NAME_SIZE}>
                {fitLine(label?.trim() || name, room, NAME_SIZE).lines[0]}
            </text>
            <text class="timeline-figure" x={NAME_INDENT} y={33} font-size={FIGURE_SIZE}>
                {fitLine(words, room, FIGURE_SIZE).lines[0]}
            </text>
            {isOver && (
                <text class="plan-over-words" x={NAME_INDENT} y={47} font-size={FIGURE_SIZE}>
                    {fitLine(over, room / 1.08, FIGURE_SIZE).lines[0]}
                </text>
            )}
            <g transform={`translate(${frame.names} 0)`}>
                <path class="plan-load" d={areaOf(levelled, x, y)} />
                {capacity !== null && isOver && <path class="plan-over" d={overOf(unlevelled, capacity, x, y)} />}
                <path class="plan-load-unlevelled" d={lineOf(unlevelled, x, y)} />
                {capacity !== null && <path class="plan-capacity" d={`M0 ${y(capacity)}H${plot}`} />}
            </g>
        </g>
    );
}

type Scale = (value: number) => number;

function lineOf(steps: readonly LoadStep[], x: Scale, y: Scale): string {
    return steps.map(({ time, load }, i) => (i === 0 ? `M${x(time)} ${y(0)}V${y(load)}` : `H${x(time)}V${y(load)}`)).join('');
}

function areaOf(steps: readonly LoadStep[], x: Scale, y: Scale): string {
    return `${lineOf(steps, x, y)}Z`;
}

/** What is above the capacity. */
function overOf(steps: readonly LoadStep[], capacity: number, x: Scale, y: Scale): string {
    return steps
        .slice(0, -1)
        .map(({ time, load }, i) =>
            load > capacity * (1 + 1e-12) ? `M${x(time)} ${y(capacity)}V${y(load)}H${x(steps[i + 1].time)}V${y(capacity)}Z` : '',
        )
        .join('');
}

function round(value: number): number {
    return Math.round(value * 100) / 100;
}
