import { CHANGE_WORDS, ChangeMark } from '../../../src/diagram/compare/ChangeMark.tsx';
import type { StepChange } from '../../../src/diagram/compare/comparison.ts';
import { Meanings, Sample } from '../frame/Meanings.tsx';

const CHANGES: readonly StepChange[] = ['added', 'removed', 'changed'];

/** What the marks mean. */
export function CompareLegend() {
    return (
        <Meanings
            signs={CHANGES.map((change) => ({
                sample: (
                    <Sample>
                        <ChangeMark change={change} x={6} y={8} width={34} height={12} />
                    </Sample>
                ),
                title: `${change[0].toUpperCase()}${change.slice(1)}`,
                meaning: CHANGE_WORDS[change],
            }))}
        />
    );
}
