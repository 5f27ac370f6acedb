import type { StepKind } from '../../pert/network.ts';

/** Side of the square in which a glyph is drawn. */
export const GLYPH_SIZE = 16;

/** What a card stands for: a step of a kind, or a folded stage. */
export type Sign = StepKind | 'stage';

// Line drawings on a grid of 16 by 16.
const LINES: Record<Sign, string> = {
    // Cards on a pile.
    stage: 'M2 5.5H11V13.5H2ZM4.5 5.5V3.5H13V11H11M6.5 3.5V1.5H15V9H13',
    // A speech bubble: customer and organisation talk.
    touchpoint: 'M3.5 2.5H12.5A1.5 1.5 0 0 1 14 4V9.5A1.5 1.5 0 0 1 12.5 11H8L4.5 14V11H3.5A1.5 1.5 0 0 1 2 9.5V4A1.5 1.5 0 0 1 3.5 2.5Z',
    // A diamond around a star.
    moment: 'M8 0.5L15.5 8L8 15.5L0.5 8Z',
    // A list of work.
    task: 'M2.5 2.5H13.5V13.5H2.5ZM5 5.75H5.01M7.25 5.75H11M5 8H5.01M7.25 8H11M5 10.25H5.01M7.25 10.25H11',
    // An hourglass.
    wait: 'M3.5 1.75H12.5M3.5 14.25H12.5M4.75 1.75V4C4.75 6 7 7 8 8C9 7 11.25 6 11.25 4V1.75M4.75 14.25V12C4.75 10 7 9 8 8C9 9 11.25 10 11.25 12V14.25',
    // A flag.
    milestone: 'M3.5 15V1.5M3.5 2.25H13L10.5 5.75L13 9.25H3.5',
};

const FILLED: Partial<Record<Sign, string>> = {
    moment: 'M8 3.4L9.2 6.5L12.5 6.7L9.95 8.8L10.8 12L8 10.2L5.2 12L6.05 8.8L3.5 6.7L6.8 6.5Z',
    wait: 'M6 13.4C6 11.8 7.2 11.2 8 10.6C8.8 11.2 10 11.8 10 13.4Z',
    milestone: 'M3.5 2.25H13L10.5 5.75L13 9.25H3.5Z',
};

/** The sign of a kind of step or of a stage, its top left corner at x, y. */
export function KindGlyph({ kind, x, y, scale = 1 }: { kind: Sign; x: number; y: number; scale?: number }) {
    const filled = FILLED[kind];
    return (
        <g class={`journey-glyph journey-glyph-${kind}`} transform={`translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}`}>
            <path class="journey-glyph-line" d={LINES[kind]} />
            {filled && <path class="journey-glyph-fill" d={filled} />}
        </g>
    );
}
