import { formatDuration } from '../../pert/durations.ts';
import type { JourneyExperience } from '../../pert/experience/experience.ts';
import { type TimeUse, timeUse, timeUseBy } from '../../pert/experience/value.ts';
import type { JourneySummary } from '../../protocol/preview.ts';
import type { PictureOutline, StepFigures } from '../network/picture-model.ts';
import { pureComponent } from '../network/pure-component.ts';
import { percent } from '../text/percent.ts';
import type { DrawnColumns } from './drawn-columns.ts';
import { EmotionLane } from './EmotionLane.tsx';
import { LANE_HINTS } from './hints.ts';
import { MapCard } from './MapCard.tsx';
import { MapSketch } from './MapSketch.tsx';
import { COLUMN_WIDTH, columnLeft } from './map-frame.ts';
import type { CardPlace, Lane, MapLayout } from './map-layout.ts';
import { NotesLane } from './NotesLane.tsx';
import { TeamsLane } from './TeamsLane.tsx';
import { TimeLane } from './TimeLane.tsx';

export interface MapPictureProperties {
    outline: PictureOutline;
    /** Per step; null where no schedule was ever computed. */
    steps: readonly StepFigures[] | null;
    experience: JourneyExperience;
    layout: MapLayout;
    /** The columns to draw; null for all. */
    visible: { first: number; last: number } | null;
    /** Only shapes: from afar nothing can be read. */
    bare: boolean;
    /** Columns that differ from that for a moment; left out where all are drawn as they should be. */
    drawn?: DrawnColumns | null;
    /** Ids of the steps on a cycle. */
    cycle: ReadonlySet<string>;
    selected: string | null;
    /** Id of the step that the Tab key reaches; undefined in a picture that nobody operates. */
    tabStop?: string | null;
}

const NONE: readonly CardPlace[] = [];

