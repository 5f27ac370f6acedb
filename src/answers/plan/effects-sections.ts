import { points } from '../../diagram/plan/plan-words.ts';
import { listed } from '../../language/diagnostics/wording.ts';
import { formatDuration, formatNumber } from '../../pert/durations.ts';
import type { TimeShares, ValueShares } from '../../pert/experience/value-summary.ts';
import type { Gain, PlanEffects } from '../../pert/plan/effects.ts';
import { criticalPathOf, type Evaluation, timeSharesOf } from '../../pert/plan/evaluation.ts';
import { improvementsWithoutGain } from '../../pert/plan/no-gain.ts';
import type { ImprovementPlan } from '../../pert/plan/plan.ts';
import { effortOf } from '../../pert/plan/plan-schedule.ts';
import { percent } from '../numbers.ts';
import { pathWords, targetText } from '../words/target-words.ts';
import type { ReportSection } from './report.ts';

/** Stands where there is no figure. */
export const NONE = '–';

/** The journey as it is beside the journey with all improvements. */
export function statesSection(plan: ImprovementPlan, { asIs, toBe }: PlanEffects): ReportSection {
    const states = [asIs, toBe];
    const { unit } = plan.journey;
    const [was, is] = states.map(({ analysis }) => analysis.schedule);
    const time = (value: number | undefined) => (value === undefined ? NONE : formatDuration(value, unit));
    const rows = [
        ['Expected duration', time(was?.duration), time(is?.duration), was && is ? signed(is.duration - was.duration, unit) : NONE],
        ['Standard deviation', time(was?.standardDeviation), time(is?.standardDeviation), ''],
        ...plan.targets.map((_, index) => targetRow(plan, index, asIs, toBe)),
    ];
    if (states.some(({ completion }) => completion < 1)) {
        rows.push(['Customers who finish', percent(asIs.completion), percent(toBe.completion), points(toBe.completion - asIs.completion)]);
    }
    rows.push(...valueRows(plan, asIs, toBe));
    return {
        heading: 'As it is, and with all improvements',
        table: { columns: ['', 'as it is', 'to be', 'change'], rows },
        sentences: [
            ...pathSentences(criticalPathOf(asIs.analysis), criticalPathOf(toBe.analysis)),
            ...(toBe.analysis.schedule ? [] : ['With all improvements the schedule cannot be computed: look at what they change after.']),
            ...(asIs.analysis.complete && toBe.analysis.complete ? [] : ['Steps without an estimate count 0.']),
        ],
    };
}

/** What the time is good for; the change is that of the share that adds value. */
function valueRows(plan: ImprovementPlan, asIs: Evaluation, toBe: Evaluation): string[][] {
    const [was, is] = [timeSharesOf(plan, asIs), timeSharesOf(plan, toBe)];
    const row = (title: string, part: (value: TimeShares) => ValueShares) => {
        const [before, after] = [was && part(was), is && part(is)];
        return [title, shares(before), shares(after), before && after ? points(after.adds - before.adds) : NONE];
    };
    return [
        row('Adds value · enables · wastes, of the duration', ({ criticalPath }) => criticalPath),
        row('The same of the time of all steps', ({ steps }) => steps),
    ];
}

function shares(value: ValueShares | null): string {
    return value ? [value.adds, value.enables, value.wastes].map((share) => percent(share)).join(' · ') : NONE;
}

function targetRow(plan: ImprovementPlan, index: number, ...states: [Evaluation, Evaluation]): string[] {
    const results = states.map(({ targets }) => targets[index]);
    const shown = results.map((result) => (result?.probability == null ? NONE : percent(result.probability)));
    const [was, is] = results.map((result) => result?.probability ?? null);
    const network = { ...plan.journey, steps: plan.steps, targets: plan.targets };
    return [targetText(network, index, results[1]?.met ?? null), ...shown, was === null || is === null ? NONE : points(is - was)];
}

function pathSentences(was: readonly string[], is: readonly string[]): string[] {
    const path = (names: readonly string[]) => (names.length > 0 ? pathWords(names).join(' ') : NONE);
    if (was.join() === is.join()) return [`The critical path stays: ${path(was)}`];
    return [`Critical path as it is: ${path(was)}`, `Critical path to be: ${path(is)}`];
}

/** What each improvement gives, alone and after those before it. */
export function effectsSection(plan: ImprovementPlan, { order, gains, asIs }: PlanEffects): ReportSection {
    const { unit } = plan.journey;
    const saved = ({ duration }: Gain) => (duration === null ? NONE : formatDuration(duration, unit));
    const targets = ({ targets: each }: Gain) =>
        each.every((gain) => gain === null) ? NONE : points(each.reduce((sum: number, gain) => sum + (gain ?? 0), 0));
    const per = (value: number | null, divisor: number | null) =>
        value === null || !divisor ? NONE : formatDuration(value / divisor, unit);
    const rows = order.map((index) => {
        const { alone, combined } = gains[index];
        const { name, cost } = plan.improvements[index];
        return [
            name,
            saved(alone),
            saved(combined),
            targets(alone),
            targets(combined),
            cost === null ? NONE : formatNumber(cost),
            per(alone.duration, cost === null ? null : cost / 1000),
            per(alone.duration, effortOf(plan, index)),
        ];
    });
    const columns = ['', 'saves alone', 'after others', 'targets alone', 'after others', 'cost', 'per 1,000', `per person-${plan.unit}`];
    return {
        heading: 'What each improvement gives, in the order of the plan',
        table: { columns, rows },
        sentences: [
            ...idleSentence(plan, asIs),
            'targets: what their probabilities rise by together, in percentage points; per 1,000 of cost and per work: saved alone.',
        ],
    };
}

/** Improvements that shorten nothing are told so. */
function idleSentence(plan: ImprovementPlan, { analysis: { schedule } }: Evaluation): string[] {
    const idle = schedule ? improvementsWithoutGain(plan, schedule) : [];
    if (idle.length === 0) return [];
    const names = listed(idle.map(({ improvement }) => plan.improvements[improvement].name));
    const [does, changes] = idle.length === 1 ? ['does', 'it changes'] : ['do', 'they change'];
    return [`${names} ${does} not shorten the journey as it is: ${changes} only steps with more slack than is saved there.`];
}

/** A difference of times with its sign. */
function signed(value: number, unit: Parameters<typeof formatDuration>[1]): string {
    return `${value > 0 ? '+' : value < 0 ? '−' : ''}${formatDuration(Math.abs(value), unit)}`;
}
