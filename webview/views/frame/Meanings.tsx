import type { ComponentChildren } from 'preact';
import { cardOutline, innerOutline } from '../../../src/diagram/network/card-shape.ts';
import { CARD_HEIGHT } from '../../../src/diagram/network/card-size.ts';
import { GLYPH_SIZE, KindGlyph } from '../../../src/diagram/network/KindGlyph.tsx';
import type { StepKind } from '../../../src/pert/network.ts';

/** What one sign of a picture means. */
export interface Meaning {
    sample: ComponentChildren;
    title: string;
    meaning: string;
}

/** The signs of a picture, each with its meaning. */
export function Meanings({ signs }: { signs: readonly Meaning[] }) {
    return (
        <dl>
            {signs.map(({ sample, title, meaning }) => (
                <div key={title}>
                    <dt>
                        {sample}
                        {title}
                    </dt>
                    <dd>{meaning}</dd>
                </div>
            ))}
        </dl>
    );
}

/** How several steps are selected with the mouse. */
export function SelectionHint() {
    return (
        <p class="legend-hint">
            <kbd>Shift</kbd> and drag: a frame selects the steps that it touches
        </p>
    );
}

/** A drawing beside a meaning. */
export function Sample({ width = 50, height = 26, children }: { width?: number; height?: number; children: ComponentChildren }) {
    return (
        <svg class="journey-picture legend-sample" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            {children}
        </svg>
    );
}

const CARD = { width: 150, height: CARD_HEIGHT };
const MARGIN = 6;
const GLYPH_SCALE = 3;

/** The shape of a card; `look` are further classes. */
export function CardSample({ kind, look = '', glyph = true }: { kind: StepKind; look?: string; glyph?: boolean }) {
    const offset = (GLYPH_SIZE * GLYPH_SCALE) / 2;
    return (
        <Sample width={CARD.width + 2 * MARGIN} height={CARD.height + 2 * MARGIN}>
            <g class={`journey-sample journey-card-${kind} ${look}`} transform={`translate(${MARGIN} ${MARGIN})`}>
                <path class="journey-card-outline" d={cardOutline(kind, CARD)} />
                {kind === 'moment' && <path class="journey-card-inner" d={innerOutline(CARD)} />}
                {glyph && <KindGlyph kind={kind} x={CARD.width / 2 - offset} y={CARD.height / 2 - offset} scale={GLYPH_SCALE} />}
            </g>
        </Sample>
    );
}
