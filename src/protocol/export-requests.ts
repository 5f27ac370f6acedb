/** What the extension asks the language server for when a journey is handed on as a picture or as data. */

import type { Drawing } from '../diagram/standalone/drawing.ts';
import type { ViewName } from '../diagram/standalone/view-names.ts';
import type { ExportFormat } from '../exchange/format-names.ts';

/** Request: all that a picture of a journey shows. Answers {@link DrawingAnswer}. */
export const DRAWING_OF = 'journey/drawingOf';

/** What a picture is to show. */
export interface WantedPicture {
    view: ViewName;
    /** Names of improvements that a comparison leaves out. */
    without?: readonly string[];
}

export interface DrawingParams extends WantedPicture {
    uri: string;
    /** Name of the journey; null for the first one. */
    journey: string | null;
}

export type DrawingAnswer =
    | { drawing: Drawing }
    /** Why there is nothing to draw, in one sentence. */
    | { problem: string };

/** Formats of data: those of other programs, and `json`, which is what `journey analyze --json` prints. */
export type DataFormat = ExportFormat | 'json';

/** Request: a journey in the format of another program. Answers {@link DataAnswer}. */
export const DATA_OF = 'journey/dataOf';

export interface DataParams {
    uri: string;
    /** Name of the journey; null for the first one. */
    journey: string | null;
    format: DataFormat;
    /** When a journey without dates begins: milliseconds since 1970-01-01T00:00 on the clock of the place. */
    today: number;
}

export type DataAnswer =
    /** With one sentence for each thing that the format cannot carry. */
    { text: string; left: string[] } | { problem: string };
