import { formatDuration, formatNumber, type Unit } from '../../pert/durations.ts';
import { pureComponent } from '../network/pure-component.ts';
import { fitLine } from '../text/fit.ts';
import { measureText } from '../text/measure.ts';
import { within } from './bar-shape.ts';
import { FIGURE_SIZE, NAME_INDENT, NAME_PADDING, NAME_SIZE } from './timeline-frame.ts';
import { STAGE_ROW_HEIGHT } from './timeline-layout.ts';

interface Span {
    start: number;
    finish: number;
}

interface StageHeadingProperties {
    /** undefined for steps outside every stage. */
    stage: { name: string; label: string | null } | undefined;
    span: Span | null;
    unit: Unit;
    top: number;
    /** Of the names. */
    width: number;
}

/** The name of a stage above its steps, with the time that it lasts where there is room. */
export const StageHeading = pureComponent(function StageHeading({ stage, span, unit, top, width }: StageHeadingProperties) {
    const label = stage ? stage.label?.trim() || stage.name : 'Outside the stages';
    const middle = top + STAGE_ROW_HEIGHT / 2;
    const times = span && `${formatNumber(span.start)} \u2013 ${formatDuration(span.finish, unit)}`;
    const room = width - NAME_INDENT - NAME_PADDING;
    const name = fitLine(label, room, NAME_SIZE).lines[0];
    const roomForTimes = times !== null && measureText(name, NAME_SIZE) * 1.08 + measureText(times, FIGURE_SIZE) + 10 <= room;
    return (
        <g class="timeline-stage">
            <title>{times ? `${label}: ${times}` : label}</title>
            <rect class="timeline-stage-ground" y={top} width={width} height={STAGE_ROW_HEIGHT} />
            <text class="timeline-stage-name" x={NAME_INDENT} y={middle + NAME_SIZE * 0.36} font-size={NAME_SIZE}>
                {name}
            </text>
            {roomForTimes && (
                <text
                    class="timeline-figure"
                    x={width - NAME_PADDING}
                    y={middle + FIGURE_SIZE * 0.36}
                    font-size={FIGURE_SIZE}
                    text-anchor="end"
                >
                    {times}
                </text>
            )}
        </g>
    );
});

interface StageSpanBarProperties {
    span: Span;
    top: number;
    place: (time: number) => number;
    width: number;
}

/** A bracket from the first start to the last finish of a stage. */
export function StageSpanBar({ span, top, place, width }: StageSpanBarProperties) {
    const [left, right] = [within(place(span.start), width), within(place(span.finish), width)];
    const [high, low] = [top + STAGE_ROW_HEIGHT / 2 - 2, top + STAGE_ROW_HEIGHT / 2 + 5];
    return <path class="timeline-stage-span" d={`M${left} ${low}V${high}H${Math.max(left + 2, right)}V${low}`} />;
}
