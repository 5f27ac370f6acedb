import { measureText } from '../text/measure.ts';
import type { CardSize } from './card-size.ts';
import { TRUTH_NAMES } from './describe-step.ts';
import type { Truth } from './picture-model.ts';

const SEAL_SIZE = 9;
const SEAL_HEIGHT = 15;
/** So far a seal reaches into its card; in large type, where the label fills that, only a little. */
const SEAL_DEPTH = 6.5;
const LEAST_DEPTH = 2.5;

/** Names the moment of truth (ZMOT, FMOT, SMOT, UMOT) on the upper edge of its card. */
export function TruthSeal({ truth, ...place }: { truth: Truth; size: CardSize; scale: number }) {
    return <Seal name={TRUTH_NAMES[truth]} {...place} />;
}

/** Says how many steps a folded stage has. */
export function FoldSeal({ steps, ...place }: { steps: number; size: CardSize; scale: number }) {
    return <Seal name={`${steps} steps`} look="journey-seal-stage" {...place} />;
}

function Seal({ name, look, size, scale }: { name: string; look?: string; size: CardSize; scale: number }) {
    const width = measureText(name, SEAL_SIZE) + 12;
    const depth = scale > 1 ? LEAST_DEPTH : SEAL_DEPTH;
    return (
        <g
            class={look === undefined ? 'journey-seal' : `journey-seal ${look}`}
            transform={`translate(${(size.width - width * scale) / 2} ${(depth - SEAL_HEIGHT) * scale}) scale(${scale})`}
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
