import { formatDuration, formatNumber, type Unit } from '../../../pert/durations.ts';
import type { Moments } from '../../../pert/network.ts';
import { countOf, LIST_LIMIT, percent } from '../../diagnostics/wording.ts';
import type { ScheduleProblem } from '../facts/schedule-problem.ts';
import type { TargetFacts } from '../facts/target-facts.ts';
import { code, escapeMarkdown } from './markdown.ts';

/** How many steps of a critical path are shown on each side of the step in question. */
const AROUND = 3;

/** The first line of a hover: label, name and what it is. */
export function heading({ name, label }: { name: string; label: string | null }, kind: string): string {
    return label ? `**${escapeMarkdown(label)}** ${code(name)} — ${kind}` : `**${code(name)}** — ${kind}`;
}

/** `3.83 ± 1.5 min`; without ± where nothing varies. */
export function spread({ expected, variance }: Moments, unit: Unit): string {
    return variance > 0 ? `${formatNumber(expected)} ± ${formatDuration(Math.sqrt(variance), unit)}` : formatDuration(expected, unit);
}

/** `a → b → **c** → d → …`: all of a short path, the surroundings of one step of a long one. */
export function chain(steps: readonly string[], position?: number): string {
    const shown = (step: string, index: number) => (index === position ? `**${code(step)}**` : code(step));
    if (steps.length <= LIST_LIMIT) return steps.map(shown).join(' → ');
    const all = steps.map((step, index) => ({ step, index }));
    const middle = position ?? -1;
    const near = all.filter(({ index }) => index === 0 || index === steps.length - 1 || isNear(index, middle, steps.length));
    const parts: string[] = [];
    let last = -1;
    for (const { step, index } of near) {
        if (index > last + 1) parts.push('…');
        parts.push(shown(step, index));
        last = index;
    }
    return `${parts.join(' → ')} (${countOf(steps.length, 'step')})`;
}

/** Around the step in question; without one, near the ends. */
function isNear(index: number, middle: number, length: number): boolean {
    if (middle >= 0) return Math.abs(index - middle) <= AROUND;
    return index <= AROUND || index >= length - 1 - AROUND;
}

/** Names as code, cut at ten. */
export function names(list: readonly string[]): string {
    const shown = list.slice(0, LIST_LIMIT).map(code).join(', ');
    return list.length > LIST_LIMIT ? `${shown} and ${countOf(list.length - LIST_LIMIT, 'more', 'more')}` : shown;
}

/** One item of a list for each target: what is promised, and what becomes of it. */
export function targetList(targets: readonly TargetFacts[]): string {
    return targets.map((target) => `- ${targetText(target)}`).join('\n');
}

/** What is promised, and what becomes of it. */
export function targetText(target: TargetFacts): string {
    return `${promise(target)}: ${verdict(target)}`;
}

function promise({ confidence, within, from, to }: TargetFacts): string {
    const span = from !== null && to !== null ? ` from ${code(from)} to ${code(to)}` : '';
    return `target ${percent(confidence)} within ${formatNumber(within.value)} ${within.unit}${span}`;
}

function verdict({ probability, met, noPath, confidence, simulated }: TargetFacts): string {
    if (noPath) return 'nothing leads from the one to the other';
    if (probability === null) return 'not known';
    const shown = `**${percent(probability, confidence)}**`;
    const both = simulated ? `; simulated **${percent(simulated.probability, confidence)}**${verdictMark(simulated.met)}` : '';
    if (met === null) return `${shown}${both} so far, as estimates are missing`;
    return `${shown}${verdictMark(met)}${both}`;
}

function verdictMark(met: boolean | null): string {
    return met === null ? '' : met ? ' ✓ met' : ' ✗ missed';
}

/** Why there is no schedule. */
export function problemText(problem: ScheduleProblem): string {
    if (problem.kind === 'unresolved')
        return `**No schedule:** dependencies name ${names(problem.names)}, which ${problem.names.length === 1 ? 'is' : 'are'} not declared, or more than once.`;
    const [first] = problem.steps;
    const others = problem.others > 0 ? ` There ${problem.others === 1 ? 'is' : 'are'} ${countOf(problem.others, 'more cycle')}.` : '';
    if (problem.steps.length === 1) return `**No schedule:** ${code(first)} waits for itself.${others}`;
    return `**No schedule:** steps wait for each other: ${chain([...problem.steps, first])}.${others}`;
}
