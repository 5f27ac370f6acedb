import { labelOf } from '../../src/diagram/network/card-size.ts';
import type { PictureOutline } from '../../src/diagram/network/picture-model.ts';
import type { TargetFigure } from '../../src/protocol/preview.ts';
import { percent } from './percent.ts';
import { promisedDuration } from './promised-duration.ts';

const STATES = {
    met: { symbol: '✓', words: 'met' },
    missed: { symbol: '✕', words: 'missed' },
    open: { symbol: '?', words: 'open' },
} as const;

/** A promise and how likely it is kept; whether it is met shows as a sign, not by colour alone. */
export function TargetChip({ target, outline }: { target: TargetFigure; outline: PictureOutline }) {
    const state = target.met === null ? 'open' : target.met ? 'met' : 'missed';
    const { symbol, words } = STATES[state];
    const within = promisedDuration(target.within, outline.unit);
    const scope = scopeOf(target, outline);
    const probability = target.probability === null ? 'unknown' : percent(target.probability);
    const sentence = `${scope ?? 'Whole journey'} within ${within}: promised ${percent(target.confidence)}, probability ${probability}, ${words}`;
    return (
        <li class={`target target-${state}`} title={sentence}>
            <span class="target-sign" role="img" aria-label={words}>
                {symbol}
            </span>
            {scope !== null && <span class="target-scope">{scope}</span>}
            <span class="target-within">≤ {within}</span>
            <span class="target-probability">
                {target.probability === null ? '–' : percent(target.probability)}
                <span class="target-promised"> of {percent(target.confidence)}</span>
            </span>
        </li>
    );
}

function scopeOf(target: TargetFigure, outline: PictureOutline): string | null {
    const label = (name: string) => {
        const step = outline.steps.find((candidate) => candidate.name === name);
        return step ? labelOf(step) : name;
    };
    if (target.from !== null && target.to !== null) {
        return `${label(target.from)} → ${label(target.to)}`;
    }
    return target.step === null ? null : label(target.step);
}
