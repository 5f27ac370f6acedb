import type { TargetFigure } from '../../protocol/preview.ts';
import { labelOf } from '../network/card-size.ts';
import type { PictureOutline } from '../network/picture-model.ts';
import { percent } from '../text/percent.ts';
import { promisedDuration } from '../text/promised-duration.ts';

/** Whether a promise holds; open while a missing estimate may still decide. */
export type TargetState = 'met' | 'missed' | 'open';

export function targetState({ met }: Pick<TargetFigure, 'met'>): TargetState {
    return met === null ? 'open' : met ? 'met' : 'missed';
}

/** What is promised where it is not the whole journey: a step's label, or two with an arrow between; null for the journey. */
export function targetScope({ step, from, to }: TargetFigure, { steps }: PictureOutline): string | null {
    const label = (name: string) => {
        const found = steps.find((candidate) => candidate.name === name);
        return found ? labelOf(found) : name;
    };
    if (from !== null && to !== null) {
        return `${label(from)} → ${label(to)}`;
    }
    return step === null ? null : label(step);
}

/** A promise with its probability in one sentence, without a full stop. */
export function targetSentence(target: TargetFigure, outline: PictureOutline): string {
    const scope = targetScope(target, outline) ?? 'Whole journey';
    const probability = target.probability === null ? 'unknown' : percent(target.probability);
    const within = promisedDuration(target.within, outline.unit);
    return `${scope} within ${within}: promised ${percent(target.confidence)}, probability ${probability}, ${targetState(target)}`;
}
