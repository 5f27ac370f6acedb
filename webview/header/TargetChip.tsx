import type { PictureOutline } from '../../src/diagram/network/picture-model.ts';
import { targetScope, targetSentence, targetState } from '../../src/diagram/standalone/target-phrases.ts';
import { percent } from '../../src/diagram/text/percent.ts';
import { promisedDuration } from '../../src/diagram/text/promised-duration.ts';
import type { TargetFigure } from '../../src/protocol/preview.ts';

const SIGNS = { met: '✓', missed: '✕', open: '?' } as const;

/** A promise and how likely it is kept; whether it is met shows as a sign, not by colour alone. */
export function TargetChip({ target, outline }: { target: TargetFigure; outline: PictureOutline }) {
    const state = targetState(target);
    const within = promisedDuration(target.within, outline.unit);
    const scope = targetScope(target, outline);
    return (
        <li class={`target target-${state}`} title={targetSentence(target, outline)}>
            <span class="target-sign" role="img" aria-label={state}>
                {SIGNS[state]}
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
