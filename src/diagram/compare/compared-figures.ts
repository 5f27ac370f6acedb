import { formatDuration, type Unit } from '../../pert/durations.ts';
import { points } from '../plan/plan-words.ts';
import { targetScope } from '../standalone/target-phrases.ts';
import { percent, percentBeside } from '../text/percent.ts';
import { promisedDuration } from '../text/promised-duration.ts';
import type { ComparedImprovement, JourneyComparison } from './comparison.ts';

/** A figure of both states, for people. */
export interface ComparedFigure {
    title: string;
    asIs: string;
    toBe: string;
    /** Empty where it says nothing. */
    change: string;
    /** Whether a promise is met in each state; left out for other figures. */
    met?: { asIs: boolean | null; toBe: boolean | null };
}

const NONE = '–';

/** What the journey to be has of the improvements: `all improvements`, or `2 of 3 improvements`. */
export function madeImprovements({ improvements }: { improvements: readonly ComparedImprovement[] }): string {
    const made = improvements.filter(({ isMade }) => isMade).length;
    return made === improvements.length ? 'all improvements' : `${made} of ${improvements.length} improvements`;
}

/** Duration, promises, completion and value of a journey in both states. */
export function comparedFigures({ asIs, toBe, targets, completion, value }: JourneyComparison): ComparedFigure[] {
    const { unit } = toBe.outline;
    const time = (duration: number) => formatDuration(duration, unit);
    const [was, is] = [asIs.summary, toBe.summary];
    const figures: ComparedFigure[] = [
        {
            title: 'Expected duration',
            asIs: time(was.duration),
            toBe: time(is.duration),
            change: signed(is.duration - was.duration, unit),
        },
        { title: 'Standard deviation', asIs: time(was.standardDeviation), toBe: time(is.standardDeviation), change: '' },
    ];
    for (const target of targets) {
        const known = target.toBe ?? target.asIs;
        if (!known) continue;
        const shown = (figure: typeof known | null) =>
            figure === null || figure.probability === null ? NONE : percentBeside(figure.probability, known.confidence);
        const [before, after] = [target.asIs?.probability ?? null, target.toBe?.probability ?? null];
        figures.push({
            title: `${targetScope(known, toBe.outline) ?? 'Whole journey'} ≤ ${promisedDuration(known.within, unit)}, promised ${percent(known.confidence)}`,
            asIs: shown(target.asIs),
            toBe: shown(target.toBe),
            change: before === null || after === null ? NONE : `${points(after - before)} points`,
            met: { asIs: target.asIs?.met ?? null, toBe: target.toBe?.met ?? null },
        });
    }
    if (completion.asIs < 1 || completion.toBe < 1) {
        figures.push({
            title: 'Customers who finish',
            asIs: percent(completion.asIs),
            toBe: percent(completion.toBe),
            change: `${points(completion.toBe - completion.asIs)} points`,
        });
    }
    if (value.asIs && value.toBe) {
        const [before, after] = [value.asIs, value.toBe];
        const part = (title: string, of: (shares: typeof before) => number): ComparedFigure => ({
            title,
            asIs: percent(of(before)),
            toBe: percent(of(after)),
            change: `${points(of(after) - of(before))} points`,
        });
        figures.push(
            part('Of the duration, adds value', ({ criticalPath }) => criticalPath.adds),
            part('Of the duration, enables', ({ criticalPath }) => criticalPath.enables),
            part('Of the duration, wastes', ({ criticalPath }) => criticalPath.wastes),
            part('Of the time of all steps, adds value', ({ steps }) => steps.adds),
        );
    }
    return figures;
}

/** The critical paths by the labels of their steps, one sentence where they are the same. */
export function comparedPaths({ asIs, toBe }: JourneyComparison): { title: string; steps: string[] }[] {
    const labels = new Map(toBe.outline.steps.map(({ name, label }) => [name, label?.trim() || name]));
    const words = (names: readonly string[]) => names.map((name) => labels.get(name) ?? name);
    if (asIs.criticalPath.join('\n') === toBe.criticalPath.join('\n')) {
        return [{ title: 'The critical path stays', steps: words(toBe.criticalPath) }];
    }
    return [
        { title: 'Critical path as it is', steps: words(asIs.criticalPath) },
        { title: 'Critical path to be', steps: words(toBe.criticalPath) },
    ];
}

/** A difference of times with its sign. */
function signed(value: number, unit: Unit): string {
    return `${value > 0 ? '+' : value < 0 ? '−' : '±'}${formatDuration(Math.abs(value), unit)}`;
}
