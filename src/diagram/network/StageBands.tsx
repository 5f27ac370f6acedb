import { formatDuration, formatNumber, type Unit } from '../../pert/durations.ts';
import type { StageBand } from '../layout/layout-types.ts';
import { fitLine } from '../text/fit.ts';
import { measureText } from '../text/measure.ts';
import { pureComponent } from './pure-component.ts';
import type { StageSpan } from './stage-spans.ts';

interface StageBandsProperties {
    bands: readonly StageBand[];
    top: number;
    height: number;
}

/** The columns of the stages, behind everything else. */
export const StageBands = pureComponent(function StageBands({ bands, top, height }: StageBandsProperties) {
    return (
        <g class="journey-bands">
            {bands.map((band, i) => (
                <rect
                    key={band.stage}
                    class={i % 2 === 0 ? 'journey-band' : 'journey-band journey-band-odd'}
                    x={band.x}
                    y={top}
                    width={band.width}
                    height={height}
                />
            ))}
        </g>
    );
});

export const HEADING_HEIGHT = 44;
const NAME_SIZE = 12.5;
const SPAN_SIZE = 10.5;
const INDENT = 12;
const NARROWEST = 28;

interface StageHeadingsProperties {
    bands: readonly StageBand[];
    stages: readonly { name: string; label: string | null }[];
    spans: readonly (StageSpan | null)[];
    unit: Unit;
    /** Where the picture's x = 0 lies, and the number of user units to one of the picture's. */
    offset: number;
    scale: number;
}

/** The stages' names over their columns, with the time from the first start to the last finish; in type of one size at every zoom. */
export function StageHeadings({ bands, stages, spans, unit, offset, scale }: StageHeadingsProperties) {
    return (
        <g class="journey-headings">
            {bands.map((band) => (
                <StageHeading
                    key={band.stage}
                    label={stages[band.stage].label?.trim() || stages[band.stage].name}
                    span={spans[band.stage] ?? null}
                    unit={unit}
                    x={offset + band.x * scale}
                    width={band.width * scale}
                />
            ))}
        </g>
    );
}

interface StageHeadingProperties {
    label: string;
    span: StageSpan | null;
    unit: Unit;
    x: number;
    width: number;
}

const StageHeading = pureComponent(function StageHeading({ label, span, unit, x, width }: StageHeadingProperties) {
    const times = span && `${formatNumber(span.start)} \u2013 ${formatDuration(span.finish, unit)}`;
    // A name stays in sight while any of its column does.
    const indent = INDENT + Math.max(0, Math.min(-x, width - INDENT));
    const room = width - indent - 4;
    return (
        <g class="journey-heading" transform={`translate(${x} 0)`}>
            <title>{times ? `${label}: ${times}` : label}</title>
            <rect class="journey-heading-area" width={Math.max(0, width)} height={HEADING_HEIGHT} />
            <path class="journey-heading-line" d={`M0 ${HEADING_HEIGHT - 1}H${Math.max(0, width)}`} />
            {room >= NARROWEST && (
                <text class="journey-heading-name" x={indent} y={19} font-size={NAME_SIZE}>
                    {fitLine(label, room, NAME_SIZE).lines[0]}
                </text>
            )}
            {times && measureText(times, SPAN_SIZE) <= room && (
                <text class="journey-heading-span" x={indent} y={34} font-size={SPAN_SIZE}>
                    {times}
                </text>
            )}
        </g>
    );
});