/** A journey map: lanes from the steps at the top to their time at the bottom, without the names of lanes and stages around. */
export function MapPicture(properties: MapPictureProperties) {
    const { outline, steps, experience, layout, visible, bare, drawn = null, cycle, selected, tabStop } = properties;
    const { columns, lanes, curve } = layout;
    const { column } = columns;
    const inRange = (at: number) => visible === null || (at >= visible.first && at <= visible.last);
    const isDrawn = (at: number) => (drawn === null ? inRange(at) : drawn.bareIn(at) !== null);
    const sees = (step: number) => isDrawn(column[step]);
    const bareOf = (step: number) => drawn?.bareIn(column[step]) ?? bare;
    const left = visible === null ? 0 : Math.max(0, columnLeft(visible.first));
    const right = visible === null ? layout.width : Math.min(layout.width, columnLeft(visible.last + 1));
    const touches = (from: number, to: number) => from <= right && to >= left;
    /** Lines between columns wait for the one on their right. */
    const touchesDrawn = (from: number, to: number) => {
        const at = Math.floor(to / COLUMN_WIDTH);
        return touches(from, to) && (isDrawn(at) || !inRange(at));
    };
    const told = { steps: outline.steps, figures: steps, unit: outline.unit, cycle, experience };
    const selectedStep = selected === null ? -1 : outline.steps.findIndex(({ id }) => id === selected);
    const cards = layout.cards.filter(({ step }) => sees(step) || outline.steps[step].id === tabStop);
    const missing = drawn === null ? NONE : layout.cards.filter(({ step }) => inRange(column[step]) && !sees(step));
    const lane = (kind: Lane['kind']) => lanes.find((candidate) => candidate.kind === kind && !candidate.empty);
    const [emotion, pains, gains, teams, time] = [lane('emotion'), lane('pains'), lane('gains'), lane('teams'), lane('time')];
    return (
        <>
            <Grounds layout={layout} left={left} right={right} />
            {selectedStep >= 0 && sees(selectedStep) && (
                <rect
                    class="map-column-selected"
                    x={columnLeft(column[selectedStep]) + 1}
                    y={1}
                    width={COLUMN_WIDTH - 2}
                    height={layout.height - 2}
                />
            )}
            {emotion && <MomentLines layout={layout} outline={outline} sees={sees} top={emotion.top} />}
            <Connectors cards={cards} cardOf={layout.cardOf} />
            {missing.length > 0 && <MapSketch cards={missing} />}
            {cards.map((place) => (
                <MapCard
                    key={`${outline.steps[place.step].id} ${place.part}`}
                    step={outline.steps[place.step]}
                    figures={steps?.[place.step] ?? null}
                    unit={outline.unit}
                    place={place}
                    experience={experience}
                    bare={bareOf(place.step)}
                    onCycle={cycle.has(outline.steps[place.step].id)}
                    selected={place.step === selectedStep}
                    tabIndex={tabStop === undefined || place.part > 0 ? undefined : outline.steps[place.step].id === tabStop ? 0 : -1}
                />
            ))}
            {emotion && (
                <EmotionLane
                    marks={curve.marks.filter(({ step }) => sees(step))}
                    pieces={curve.pieces.filter((piece) => touchesDrawn(piece.left, piece.right))}
                    told={told}
                    top={emotion.top}
                    left={left}
                    right={right}
                    bareOf={bareOf}
                />
            )}
            {pains && (
                <NotesLane
                    notes={layout.pains.notes.filter(({ step }) => sees(step))}
                    steps={outline.steps}
                    top={pains.top}
                    bareOf={bareOf}
                />
            )}
            {gains && (
                <NotesLane
                    notes={layout.gains.notes.filter(({ step }) => sees(step))}
                    steps={outline.steps}
                    top={gains.top}
                    bareOf={bareOf}
                />
            )}
            {teams && (
                <TeamsLane
                    owned={layout.teams.owned.filter(({ step }) => sees(step))}
                    arrows={layout.teams.arrows.filter((arrow) => touchesDrawn(arrow.left, arrow.x))}
                    steps={outline.steps}
                    rows={experience.teams.length}
                    top={teams.top}
                    left={left}
                    right={right}
                    bareOf={bareOf}
                />
            )}
            {time && steps && (
                <StageTimes
                    outline={outline}
                    steps={steps}
                    experience={experience}
                    layout={layout}
                    bare={bare}
                    lane={time}
                    left={left}
                    right={right}
                />
            )}
            {!bare && <Hints lanes={lanes} />}
        </>
    );
}

/** Columns of the stages, and the lines between the lanes. */
function Grounds({ layout, left, right }: { layout: MapLayout; left: number; right: number }) {
    return (
        <>
            <g class="journey-bands">
                {layout.bands.map(({ stage, x, width }, i) => (
                    <rect
                        key={stage}
                        class={i % 2 === 0 ? 'journey-band' : 'journey-band journey-band-odd'}
                        x={x}
                        width={width}
                        height={layout.height}
                    />
                ))}
            </g>
            {layout.lanes.map(({ kind, top, height }, i) =>
                kind === 'visibility' ? (
                    <path key={i} class="map-visibility" d={`M${left} ${top + height / 2}H${right}`} />
                ) : (
                    <path key={i} class="map-lane-line" d={`M${left} ${top + height}H${right}`} />
                ),
            )}
        </>
    );
}

interface MomentLinesProperties {
    layout: MapLayout;
    outline: PictureOutline;
    sees: (step: number) => boolean;
    top: number;
}

/** From the card of a moment of truth down to its place on the curve. */
function MomentLines({ layout, outline, sees, top }: MomentLinesProperties) {
    const moments = layout.curve.marks.filter(({ step }) => outline.steps[step].kind === 'moment' && sees(step));
    return (
        <>
            {moments.map(({ step, x, y }) => {
                const { y: cardTop, height } = layout.cardOf[step];
                return <path key={step} class="map-moment-line" d={`M${x} ${cardTop + height}V${top + y}`} />;
            })}
        </>
    );
}

