import type { ComponentChild } from 'preact';
import { fitLine } from '../text/fit.ts';
import type { DrawnView } from './standalone-view.ts';

/** A page of headings, lines and charts, one below the other. */

const WIDTH = 960;
const INDENT = 24;
/** Room for content. */
export const PAGE_WIDTH = WIDTH - 2 * INDENT;

const HEADING_SIZE = 14;
export const TEXT_SIZE = 12.5;
const LEADING = 18;

/** One thing below the other. */
export interface Block {
    height: number;
    content: ComponentChild;
}

export function stacked(blocks: readonly Block[]): DrawnView {
    let y = 0;
    const placed = blocks.map(({ height, content }, i) => {
        const top = y;
        y += height;
        return (
            <g key={i} transform={`translate(${INDENT} ${top})`}>
                {content}
            </g>
        );
    });
    return { width: WIDTH, height: y + INDENT, content: <>{placed}</> };
}

export function heading(text: string): Block {
    const content = (
        <text class="journey-page-heading" y={28} font-size={HEADING_SIZE}>
            {text}
        </text>
    );
    return { height: 40, content };
}

/** A line for each text; what does not fit ends in an ellipsis. */
export function lines(texts: readonly string[]): Block[] {
    return texts.map((text) => ({
        height: LEADING,
        content: (
            <text class="journey-page-line" y={13} font-size={TEXT_SIZE}>
                {fitLine(text, PAGE_WIDTH, TEXT_SIZE).lines[0]}
            </text>
        ),
    }));
}
