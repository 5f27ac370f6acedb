import { formatDuration, type Unit } from '../../pert/durations.ts';
import type { StepKind } from '../../pert/network.ts';
import { fitLine } from '../text/fit.ts';
import { MILESTONE_POINT } from './card-shape.ts';
import { type CardSize, FIGURE_SIZE, PADDING, ROW_HEIGHT } from './card-size.ts';
import { figureSize, figureText } from './figure-text.ts';
import type { StepFigures } from './picture-model.ts';

interface CardFiguresProperties {
    kind: StepKind;
    figures: StepFigures | null;
    unit: Unit;
    size: CardSize;
}

/** Share of the card's width that the figure in the middle of a row has; the other two have half of the rest each. */
const MIDDLE_SHARE = 0.36;
const GAP = 5;

/** The two rows of times of a card, or the date of a milestone. */
export function CardFigures({ kind, figures, unit, size }: CardFiguresProperties) {
    if (kind === 'milestone') {
        return figures && <MilestoneDate figures={figures} unit={unit} size={size} />;
    }
    const open = figures !== null && !figures.estimated;
    const left = (size.width * (1 - MIDDLE_SHARE)) / 2;
    const right = size.width - left;
    const bottom = size.height - ROW_HEIGHT;
    const inset = kind === 'moment' ? 4 : 0;
    const ticks = `M${left} ${inset}V${ROW_HEIGHT}M${right} ${inset}V${ROW_HEIGHT}M${left} ${bottom}V${size.height - inset}M${right} ${bottom}V${size.height - inset}`;
    return (
        <g class={open ? 'journey-figures journey-open' : 'journey-figures'}>
            <path class="journey-row" d={`M${inset} ${ROW_HEIGHT}H${size.width - inset}`} />
            <path class="journey-rule" d={`M${inset} ${bottom}H${size.width - inset}${ticks}`} />
            {figures !== null && (
                <>
                    <Row
                        y={ROW_HEIGHT / 2 + 1}
                        size={size}
                        indent={PADDING + inset}
                        left={figures.earliestStart}
                        middle={open ? null : figures.expected}
                        right={figures.earliestFinish}
                    />
                    <Row
                        y={size.height - ROW_HEIGHT / 2 - 1}
                        size={size}
                        indent={PADDING + inset}
                        left={figures.latestStart}
                        middle={figures.totalSlack}
                        right={figures.latestFinish}
                    />
                </>
            )}
        </g>
    );
}

interface RowProperties {
    y: number;
    size: CardSize;
    /** Between the card's sides and the outer figures. */
    indent: number;
    left: number;
    /** null where the estimate is missing. */
    middle: number | null;
    right: number;
}

function Row({ y, size, indent, left, middle, right }: RowProperties) {
    const middleRoom = size.width * MIDDLE_SHARE - 2 * GAP;
    const sideRoom = (size.width * (1 - MIDDLE_SHARE)) / 2 - indent - GAP;
    return (
        <>
            <Figure x={indent} y={y} anchor="start" value={left} room={sideRoom} />
            <Figure x={size.width / 2} y={y} anchor="middle" value={middle} room={middleRoom} />
            <Figure x={size.width - indent} y={y} anchor="end" value={right} room={sideRoom} />
        </>
    );
}

function Figure({ x, y, anchor, value, room }: { x: number; y: number; anchor: string; value: number | null; room: number }) {
    const figure = value === null ? { text: '?', size: FIGURE_SIZE + 2 } : figureText(value, room);
    return (
        <text
            class={anchor === 'middle' ? 'journey-figure journey-figure-main' : 'journey-figure'}
            x={x}
            y={y + figure.size * 0.36}
            font-size={figure.size}
            text-anchor={anchor}
        >
            {figure.text}
        </text>
    );
}

function MilestoneDate({ figures, unit, size }: { figures: StepFigures; unit: Unit; size: CardSize }) {
    const slack = figures.totalSlack > 0 ? ` \u00b7 slack ${formatDuration(figures.totalSlack, unit)}` : '';
    const text = `at ${formatDuration(figures.earliestStart, unit)}${slack}`;
    const room = size.width - 2 * MILESTONE_POINT - GAP;
    const fontSize = figureSize(text, room);
    return (
        <text class="journey-figure" x={size.width / 2} y={size.height - ROW_HEIGHT + 4} font-size={fontSize} text-anchor="middle">
            {fitLine(text, room, fontSize).lines[0]}
        </text>
    );
}
