import { formatDuration, type Unit } from '../../pert/durations.ts';
import type { TimeUse } from '../../pert/experience/value.ts';
import { wrapText } from '../text/fit.ts';
import { valueShares } from './describe-map.ts';
import type { ColumnGroup } from './map-columns.ts';
import { COLUMN_PADDING, COLUMN_WIDTH, columnLeft } from './map-frame.ts';

const BAR_TOP = 9;
const BAR_HEIGHT = 12;
const SIZE = 10.5;
const LEADING = 14;

interface TimeLaneProperties {
    groups: readonly ColumnGroup[];
    /** Of each group. */
    uses: readonly TimeUse[];
    /** From the first start to the last finish of each group. */
    spans: readonly number[];
    names: readonly string[];
    unit: Unit;
    top: number;
    bare: boolean;
}

/** For each stage the share of its steps' time that adds value, enables and wastes, and how much of it is waiting. */
export function TimeLane({ groups, uses, spans, names, unit, top, bare }: TimeLaneProperties) {
    return (
        <g class="map-times" transform={`translate(0 ${top})`}>
            {groups.map(({ first, columns }, i) => (
                <StageTime
                    key={first}
                    use={uses[i]}
                    span={spans[i]}
                    name={names[i]}
                    unit={unit}
                    x={columnLeft(first) + COLUMN_PADDING}
                    width={columns * COLUMN_WIDTH - 2 * COLUMN_PADDING}
                    bare={bare}
                />
            ))}
        </g>
    );
}

interface StageTimeProperties {
    use: TimeUse;
    span: number;
    name: string;
    unit: Unit;
    x: number;
    width: number;
    bare: boolean;
}

function StageTime({ use, span, name, unit, x, width, bare }: StageTimeProperties) {
    const whole = use.working + use.waiting;
    const lines = timeLines(use, span, unit);
    const shown = columnsOfText(lines, width);
    return (
        <g transform={`translate(${x} 0)`}>
            <title>{`${name}\n${lines.join('\n')}`}</title>
            {whole > 0 && <ValueBar use={use} whole={whole} width={width} />}
            {!bare &&
                shown.map((line, i) => (
                    <text key={i} class="map-time-text" y={BAR_TOP + BAR_HEIGHT + 17 + i * LEADING} font-size={SIZE}>
                        {line}
                    </text>
                ))}
        </g>
    );
}

/** Duration, working and waiting time, and value, each as a line. */
function timeLines(use: TimeUse, span: number, unit: Unit): string[] {
    const shares = valueShares(use, use.working + use.waiting);
    if (shares === null) return [`Lasts ${formatDuration(span, unit)}`];
    const working = `${formatDuration(use.working, unit)} working`;
    const waiting = `${formatDuration(use.waiting, unit)} waiting`;
    const times = use.waiting === 0 ? working : use.working === 0 ? waiting : `${working}, ${waiting}`;
    return [`Lasts ${formatDuration(span, unit)}`, times, shares];
}

function columnsOfText(lines: readonly string[], width: number): string[] {
    const wrapped = lines.flatMap((line) => wrapText(line, width, SIZE, 2).lines);
    return wrapped.length <= 4 ? wrapped : lines.map((line) => wrapText(line, width, SIZE, 1).lines[0]);
}

/** Full for what adds value, half as high for what enables, empty for what wastes: known without colour. */
function ValueBar({ use, whole, width }: { use: TimeUse; whole: number; width: number }) {
    const adds = (Math.max(0, use.adds) / whole) * width;
    const enables = (Math.max(0, use.enables) / whole) * width;
    return (
        <>
            <rect class="map-value-wastes" x={0.5} y={BAR_TOP + 0.5} width={Math.max(0, width - 1)} height={BAR_HEIGHT - 1} />
            {adds > 0 && <rect class="map-value-adds" y={BAR_TOP} width={adds} height={BAR_HEIGHT} />}
            {enables > 0 && (
                <rect class="map-value-enables" x={adds} y={BAR_TOP + BAR_HEIGHT / 2} width={enables} height={BAR_HEIGHT / 2} />
            )}
        </>
    );
}
