/**
 * What travels between the language server, the extension and the panel. The extension relays
 * preview updates without looking inside; only the server composes and only the panel applies them.
 * The shape of a network (its outline) is sent when it changes; figures travel as columns, and as
 * patches when few of them changed.
 */

import type { Anchor } from '../pert/calendar.ts';
import type { Unit } from '../pert/durations.ts';
import type { Party, StepExperience } from '../pert/experience/experience.ts';
import type { PathTimeUse } from '../pert/experience/value.ts';
import type { LinkType, StepKind } from '../pert/network.ts';
import type { PictureEdit, WrittenStep } from './edit-requests.ts';
import type { PaintedFormat, PictureFormat } from './export-formats.ts';
import type { DataFormat, WantedPicture } from './export-requests.ts';
import type { Range } from './preview-requests.ts';
import type { Report, ReportKind } from './reports.ts';
import type { Uncertainty } from './uncertainty.ts';
import type { TriedNetwork } from './what-if.ts';

export interface OutlineStep {
    /** The name, with `#2` and so on behind a name that stands more than once. */
    id: string;
    name: string;
    label: string | null;
    kind: StepKind;
    /** Only on a moment of truth. */
    truth: 'zero' | 'first' | 'second' | 'ultimate' | null;
    /** Index into {@link NetworkOutline.stages}; -1 outside every stage. */
    stage: number;
    /** Index into {@link NetworkOutline.teams}; left out where nobody owns the step. */
    owner?: number;
    /** Indices into {@link NetworkOutline.channels}; left out where there are none. */
    channels?: number[];
}

export interface NetworkOutline {
    journey: string;
    label: string | null;
    unit: Unit;
    stages: { name: string; label: string | null }[];
    steps: OutlineStep[];
    links: { from: number[]; to: number[]; type: LinkType[] };
    /** Left out where nothing ties the journey to the calendar. */
    anchor?: Anchor;
    /** Those that steps name, in the order in which they are first named; left out where there are none. */
    teams?: { name: string; label: string | null }[];
    channels?: { name: string; label: string | null }[];
}

/** Columns of {@link StepFigures}, in this order within each row of a patch. */
export const STEP_FIGURES = [
    'expected',
    'standardDeviation',
    'earliestStart',
    'earliestFinish',
    'latestStart',
    'latestFinish',
    'totalSlack',
    'freeSlack',
    'critical',
    'estimated',
] as const;
export type StepFigure = (typeof STEP_FIGURES)[number];

/** Rows replaced by a patch: `rows[i]` gets `values[i * width …]`. `rows: null` means all rows in order. */
export interface ColumnPatch {
    rows: number[] | null;
    values: number[];
}

/** Columns of link figures: expected lag (negative for a lead), 1 when a critical path runs along it. */
export const LINK_FIGURES = ['lag', 'critical'] as const;

/** Columns of estimates, in the journey's unit; all three are -1 where there is no estimate. */
export const ESTIMATE_FIGURES = ['optimistic', 'mostLikely', 'pessimistic'] as const;

export interface TargetFigure {
    /** What is promised, in words: null for the journey, a step's name, or from and to. */
    step: string | null;
    from: string | null;
    to: string | null;
    confidence: number;
    within: number;
    probability: number | null;
    met: boolean | null;
}

export interface JourneySummary {
    complete: boolean;
    /** Expected duration and its standard deviation, in the outline's unit. */
    duration: number;
    standardDeviation: number;
    targets: TargetFigure[];
    /** How the duration is used along the critical path with the largest variance. */
    pathTime: PathTimeUse;
}

/** What steps are experienced as: channels and teams in full, of the steps those at `rows`, or all in order where that is null. */
export interface ExperiencePatch {
    channels: Party[];
    teams: Party[];
    rows: number[] | null;
    steps: StepExperience[];
}

export type PreviewStatus =
    | { kind: 'live' }
    /** The picture is the last good one; ids of the steps on a cycle are marked where they are drawn. */
    | { kind: 'stale'; reasons: string[]; cycleSteps: string[] }
    /** No journey, or a journey without steps. */
    | { kind: 'empty'; hasJourney: boolean };

