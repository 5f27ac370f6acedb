import { balanceText, wrapText } from '../text/fit.ts';
import { measureText } from '../text/measure.ts';
import { MILESTONE_POINT } from './card-shape.ts';
import { type CardSize, GLYPH_ROOM, LABEL_LEADING, LABEL_SIZE, labelOf, labelRoom, PADDING } from './card-size.ts';
import { GLYPH_SIZE, KindGlyph } from './KindGlyph.tsx';
import type { PictureStep } from './picture-model.ts';
import { pureComponent } from './pure-component.ts';

/** Type in which labels are set where they stand alone, to be read from farther away: the largest that does is taken. */
const LARGE_TYPE = [
    { fontSize: 21, most: 3 },
    { fontSize: 19, most: 3 },
    { fontSize: 17, most: 4 },
    { fontSize: 15, most: 4 },
];
const LARGE_LEADING = 1.14;

/** Where a milestone's label goes up, to leave room for its date below. */
const MILESTONE_RISE = 7;

interface CardLabelProperties {
    step: PictureStep;
    size: CardSize;
    large: boolean;
}

/** The sign of the step's kind and its label, centred together; in large type the label alone. */
export const CardLabel = pureComponent(function CardLabel({ step, size, large }: CardLabelProperties) {
    return large ? <LargeLabel step={step} size={size} /> : <SmallLabel step={step} size={size} />;
});

function SmallLabel({ step, size }: { step: PictureStep; size: CardSize }) {
    const milestone = step.kind === 'milestone';
    const { lines } = balanceText(labelOf(step), labelRoom(size.width) - (milestone ? PADDING : 0), LABEL_SIZE, 2);
    const middle = size.height / 2 - (milestone ? MILESTONE_RISE : 0);
    const widest = Math.max(...lines.map((line) => measureText(line, LABEL_SIZE)));
    const x = (size.width - widest - GLYPH_ROOM) / 2;
    return (
        <g class="journey-label">
            <KindGlyph kind={step.folded === undefined ? step.kind : 'stage'} x={x} y={middle - GLYPH_SIZE / 2} />
            <Lines lines={lines} x={x + GLYPH_ROOM} middle={middle} fontSize={LABEL_SIZE} leading={LABEL_LEADING} />
        </g>
    );
}

function LargeLabel({ step, size }: { step: PictureStep; size: CardSize }) {
    const room = size.width - 2 * (step.kind === 'milestone' ? MILESTONE_POINT : PADDING);
    const set = LARGE_TYPE.map((type) => ({ ...type, ...wrapText(labelOf(step), room, type.fontSize, type.most) }));
    const { fontSize, most } = set.find(({ cut, splitsWord }) => !cut && !splitsWord) ?? set.find(({ cut }) => !cut) ?? set[set.length - 1];
    const { lines } = balanceText(labelOf(step), room, fontSize, most);
    return (
        <g class="journey-label">
            <Lines
                lines={lines}
                x={size.width / 2}
                middle={size.height / 2}
                fontSize={fontSize}
                leading={fontSize * LARGE_LEADING}
                anchor="middle"
            />
        </g>
    );
}

interface LinesProperties {
    lines: readonly string[];
    x: number;
    /** Height of the middle of all lines. */
    middle: number;
    fontSize: number;
    leading: number;
    anchor?: 'middle';
}

function Lines({ lines, x, middle, fontSize, leading, anchor }: LinesProperties) {
    const first = middle + fontSize * 0.36 - ((lines.length - 1) * leading) / 2;
    return (
        <>
            {lines.map((line, i) => (
                <text key={i} x={x} y={first + i * leading} font-size={fontSize} text-anchor={anchor}>
                    {line}
                </text>
            ))}
        </>
    );
}
