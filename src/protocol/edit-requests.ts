/**
 * Edits that somebody makes in a picture. The server says what they mean for the text; the extension makes the changes,
 * if the text is still the one that they were made for.
 */

import type { LinkType, ThreePoint } from '../pert/network.ts';
import type { Range } from './preview-requests.ts';

/** Steps go by their ids in the preview's outline. */
export type PictureEdit =
    /** `to` is to come after `from`, finish to start. */
    | { kind: 'link'; from: string; to: string }
    | { kind: 'unlink'; from: string; to: string; type: LinkType }
    /** As in the language, without the keyword. */
    | { kind: 'estimate'; step: string; text: string }
    /** In the journey's unit, meant for the text of that version: another text refuses it. */
    | { kind: 'points'; step: string; estimate: ThreePoint; version: number }
    | { kind: 'label'; step: string; text: string };

/** Request: which changes of the text make this edit? Answers {@link EditPictureResult}, or null when there is no such document. */
export const EDIT_PICTURE = 'journey/editPicture';

export interface EditPictureParams {
    uri: string;
    /** Name of the journey; null for the first one. */
    journey: string | null;
    edit: PictureEdit;
}

export type EditPictureResult =
    /** Changes that do not overlap, for this version of the document; none where the text says so already. */
    | { version: number; changes: { range: Range; newText: string }[] }
    /** Why it cannot be, in words. */
    | { problem: string };

/** Request: what is written of a step that can be edited in place? Answers {@link WrittenStep}, or null when there is no such step. */
export const WRITTEN_STEP = 'journey/writtenStep';

export interface WrittenStepParams {
    uri: string;
    journey: string | null;
    step: string;
}

export interface WrittenStep {
    /** As in the text, without the keyword; null for none. */
    estimate: string | null;
    label: string | null;
}
