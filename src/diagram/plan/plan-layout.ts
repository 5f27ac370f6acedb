import { convert } from '../../pert/durations.ts';
import type { ImprovementPlan } from '../../pert/plan/plan.ts';
import type { PlannedWork, PlanSchedule } from '../../pert/plan/plan-schedule.ts';
import { type TeamProfile, teamProfiles } from '../../pert/plan/team-profiles.ts';
import { measureText } from '../text/measure.ts';
import { type TimeTicks, timeTicks } from '../timeline/ticks.ts';
import {
    FIGURE_SIZE,
    fittingScale,
    NAME_INDENT,
    NAME_PADDING,
    NAME_SIZE,
    PLOT_START,
    type TimelineFrame,
} from '../timeline/timeline-frame.ts';
import { improvementLabel, teamFacts, workFacts } from './plan-words.ts';

/** Heights of rows, in SVG user units. */
export const WORK_HEIGHT = 36;
export const TEAM_HEIGHT = 58;
const TEAMS_GAP = 14;

const NARROWEST_NAMES = 130;
const WIDEST_NAMES = 320;
/** Bold type is so much wider. */
const BOLD = 1.08;
/** At most this share of the width is for names. */
const NAMES_SHARE = 0.4;
const TICKS_HEIGHT = 28;
const SPANS_HEIGHT = 20;
/** Beyond this multiple of the plan's duration a date is not shown: the plan would be too small. */
const FARTHEST = 2;

/** Where the parts of a plan are drawn. */
export interface PlanLayout {
    frame: TimelineFrame;
    axis: TimeTicks;
    /** In the order in which the improvements are done, as levelled. */
    rows: { work: PlannedWork; top: number; due: number | null }[];
    teams: { profile: TeamProfile; top: number; isOver: boolean; most: number }[];
    /** Where in the plot a time is. */
    place: (time: number) => number;
}

/** Puts each improvement that is not done into a row, and each team below them, on one scale of time. */
export function layOutPlan(plan: ImprovementPlan, schedule: PlanSchedule, width: number): PlanLayout {
    const { work, duration, levelledDuration, today } = schedule;
    const longest = Math.max(duration, levelledDuration) || 1;
    const sorted = work.toSorted((a, b) => a.start - b.start || a.finish - b.finish || a.improvement - b.improvement);
    const rows = sorted.map((each, index) => ({ work: each, top: index * WORK_HEIGHT, due: dueOf(plan, each.improvement, today) }));
    const near = rows.flatMap(({ due }) => (due !== null && due <= FARTHEST * longest ? due : []));
    const extent = Math.max(longest, ...near);
    const profiles = teamProfiles(plan, schedule);
    const names = namesWidth(plan, sorted, profiles, width);
    const scale = fittingScale({ width, names }, extent);
    const teamsTop = rows.length * WORK_HEIGHT + TEAMS_GAP;
    const teams = profiles.map((profile, index) => ({ profile, top: teamsTop + index * TEAM_HEIGHT, ...peakOf(profile) }));
    const spans = today === null ? 0 : SPANS_HEIGHT;
    const head = spans + TICKS_HEIGHT;
    const height = head + (teams.length > 0 ? teamsTop + teams.length * TEAM_HEIGHT : rows.length * WORK_HEIGHT) + 4;
    const frame = { width, height, names, figures: false, head, spans, lanes: 0 };
    const anchor = today === null ? undefined : { side: 'start' as const, instant: today };
    const axis = timeTicks(-PLOT_START / scale, (width - names - PLOT_START) / scale, scale, plan.unit, anchor, 0);
    return { frame, axis, rows, teams, place: (time) => PLOT_START + time * scale };
}

/** When an improvement should be done, from today; null without a date, or where nobody says what today is. */
function dueOf({ improvements, unit }: ImprovementPlan, improvement: number, today: number | null): number | null {
    const { by } = improvements[improvement];
    return by === null || today === null ? null : convert(by - today, 'ms', unit);
}

function namesWidth(plan: ImprovementPlan, work: readonly PlannedWork[], profiles: readonly TeamProfile[], width: number): number {
    const names = [
        ...work.map(({ improvement }) => improvementLabel(plan, improvement)),
        ...profiles.map(({ team }) => plan.teams[team].label?.trim() || plan.teams[team].name),
    ];
    const facts = [...work.map((each) => workFacts(plan, each)), ...profiles.flatMap(teamFacts)];
    const widths = [...names.map((text) => measureText(text, NAME_SIZE)), ...facts.map((text) => measureText(text, FIGURE_SIZE))];
    const wanted = NAME_INDENT + Math.max(0, ...widths) * BOLD + NAME_PADDING;
    return Math.round(Math.max(NARROWEST_NAMES, Math.min(wanted, WIDEST_NAMES, width * NAMES_SHARE)));
}

function peakOf({ levelled, unlevelled, capacity }: TeamProfile): { isOver: boolean; most: number } {
    const peak = (steps: TeamProfile['levelled']) => steps.reduce((most, { load }) => Math.max(most, load), 0);
    const most = Math.max(peak(levelled), peak(unlevelled));
    return { isOver: capacity !== null && peak(unlevelled) > capacity * (1 + 1e-12), most: Math.max(most, capacity ?? 0, 1) };
}
