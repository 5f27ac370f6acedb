import { formatDuration, type Unit } from '../../pert/durations.ts';
import type { JourneyExperience } from '../../pert/experience/experience.ts';
import { cardOutline, innerOutline, ringOutline } from '../network/card-shape.ts';
import { labelOf } from '../network/card-size.ts';
import { GLYPH_SIZE, KindGlyph } from '../network/KindGlyph.tsx';
import { CycleMark, TruthSeal } from '../network/marks.tsx';
import type { PictureStep, StepFigures } from '../network/picture-model.ts';
import { pureComponent } from '../network/pure-component.ts';
import { useSelected } from '../selection/also-selected.ts';
import { wrapText } from '../text/fit.ts';
import { measureText } from '../text/measure.ts';
import { describeMapStep } from './describe-map.ts';
import type { CardPlace } from './map-layout.ts';

const LABEL_SIZE = 12;
const LEADING = 14;
const FIGURE_SIZE = 10.5;
const FIGURE_LEADING = 13;
const BOLD = 1.07;

export interface MapCardProperties {
    step: PictureStep;
    figures: StepFigures | null;
    unit: Unit;
    place: CardPlace;
    experience: JourneyExperience;
    /** Only the shape: from afar nothing can be read. */
    bare: boolean;
    onCycle: boolean;
    selected: boolean;
    /** Position in the order of the Tab key; undefined in a picture that nobody operates, and on all cards of a step but the first. */
    tabIndex: number | undefined;
}

/** A step in its lane: its kind by shape and sign, its label, how long it lasts and when it begins. */
export const MapCard = pureComponent(function MapCard(properties: MapCardProperties) {
    const { step, figures, unit, place, experience, bare, onCycle, tabIndex } = properties;
    const selected = useSelected(step.id, properties.selected);
    const size = { width: place.width, height: place.height };
    const classes = ['map-card', 'journey-card', `journey-card-${step.kind}`];
    if (figures?.critical) classes.push('journey-critical');
    if (bare) classes.push('journey-block');
    if (onCycle) classes.push('journey-cycle');
    if (selected) classes.push('journey-selected');
    return (
        <g
            class={classes.join(' ')}
            transform={`translate(${place.x} ${place.y})`}
            data-step={step.id}
            role={tabIndex === undefined ? undefined : 'button'}
            aria-current={selected && tabIndex !== undefined ? 'true' : undefined}
            tabindex={tabIndex}
        >
            {/* Also what the button is called: a label beside it would have to repeat what is seen. */}
            <title>{describeMapStep(step, figures, unit, onCycle, experience, experience.steps[place.step])}</title>
            {(selected || tabIndex === 0) && <path class="journey-ring" d={ringOutline(size, 4)} />}
            <path class="journey-card-outline" d={cardOutline(step.kind, size)} />
            {step.kind === 'moment' && <path class="journey-card-inner" d={innerOutline(size)} />}
            {!bare && <CardText {...properties} />}
            {!bare && step.truth !== null && <TruthSeal truth={step.truth} size={size} scale={1} />}
            {!bare && onCycle && <CycleMark size={size} />}
        </g>
    );
});

function CardText({ step, figures, unit, place }: MapCardProperties) {
    const indent = step.kind === 'milestone' ? 20 : 11;
    const left = indent + GLYPH_SIZE + 5;
    const room = place.width - left - indent + 3;
    const { lines } = wrapText(labelOf(step), room / BOLD, LABEL_SIZE, 2);
    const times = figures ? timeRows(step, figures, unit, room) : [];
    const top = (place.height - lines.length * LEADING - times.length * FIGURE_LEADING) / 2 - 1;
    return (
        <>
            <KindGlyph kind={step.kind} x={indent} y={place.height / 2 - GLYPH_SIZE / 2} />
            {lines.map((line, i) => (
                <text key={i} class="journey-label" x={left} y={top + 11 + i * LEADING} font-size={LABEL_SIZE}>
                    {line}
                </text>
            ))}
            {times.map((row, i) => (
                <text
                    key={i}
                    class="journey-figure"
                    x={left}
                    y={top + lines.length * LEADING + 10 + i * FIGURE_LEADING}
                    font-size={FIGURE_SIZE}
                >
                    {row.expected !== null && <tspan class="journey-figure-main">{row.expected}</tspan>}
                    {row.expected !== null && row.start !== null && '\u00a0'}
                    {row.start}
                </text>
            ))}
        </>
    );
}

interface TimeRow {
    expected: string | null;
    start: string | null;
}

/** How long and from when on, in one row if there is room. */
function timeRows(step: PictureStep, figures: StepFigures, unit: Unit, room: number): TimeRow[] {
    const start = `at ${formatDuration(figures.earliestStart, unit)}`;
    if (step.kind === 'milestone') return [{ expected: null, start }];
    const expected = figures.estimated ? formatDuration(figures.expected, unit) : 'no estimate';
    const fits = measureText(expected, FIGURE_SIZE) * BOLD + measureText(`\u00a0${start}`, FIGURE_SIZE) <= room;
    return fits
        ? [{ expected, start }]
        : [
              { expected, start: null },
              { expected: null, start },
          ];
}
