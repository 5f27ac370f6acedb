import { CHANGE_WORDS } from '../../../src/diagram/compare/ChangeMark.tsx';
import type { JourneyComparison } from '../../../src/diagram/compare/comparison.ts';
import { labelOf } from '../../../src/diagram/network/card-size.ts';
import { formatDuration } from '../../../src/pert/durations.ts';

interface ChangesProperties {
    comparison: JourneyComparison;
    onChoose: (step: string) => void;
}

/** The steps that improvements add, remove or change, each a way to the text. */
export function Changes({ comparison: { asIs, toBe, changes }, onChoose }: ChangesProperties) {
    const { steps, unit } = toBe.outline;
    const time = (value: number | undefined) => (value === undefined ? '–' : formatDuration(value, unit));
    const changed = [...changes.keys()].filter((step) => changes[step] !== null);
    return (
        <section>
            <h2>What changes</h2>
            {changed.length === 0 && <p class="report-note">The improvements change, remove and add no step.</p>}
            <ul class="compare-changes">
                {changed.map((step) => {
                    const change = changes[step]!;
                    return (
                        <li key={steps[step].id} data-change={change}>
                            <button type="button" class="report-jump" onClick={() => onChoose(steps[step].id)}>
                                <strong>{labelOf(steps[step])}</strong>, {CHANGE_WORDS[change]}: {time(asIs.steps[step]?.expected)} →{' '}
                                {time(toBe.steps[step]?.expected)}
                            </button>
                        </li>
                    );
                })}
            </ul>
        </section>
    );
}
