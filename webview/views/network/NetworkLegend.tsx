import { KIND_NAMES } from '../../../src/diagram/network/describe-step.ts';
import type { StepKind } from '../../../src/pert/network.ts';
import { CardSample, type Meaning, Meanings, Sample, SelectionHint } from '../frame/Meanings.tsx';

const MEANINGS: Record<StepKind, string> = {
    touchpoint: 'customer and organisation meet',
    moment: 'makes or breaks the outcome',
    task: 'backstage work',
    wait: 'nothing but time passes',
    milestone: 'an event without duration',
};

const SIGNS: Meaning[] = [
    ...(Object.keys(MEANINGS) as StepKind[]).map((kind) => ({
        sample: <CardSample kind={kind} />,
        title: KIND_NAMES[kind],
        meaning: MEANINGS[kind],
    })),
    {
        sample: (
            <Sample width={150} height={92}>
                <g class="journey-edge journey-critical legend-edge">
                    <path class="journey-edge-line" d="M4 46H120" />
                    <path class="journey-edge-head" d="M144 46L116 32V60Z" />
                </g>
            </Sample>
        ),
        title: 'Critical path',
        meaning: 'any delay here delays the whole journey',
    },
    {
        sample: <CardSample kind="touchpoint" look="journey-near-1" glyph={false} />,
        title: 'Almost critical',
        meaning: 'little slack; lighter, the more there is',
    },
];

/** How to read a card, and what the shapes mean. */
export function NetworkLegend() {
    return (
        <>
            <table class="legend-card" aria-label="A card">
                <tbody>
                    <tr>
                        <td>earliest start</td>
                        <th scope="col">expected time</th>
                        <td>earliest finish</td>
                    </tr>
                    <tr>
                        <th colSpan={3}>Step</th>
                    </tr>
                    <tr>
                        <td>latest start</td>
                        <th scope="col">slack</th>
                        <td>latest finish</td>
                    </tr>
                </tbody>
            </table>
            <Meanings signs={SIGNS} />
            <SelectionHint />
        </>
    );
}
