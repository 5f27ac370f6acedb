import type { StepKind } from '../../pert/network.ts';
import { measureText } from '../text/measure.ts';
import { percent } from '../text/percent.ts';
import { cardOutline } from './card-shape.ts';
import type { CardSize } from './card-size.ts';

const BADGE_SIZE = 9.5;
const BADGE_HEIGHT = 15;
/** It covers so much of the card: not its lower row of figures. */
const OVERLAP = 3.5;

/** So strong is the colour of a step that is critical for everybody: text on it stays readable. */
const STRONGEST = 0.26;

interface CriticalityTintProperties {
    kind: StepKind;
    size: CardSize;
    /** 0…1 */
    share: number;
}

/** Colours a card by how often it is critical. */
export function CriticalityTint({ kind, size, share }: CriticalityTintProperties) {
    return <path class="journey-criticality-tint" d={cardOutline(kind, size)} fill-opacity={Math.round(share * STRONGEST * 100) / 100} />;
}

/** Tells it in figures, on the lower edge of the card: not by colour alone. */
export function CriticalityBadge({ size, share, scale }: { size: CardSize; share: number; scale: number }) {
    const text = percent(share);
    const width = measureText(text, BADGE_SIZE) + 12;
    const left = (size.width - width * scale) / 2;
    return (
        <g class="journey-criticality" transform={`translate(${left} ${size.height - OVERLAP * scale}) scale(${scale})`}>
            <rect class="journey-criticality-ground" width={width} height={BADGE_HEIGHT} rx={BADGE_HEIGHT / 2} />
            <text
                class="journey-criticality-text"
                x={width / 2}
                y={BADGE_HEIGHT / 2 + BADGE_SIZE * 0.36}
                font-size={BADGE_SIZE}
                text-anchor="middle"
            >
                {text}
            </text>
        </g>
    );
}
