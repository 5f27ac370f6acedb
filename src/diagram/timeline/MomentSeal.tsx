import { TRUTH_NAMES } from '../network/describe-step.ts';
import type { Truth } from '../network/picture-model.ts';
import { measureText } from '../text/measure.ts';

const SEAL_SIZE = 9;
const SEAL_HEIGHT = 16;
const STAR_ROOM = 16;

/** A star on a scale of 16 by 16: the sign of a moment of truth, as on its card. */
const STAR = 'M8 3.4L9.2 6.5L12.5 6.7L9.95 8.8L10.8 12L8 10.2L5.2 12L6.05 8.8L3.5 6.7L6.8 6.5Z';

/** Between a bar and its seal. */
const DISTANCE = 14;

function sealWidth(truth: Truth | null): number {
    return STAR_ROOM + (truth === null ? 0 : measureText(TRUTH_NAMES[truth], SEAL_SIZE) + 7);
}

/** The room of a seal beside what ends at `end`. */
export function sealSpan(truth: Truth | null, end: number): { left: number; right: number } {
    const left = Math.round(end + DISTANCE);
    return { left, right: left + sealWidth(truth) };
}

/** Marks a moment of truth beside its bar, however short that is: a star, and which one it is (ZMOT, FMOT, SMOT, UMOT). */
export function MomentSeal({ truth, end, middle }: { truth: Truth | null; end: number; middle: number }) {
    const name = truth === null ? null : TRUTH_NAMES[truth];
    return (
        <g class="journey-seal" transform={`translate(${sealSpan(truth, end).left} ${middle - SEAL_HEIGHT / 2})`}>
            <rect class="journey-seal-ground" width={sealWidth(truth)} height={SEAL_HEIGHT} rx={SEAL_HEIGHT / 2} />
            <path class="journey-seal-text" d={STAR} />
            {name !== null && (
                <text class="journey-seal-text" x={STAR_ROOM - 1} y={SEAL_HEIGHT / 2 + SEAL_SIZE * 0.36} font-size={SEAL_SIZE}>
                    {name}
                </text>
            )}
        </g>
    );
}
