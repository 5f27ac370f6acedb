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
const FOLD_ROOM = 20;

interface StageHeadingsProperties {
    bands: readonly StageBand[];
    stages: readonly { name: string; label: string | null }[];
    spans: readonly (StageSpan | null)[];
    unit: Unit;
    /** Where the picture's x = 0 lies, and the number of user units to one of the picture's. */
    offset: number;
    scale: number;
    /** Left out in a picture that nobody operates. */
    folding?: StageFolding;
}

/** Which stages can be folded into one card, and which are. */
export interface StageFolding {
    canFold: (stage: number) => boolean;
    isFolded: (stage: number) => boolean;
    onToggle: (stage: number) => void;
    /** The button of a stage has the focus, perhaps out of sight. */
    onFocus: (stage: number) => void;
}

/** The stages' names over their columns, with the time from the first start to the last finish; in type of one size at every zoom. */
export function StageHeadings({ bands, stages, spans, unit, offset, scale, folding }: StageHeadingsProperties) {
    return (
        <g class="journey-headings">
            {bands.map((band) => (
                <StageHeading
                    key={band.stage}
                    label={stages[band.stage].label?.trim() || stages[band.stage].name}
                    span={spans[band.stage] ?? null}
                    unit={unit}
                    folded={folding?.canFold(band.stage) ? folding.isFolded(band.stage) : null}
                    stage={band.stage}
                    folding={folding}
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
    stage: number;
    /** null where it cannot be folded. */
    folded: boolean | null;
    folding?: StageFolding;
    x: number;
    width: number;
}

const StageHeading = pureComponent(function StageHeading(properties: StageHeadingProperties) {
    const { label, span, unit, stage, folded, folding, x, width } = properties;
    const times = span && `${formatNumber(span.start)} \u2013 ${formatDuration(span.finish, unit)}`;
    // A name stays in sight while any of its column does.
    const start = INDENT + Math.max(0, Math.min(-x, width - INDENT));
    const foldable = folded !== null && folding !== undefined && width - start >= FOLD_ROOM;
    const indent = start + (foldable ? FOLD_ROOM : 0);
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
            {foldable && <FoldButton label={label} stage={stage} folded={folded} folding={folding} x={start} />}
            {times && measureText(times, SPAN_SIZE) <= room && (
                <text class="journey-heading-span" x={indent} y={34} font-size={SPAN_SIZE}>
                    {times}
                </text>
            )}
        </g>
    );
});

interface FoldButtonProperties {
    label: string;
    stage: number;
    folded: boolean;
    folding: StageFolding;
    x: number;
}

/** Folds a stage into one card, and opens it again. */
function FoldButton({ label, stage, folded, folding, x }: FoldButtonProperties) {
    const title = `${folded ? 'Open' : 'Fold'} the stage ${label}`;
    return (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no element for a button.
        <g
            class="journey-fold"
            data-still=""
            role="button"
            tabindex={0}
            aria-expanded={!folded}
            aria-label={title}
            transform={`translate(${x - 4} 6)`}
            onClick={(event) => {
                event.stopPropagation();
                folding.onToggle(stage);
            }}
            onFocus={() => folding.onFocus(stage)}
            onKeyDown={(event) => {
                if (event.key === 'Enter' || event.key === ' ') {
                    event.preventDefault();
                    event.stopPropagation();
                    folding.onToggle(stage);
                }
            }}
        >
            <title>{title}</title>
            <rect class="journey-fold-ground" width={24} height={24} rx={4} />
            <path class="journey-fold-sign" d={folded ? 'M10 7.5L15 12.5L10 17.5' : 'M7 10L12 15L17 10'} />
        </g>
    );
}
