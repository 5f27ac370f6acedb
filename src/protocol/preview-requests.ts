/**
 * Names and parameters of what the extension and the language server say to each other about previews,
 * beside the Language Server Protocol. Positions and ranges are the protocol's: zero-based, in UTF-16 units.
 */

import type { PreviewUpdate } from './preview.ts';

/** Notification to the server: a panel shows this journey from now on and wants a complete update. */
export const SUBSCRIBE_PREVIEW = 'journey/subscribePreview';

export interface PreviewSubscription {
    /** The panel; subscribing again under the same name replaces what it showed. */
    panel: string;
    uri: string;
    /** Name of the journey to draw; null for the first one. */
    journey: string | null;
}

/** Notification to the server: the panel is hidden or closed. */
export const UNSUBSCRIBE_PREVIEW = 'journey/unsubscribePreview';

export interface PreviewUnsubscription {
    panel: string;
}

/** Notification to the extension, which hands the update to the panel as it is. */
export const UPDATE_PREVIEW = 'journey/updatePreview';

export interface PreviewUpdateMessage {
    panel: string;
    update: PreviewUpdate;
}

/** Request: which step's declaration contains the position? Answers {@link StepAtResult}, or null for none. */
export const STEP_AT = 'journey/stepAt';

export interface StepAtParams {
    uri: string;
    position: Position;
}

export interface StepAtResult {
    /** Name of the journey. */
    journey: string;
    /** Id of the step, as in the preview's outline. */
    step: string;
}

/** Request: where is this step's name, or its whole declaration? Answers a {@link Range}, or null when there is no such step (any more). */
export const LOCATE_STEP = 'journey/locateStep';

export interface LocateStepParams {
    uri: string;
    /** Name of the journey; null for the first one. */
    journey: string | null;
    step: string;
    /** Whether the whole declaration is meant. */
    whole?: boolean;
}

export interface Position {
    line: number;
    character: number;
}

export interface Range {
    start: Position;
    end: Position;
}
