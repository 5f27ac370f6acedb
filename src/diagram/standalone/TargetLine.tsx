import type { TargetFigure } from '../../protocol/preview.ts';
import type { PictureOutline } from '../network/picture-model.ts';
import { measureText } from '../text/measure.ts';
import { percent } from '../text/percent.ts';
import { promisedDuration } from '../text/promised-duration.ts';
import { type TargetState, targetScope, targetSentence, targetState } from './target-phrases.ts';

const TYPE_SIZE = 12.5;
export const TARGET_HEIGHT = 26;
const SIGN_ROOM = 24;
const PADDING = 10;

/** Signs on a grid of 16 by 16: they must not depend on what a font holds. */
export const TARGET_SIGNS: Record<TargetState, string> = {
    met: 'M4.2 8.4L7 11.2L11.8 5.2',
    missed: 'M5 5L11 11M11 5L5 11',
    open: 'M5.6 6.2A2.4 2.4 0 1 1 8.6 8.5C8 8.8 8 9.2 8 9.7M8 12V12.01',
};

/** What a target's line says, with the promised share and the probability that it is kept. */
export function targetText(target: TargetFigure, outline: PictureOutline): string {
    const scope = targetScope(target, outline);
    const probability = target.probability === null ? '?' : percent(target.probability);
    const promise = `≤ ${promisedDuration(target.within, outline.unit)} · ${probability} of ${percent(target.confidence)}`;
    return scope === null ? promise : `${scope} ${promise}`;
}

export function targetWidth(text: string): number {
    return SIGN_ROOM + measureText(text, TYPE_SIZE) + PADDING;
}

interface TargetLineProperties {
    target: TargetFigure;
    outline: PictureOutline;
    text: string;
    x: number;
    y: number;
}

/** A promise and how likely it is kept; whether it is met shows as a sign, not by colour alone. */
export function TargetLine({ target, outline, text, x, y }: TargetLineProperties) {
    const state = targetState(target);
    return (
        <g class={`journey-target journey-target-${state}`} transform={`translate(${x} ${y})`}>
            <title>{targetSentence(target, outline)}</title>
            <rect class="journey-target-ground" width={targetWidth(text)} height={TARGET_HEIGHT - 4} rx={(TARGET_HEIGHT - 4) / 2} />
            <g transform="translate(3 3)">
                <rect class="journey-target-sign" width="16" height="16" rx={state === 'missed' ? 4 : 8} />
                <path class="journey-target-mark" d={TARGET_SIGNS[state]} />
            </g>
            <text class="journey-target-text" x={SIGN_ROOM} y={15.5} font-size={TYPE_SIZE}>
                {text}
            </text>
        </g>
    );
}