/** Ties the cards of a step together that stands in lanes apart. */
function Connectors({ cards, cardOf }: { cards: readonly CardPlace[]; cardOf: readonly CardPlace[] }) {
    return (
        <>
            {cards
                .filter(({ part }) => part > 0)
                .map(({ step, part, x, y, width }) => (
                    <path
                        key={`${step} ${part}`}
                        class="map-connector"
                        d={`M${x + width / 2} ${cardOf[step].y + cardOf[step].height}V${y}`}
                    />
                ))}
        </>
    );
}

interface StageTimesProperties {
    outline: PictureOutline;
    steps: readonly StepFigures[];
    experience: JourneyExperience;
    layout: MapLayout;
    bare: boolean;
    lane: Lane;
    left: number;
    right: number;
}

const StageTimes = pureComponent(function StageTimes(properties: StageTimesProperties) {
    const { outline, steps, experience, layout, bare, lane, left, right } = properties;
    const { groups } = layout.columns;
    const uses = stageUses(outline, steps, experience, layout);
    const shown = groups
        .map((_, i) => i)
        .filter((i) => columnLeft(groups[i].first) <= right && columnLeft(groups[i].first + groups[i].columns) >= left);
    return (
        <TimeLane
            groups={shown.map((i) => groups[i])}
            uses={shown.map((i) => uses[i])}
            spans={shown.map((i) => spanOf(groups[i].steps, steps))}
            names={shown.map((i) => {
                const stage = outline.stages[groups[i].stage];
                return stage ? stage.label?.trim() || stage.name : 'Outside the stages';
            })}
            unit={outline.unit}
            top={lane.top}
            bare={bare}
        />
    );
});

function stageUses(
    outline: PictureOutline,
    steps: readonly StepFigures[],
    experience: JourneyExperience,
    { columns }: MapLayout,
): TimeUse[] {
    const groupOf: number[][] = [];
    for (const [index, group] of columns.groups.entries()) for (const step of group.steps) groupOf[step] = [index];
    return timeUseBy(
        valuedSteps(outline, experience),
        steps.map(({ expected }) => expected),
        (step) => groupOf[step],
        columns.groups.length,
    );
}

function valuedSteps(outline: PictureOutline, experience: JourneyExperience) {
    return outline.steps.map(({ kind }, step) => ({ kind, value: experience.steps[step].value }));
}

/** From the first start to the last finish. */
function spanOf(group: readonly number[], steps: readonly StepFigures[]): number {
    let [start, finish] = [Number.POSITIVE_INFINITY, 0];
    for (const step of group) {
        start = Math.min(start, steps[step].earliestStart);
        finish = Math.max(finish, steps[step].earliestFinish);
    }
    return Math.max(0, finish - start);
}

/** How the time of the whole journey is used, in lines for the head of the lane. */
export function journeyTimeLines(
    outline: PictureOutline,
    steps: readonly StepFigures[] | null,
    experience: JourneyExperience,
    summary: JourneySummary | null,
): string[] {
    if (!steps) return [];
    const use = timeUse(
        valuedSteps(outline, experience),
        steps.map(({ expected }) => expected),
    );
    const whole = use.working + use.waiting;
    if (!(whole > 0)) return [];
    const lines = [
        `${percent(use.adds / whole)} adds value`,
        `${formatDuration(use.working, outline.unit)} working`,
        `${formatDuration(use.waiting, outline.unit)} waiting`,
    ];
    const path = summary?.pathTime;
    // Beside the share over all steps, that along the path which decides how long it takes.
    if (path && summary.duration > 0) lines.splice(1, 0, `${percent(Math.max(0, path.adds) / summary.duration)} on critical path`);
    return lines;
}

/** What the text could say to fill the lanes that are empty; at the beginning of the map. */
function Hints({ lanes }: { lanes: readonly Lane[] }) {
    return (
        <>
            {lanes.map(
                ({ kind, top, height, empty }) =>
                    empty && (
                        <text key={kind} class="map-hint" x={12} y={top + height / 2 + 4} font-size={11.5}>
                            {LANE_HINTS[kind]}
                        </text>
                    ),
            )}
        </>
    );
}
