import { cardOutline, innerOutline } from '../../../src/diagram/network/card-shape.ts';
import { CARD_HEIGHT } from '../../../src/diagram/network/card-size.ts';
import { KIND_NAMES } from '../../../src/diagram/network/describe-step.ts';
import { GLYPH_SIZE, KindGlyph } from '../../../src/diagram/network/KindGlyph.tsx';
import type { StepKind } from '../../../src/pert/network.ts';

const SIZE = { width: 150, height: CARD_HEIGHT };
const GLYPH_SCALE = 3;

const MEANINGS: Record<StepKind, string> = {
    touchpoint: 'customer and organisation meet',
    moment: 'makes or breaks the outcome',
    task: 'backstage work',
    wait: 'nothing but time passes',
    milestone: 'an event without duration',
};

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
            <dl>
                {(Object.keys(MEANINGS) as StepKind[]).map((kind) => (
                    <div key={kind}>
                        <dt>
                            <KindSample kind={kind} />
                            {KIND_NAMES[kind]}
                        </dt>
                        <dd>{MEANINGS[kind]}</dd>
                    </div>
                ))}
                <div>
                    <dt>
                        <svg class="journey-picture legend-sample" viewBox="0 0 150 92" aria-hidden="true">
                            <g class="journey-edge journey-critical legend-edge">
                                <path class="journey-edge-line" d="M4 46H120" />
                                <path class="journey-edge-head" d="M144 46L116 32V60Z" />
                            </g>
                        </svg>
                        Critical path
                    </dt>
                    <dd>any delay here delays the whole journey</dd>
                </div>
                <div>
                    <dt>
                        <svg
                            class="journey-picture legend-sample"
                            viewBox={`-6 -6 ${SIZE.width + 12} ${SIZE.height + 12}`}
                            aria-hidden="true"
                        >
                            <g class="journey-sample journey-card-touchpoint journey-near-1">
                                <path class="journey-card-outline" d={cardOutline('touchpoint', SIZE)} />
                            </g>
                        </svg>
                        Almost critical
                    </dt>
                    <dd>little slack; lighter, the more there is</dd>
                </div>
            </dl>
        </>
    );
}

function KindSample({ kind }: { kind: StepKind }) {
    const offset = (GLYPH_SIZE * GLYPH_SCALE) / 2;
    return (
        <svg class="journey-picture legend-sample" viewBox={`-6 -6 ${SIZE.width + 12} ${SIZE.height + 12}`} aria-hidden="true">
            <g class={`journey-sample journey-card-${kind}`}>
                <path class="journey-card-outline" d={cardOutline(kind, SIZE)} />
                {kind === 'moment' && <path class="journey-card-inner" d={innerOutline(SIZE)} />}
                <KindGlyph kind={kind} x={SIZE.width / 2 - offset} y={SIZE.height / 2 - offset} scale={GLYPH_SCALE} />
            </g>
        </svg>
    );
}
