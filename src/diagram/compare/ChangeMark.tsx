import type { StepChange } from './comparison.ts';

interface ChangeMarkProperties {
    change: StepChange;
    /** What is marked. */
    x: number;
    y: number;
    width: number;
    height: number;
    /** Whether there is no room around: then the frame stays inside, and the sign stands on its right side. */
    inside?: boolean;
}

/** What is said of a mark. */
export const CHANGE_WORDS: Record<StepChange, string> = {
    added: 'added by an improvement',
    removed: 'removed by an improvement: it takes no time any more',
    changed: 'changed by an improvement',
};

/** Signs on a grid of 16 by 16. */
const SIGNS: Record<StepChange, string> = {
    added: 'M8 4V12M4 8H12',
    removed: 'M4 8H12',
    changed: 'M4.5 6.5H11.5M4.5 9.5H11.5M10 4L6 12',
};

const SIZE = 16;

/** A frame and a sign around a step that improvements add, remove or change. */
export function ChangeMark({ change, x, y, width, height, inside = false }: ChangeMarkProperties) {
    const grown = inside ? 0 : 4;
    const left = x + width - SIZE / 2;
    const top = inside ? y + (height - SIZE) / 2 : y - SIZE / 2;
    return (
        <g class={`compare-mark compare-${change}`}>
            <title>{CHANGE_WORDS[change]}</title>
            <rect class="compare-frame" x={x - grown} y={y - grown} width={width + 2 * grown} height={height + 2 * grown} rx={4} />
            <g transform={`translate(${left} ${top})`}>
                <rect class="compare-sign-ground" width={SIZE} height={SIZE} rx={change === 'removed' ? 3 : SIZE / 2} />
                <path class="compare-sign" d={SIGNS[change]} />
            </g>
        </g>
    );
}
