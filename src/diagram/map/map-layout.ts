import type { JourneyExperience } from '../../pert/experience/experience.ts';
import { USUAL_VALUE } from '../../pert/experience/value.ts';
import type { StageBand } from '../layout/layout-types.ts';
import type { PictureOutline, StepFigures } from '../network/picture-model.ts';
import { type EmotionCurve, emotionCurve } from './emotion-curve.ts';
import { isBackstage, type MapColumns, mapColumns } from './map-columns.ts';
import {
    CARD_WIDTH,
    COLUMN_PADDING,
    COLUMN_WIDTH,
    columnLeft,
    EMOTION_HEIGHT,
    HINT_HEIGHT,
    LANE_PADDING,
    STEP_LANE_HEIGHT,
    TEAM_HEIGHT,
    TIME_HEIGHT,
    VISIBILITY_HEIGHT,
} from './map-frame.ts';
import { gainNotes, type Notes, painNotes } from './notes.ts';
import { type TeamLines, teamLines } from './team-lines.ts';

export type LaneKind = 'stages' | 'channels' | 'channel' | 'visibility' | 'backstage' | 'emotion' | 'pains' | 'gains' | 'teams' | 'time';

export interface Lane {
    kind: LaneKind;
    /** Of a lane of steps: index of the channel, -1 for steps without one. */
    channel: number;
    top: number;
    height: number;
    /** Nothing is written that it could show. */
    empty: boolean;
}

/** A step in lanes that touch each other; a step on channels apart has several, of which the first stands for it. */
export interface CardPlace {
    step: number;
    part: number;
    x: number;
    y: number;
    width: number;
    height: number;
}

export interface MapLayout {
    columns: MapColumns;
    width: number;
    height: number;
    bands: StageBand[];
    lanes: Lane[];
    /** In the order of the columns, from the top. */
    cards: CardPlace[];
    /** For each step the first of its cards. */
    cardOf: CardPlace[];
    curve: EmotionCurve;
    pains: Notes;
    gains: Notes;
    teams: TeamLines;
}

/** Without anything known, as long as no update told. */
export function noExperience(outline: PictureOutline): JourneyExperience {
    const none = { channels: [], owner: -1, emotion: null, pains: [], gains: [], expects: [] };
    return { channels: [], teams: [], steps: outline.steps.map(({ kind }) => ({ ...none, value: USUAL_VALUE[kind] })) };
}

/**
 * A journey as a map: stages as columns; lanes for steps by channel, backstage work, emotions, pains, gains, teams and time.
 * @param hints whether lanes that the text says nothing about stay, as a line that tells how to fill them
 * @param columns where each step stands, where something else decides on it
 */
export function layOutMap(
    outline: PictureOutline,
    figures: readonly StepFigures[] | null,
    experience: JourneyExperience,
    hints: boolean,
    columns: MapColumns = mapColumns(outline, figures),
): MapLayout {
    const curve = emotionCurve(outline, experience, columns);
    const pains = painNotes(experience, columns.column);
    const gains = gainNotes(experience, columns.column);
    const teams = teamLines(outline, experience, columns);
    const lanes = new Lanes(hints);
    lanes.hintIf('stages', outline.stages.length === 0);
    lanes.hintIf('channels', experience.channels.length === 0);
    for (const channel of channelLanes(outline, experience)) lanes.add('channel', STEP_LANE_HEIGHT, channel);
    if (outline.steps.some((_, step) => isBackstage(outline, step))) {
        lanes.add('visibility', VISIBILITY_HEIGHT);
        lanes.add('backstage', STEP_LANE_HEIGHT);
    }
    lanes.addIf('emotion', curve.marks.some(({ emotion }) => emotion !== null) ? EMOTION_HEIGHT : 0);
    lanes.addIf('pains', pains.height);
    lanes.addIf('gains', gains.height);
    lanes.addIf('teams', experience.teams.length > 0 ? (experience.teams.length + 1) * TEAM_HEIGHT : 0);
    lanes.add('time', TIME_HEIGHT);
    const cards = cardPlaces(outline, experience, columns, lanes.all);
    const cardOf: CardPlace[] = [];
    for (const card of cards) if (card.part === 0) cardOf[card.step] = card;
    return {
        columns,
        width: Math.max(1, columns.count) * COLUMN_WIDTH,
        height: lanes.bottom,
        bands: columns.groups
            .filter(({ stage }) => stage >= 0)
            .map(({ stage, first, columns: count }) => ({ stage, x: columnLeft(first), width: count * COLUMN_WIDTH })),
        lanes: lanes.all,
        cards,
        cardOf,
        curve,
        pains,
        gains,
        teams,
    };
}

/** Lanes from the top to the bottom. */
class Lanes {
    readonly all: Lane[] = [];
    bottom = 0;
    readonly #hints: boolean;

    constructor(hints: boolean) {
        this.#hints = hints;
    }

    add(kind: LaneKind, height: number, channel = -1, empty = false): void {
        this.all.push({ kind, channel, top: this.bottom, height, empty });
        this.bottom += height;
    }

    /** A lane with something in it, or a hint. */
    addIf(kind: LaneKind, height: number): void {
        if (height > 0) this.add(kind, height);
        else this.hintIf(kind, true);
    }

    hintIf(kind: LaneKind, isEmpty: boolean): void {
        if (this.#hints && isEmpty) this.add(kind, HINT_HEIGHT, -1, true);
    }
}

/** The channels on which the customer meets a step, and -1 where a step of theirs has none. */
function channelLanes(outline: PictureOutline, { channels, steps }: JourneyExperience): number[] {
    const used = new Set<number>();
    for (const [step, { channels: on }] of steps.entries()) {
        if (!outline.steps[step] || isBackstage(outline, step)) continue;
        for (const channel of on.length > 0 ? on : [-1]) used.add(channel);
    }
    const named = channels.flatMap((_, channel) => (used.has(channel) ? [channel] : []));
    return used.has(-1) ? [...named, -1] : named;
}

function cardPlaces(outline: PictureOutline, { steps }: JourneyExperience, { column }: MapColumns, lanes: readonly Lane[]): CardPlace[] {
    const backstage = lanes.find(({ kind }) => kind === 'backstage');
    const stepLanes = lanes.filter(({ kind }) => kind === 'channel');
    const laneOf = new Map(stepLanes.map(({ channel }, index) => [channel, index]));
    const cards = outline.steps.flatMap((_, step) => {
        const x = columnLeft(column[step]) + COLUMN_PADDING;
        if (backstage && isBackstage(outline, step)) return [card(step, 0, x, backstage, backstage)];
        const on = steps[step]?.channels ?? [];
        const rows = (on.length > 0 ? on : [-1]).flatMap((channel) => laneOf.get(channel) ?? []);
        return runs(rows).map(([first, last], part) => card(step, part, x, stepLanes[first], stepLanes[last]));
    });
    return cards.sort((a, b) => a.x - b.x || a.y - b.y);
}

function card(step: number, part: number, x: number, first: Lane, last: Lane): CardPlace {
    const y = first.top + LANE_PADDING;
    return { step, part, x, y, width: CARD_WIDTH, height: last.top + last.height - LANE_PADDING - y };
}

/** Neighbours among ascending numbers together: from, to. */
function runs(numbers: readonly number[]): [number, number][] {
    const found: [number, number][] = [];
    for (const number of numbers) {
        const last = found.at(-1);
        if (last && last[1] === number - 1) last[1] = number;
        else found.push([number, number]);
    }
    return found;
}