export interface PreviewUpdate {
    uri: string;
    /** Version of the text document. */
    version: number;
    /** Counts up by one with each update to a panel. */
    sequence: number;
    /** Sequence that outline and patches build upon; null for a complete update. */
    base: number | null;
    journeys: { name: string; label: string | null }[];
    /** Index into journeys of the one that is drawn; -1 without any. */
    selected: number;
    status: PreviewStatus;
    /** Only when it changed since base. */
    outline?: NetworkOutline;
    steps?: ColumnPatch;
    links?: ColumnPatch;
    /** Per step: rows of {@link ESTIMATE_FIGURES}. */
    estimates?: ColumnPatch;
    summary?: JourneySummary;
    experience?: ExperiencePatch;
    /** Only when there are new figures; null where the journey cannot be simulated. It comes after the picture, when nobody types. */
    uncertainty?: Uncertainty | null;
}

/** So many steps are selected at once, each with a cursor in the text. */
export const MOST_SELECTED = 200;

/** The ways in which a panel can show a journey. */
export const VIEW_IDS = ['network', 'timeline', 'map', 'uncertainty', 'plan', 'compare', 'review', 'table'] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/** A step to choose: its id in the outline, how it is called, and where it stands. */
export interface StepChoice {
    step: string;
    label: string;
    stage: string;
}

/** Extension to panel. */
export type ToPanel =
    | { kind: 'update'; update: PreviewUpdate }
    /** The cursor is in a step (null: in none), and further ones in others. */
    | { kind: 'cursor'; step: string | null; others?: string[] }
    | { kind: 'showView'; view: ViewId }
    /** What is written of a step that the page asked for, to be edited in place. */
    | { kind: 'written'; step: string; written: WrittenStep }
    /** Something to tell the person in the page. */
    | { kind: 'notice'; text: string }
    /** What was wanted to try other estimates on; null where there is no such journey. */
    | { kind: 'network'; network: TriedNetwork | null }
    /** What was wanted to be shown beside the picture. */
    | { kind: 'report'; report: Report }
    /** The hover that the text shows of a step, as Markdown; null for none. */
    | { kind: 'hover'; step: string; text: string | null }
    /** Titles of the quick fixes for what the text says of a step. */
    | { kind: 'fixes'; step: string; titles: string[] }
    /** A command asks for a picture of the view that is shown: as a file in a format, or with null in the clipboard. */
    | { kind: 'wantPicture'; format: PictureFormat | null }
    /** Make a file of another format of this SVG file; the page answers `painted`. */
    | { kind: 'paint'; request: number; svg: string; format: PaintedFormat }
    /** The picture that the page asked for to copy it, as an SVG file; null where there is none. */
    | { kind: 'picture'; svg: string | null };

/** Panel to extension. */
export type FromPanel =
    /** The page is loaded and wants a complete update; also after a missed sequence. */
    | { kind: 'ready' }
    /** Show this step's declaration in the editor. */
    | { kind: 'reveal'; step: string }
    /** Select the names of these steps in the editor, the first one's with its main cursor, and leave the focus where it is. */
    | { kind: 'selectInText'; steps: string[] }
    | { kind: 'chooseJourney'; index: number }
    /** Change the text. */
    | { kind: 'edit'; edit: PictureEdit }
    /** Tell what is written of a step. */
    | { kind: 'askWritten'; step: string }
    /** Show a place in the text. */
    | { kind: 'revealRange'; range: Range }
    /** Compute a report on the journey that is drawn, a comparison without some improvements, and send it. */
    | { kind: 'wantReport'; report: ReportKind; without?: readonly string[] }
    /** Send the network that is drawn, to try other estimates on. */
    | { kind: 'wantNetwork' }
    /** Put a text into the clipboard. */
    | { kind: 'copy'; text: string }
    /** Tell what the text's hover says of a step. */
    | { kind: 'askHover'; step: string }
    /** Tell which quick fixes there are for what the text says of a step. */
    | { kind: 'askFixes'; step: string }
    | { kind: 'applyFix'; step: string; title: string }
    /** Let somebody choose which of the others is to come after a step. */
    | { kind: 'chooseLink'; step: StepChoice; others: StepChoice[] }
    /** Save a picture of this view as a file. */
    | { kind: 'exportPicture'; format: PictureFormat; picture: WantedPicture }
    /** Save the journey as a file of another program. */
    | { kind: 'exportData'; format: DataFormat }
    /** Send a picture of this view to be copied. */
    | { kind: 'askPicture'; picture: WantedPicture }
    /** The content of the file that was to be painted; null where that failed. */
    | { kind: 'painted'; request: number; content: Uint8Array | null }
    /** Fill an empty file with a first journey. */
    | { kind: 'begin' };

/** Panel's state that survives a reload of the window (vscode.setState); validated when read back. */
export interface PanelState {
    version: 1;
    uri: string;
    journey: string | null;
}
