import { measureText } from '../text/measure.ts';
import type { CardSize } from './card-size.ts';
import { TRUTH_NAMES } from './describe-step.ts';
import type { Truth } from './picture-model.ts';

const SEAL_SIZE = 9;
const SEAL_HEIGHT = 15;

/** Names the moment of truth (ZMOT, FMOT, SMOT, UMOT) on the upper edge of its card. */
export function TruthSeal({ truth, size, scale }: { truth: Truth; size: CardSize; scale: number }) {
    const name = TRUTH_NAMES[truth];
    const width = measureText(name, SEAL_SIZE) + 12;
    return (
        <g
            class="journey-seal"
            transform={`translate(${(size.width - width * scale) / 2} ${(-SEAL_HEIGHT / 2 - 1) * scale}) scale(${scale})`}
        >
            <rect class="journey-seal-ground" width={width} height={SEAL_HEIGHT} rx={SEAL_HEIGHT / 2} />
            <text class="journey-seal-text" x={width / 2} y={SEAL_HEIGHT / 2 + SEAL_SIZE * 0.36} font-size={SEAL_SIZE} text-anchor="middle">
                {name}
            </text>
        </g>
    );
}

/** Marks a step that comes, through others, after itself. */
export function CycleMark({ size }: { size: CardSize }) {
    return (
        <g class="journey-cycle-mark" transform={`translate(${size.width - 1} -1)`}>
            <circle class="journey-cycle-ground" r="10" />
            <path class="journey-cycle-arrow" d="M4.3 -2.5A5 5 0 1 0 5 0.5M4.6 -6V-2.3H0.9" />
        </g>
    );
}
