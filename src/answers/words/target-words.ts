import { countOf } from '../../language/diagnostics/wording.ts';
import { formatDuration } from '../../pert/durations.ts';
import type { JourneyNetwork } from '../../pert/network.ts';
import { percent } from '../numbers.ts';

/** A longer path is cut in the middle: nobody reads thousands of names, and `--json` has them all. */
const PATH_STEPS = 40;

/** A path's names as words of a text, with arrows behind all but the last. */
export function pathWords(names: readonly string[]): string[] {
    const half = PATH_STEPS / 2;
    const shown =
        names.length <= PATH_STEPS
            ? names
            : [...names.slice(0, half), `… ${countOf(names.length - PATH_STEPS, 'more', 'more')} …`, ...names.slice(-half)];
    return shown.map((name, index) => (index === shown.length - 1 ? name : `${name} →`));
}

/** A promise with a mark: kept, broken, or not decided. */
export function targetText({ targets, steps, unit }: JourneyNetwork, target: number, met: boolean | null): string {
    const { scope, confidence, within } = targets[target];
    const subject =
        scope.kind === 'journey'
            ? ''
            : scope.kind === 'step'
              ? ` for ${steps[scope.step].name}`
              : ` from ${steps[scope.from].name} to ${steps[scope.to].name}`;
    const mark = met === null ? '?' : met ? '✓' : '✗';
    return `${mark} Target ${percent(confidence)} within ${formatDuration(within, unit)}${subject}`;
}
