import { wrapText } from '../text/fit.ts';
import { measureText } from '../text/measure.ts';
import { type CardSize, GLYPH_ROOM, LABEL_LEADING, LABEL_SIZE, labelOf, labelRoom, PADDING } from './card-size.ts';
import { GLYPH_SIZE, KindGlyph } from './KindGlyph.tsx';
import type { PictureStep } from './picture-model.ts';
import { pureComponent } from './pure-component.ts';

/** Type in which labels are set where they stand alone, to be read from farther away. */
const LARGE_SIZE = 20;
const LARGE_LEADING = 23;

/** Where a milestone's label goes up, to leave room for its date below. */
const MILESTONE_RISE = 7;

interface CardLabelProperties {
    step: PictureStep;
    size: CardSize;
    large: boolean;
}

/** The sign of the step's kind, and its label on one or two lines (three in large type), centred together. */
export const CardLabel = pureComponent(function CardLabel({ step, size, large }: CardLabelProperties) {
    const fontSize = large ? LARGE_SIZE : LABEL_SIZE;
    const leading = large ? LARGE_LEADING : LABEL_LEADING;
    const room = large ? size.width - 2 * PADDING : labelRoom(size.width) - (step.kind === 'milestone' ? PADDING : 0);
    const { lines } = wrapText(labelOf(step), room, fontSize, large ? 3 : 2);
    const middle = size.height / 2 - (step.kind === 'milestone' && !large ? MILESTONE_RISE : 0);
    const baseline = middle + fontSize * 0.36 - ((lines.length - 1) * leading) / 2;
    const widest = Math.max(...lines.map((line) => measureText(line, fontSize)));
    const glyphX = (size.width - widest - GLYPH_ROOM) / 2;
    const textX = large ? size.width / 2 : glyphX + GLYPH_ROOM;
    return (
        <g class="journey-label">
            {!large && <KindGlyph kind={step.kind} x={glyphX} y={middle - GLYPH_SIZE / 2} />}
            {lines.map((line, i) => (
                <text key={i} x={textX} y={baseline + i * leading} font-size={fontSize} text-anchor={large ? 'middle' : undefined}>
                    {line}
                </text>
            ))}
        </g>
    );
});
