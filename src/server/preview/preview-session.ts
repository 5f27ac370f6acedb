import type { PreviewStatus, PreviewUpdate } from '../../protocol/preview.ts';
import type { PreviewSubscription } from '../../protocol/preview-requests.ts';
import type { Picture } from './picture.ts';
import { completePicture, pictureDifference } from './picture-difference.ts';

/** What one panel should show of one version of a document. */
export interface PreviewFrame {
    version: number;
    journeys: PreviewUpdate['journeys'];
    /** Index into journeys; -1 without any. */
    selected: number;
    status: PreviewStatus;
    /** null keeps what the panel draws already. */
    picture: Picture | null;
}

/** One panel's subscription and what it was sent so far, so that the next update holds only what changed. */
export class PreviewSession {
    readonly subscription: PreviewSubscription;
    /** Index of the journey drawn last, which stays selected when its name is edited; -1 before the first. */
    selected = -1;
    private sequence: number;
    private shown: Picture | null = null;
    private complete = false;

    /** @param sequence number of the last update that the panel received, 0 for none */
    constructor(subscription: PreviewSubscription, sequence = 0) {
        this.subscription = subscription;
        this.sequence = sequence;
    }

    /** Number of the last update. */
    get lastSequence(): number {
        return this.sequence;
    }

    /** The next update to the panel. The first one is complete. */
    next({ version, journeys, selected, status, picture }: PreviewFrame): PreviewUpdate {
        if (status.kind === 'empty') this.shown = null;
        const anew = !this.complete || (picture !== null && this.shown === null);
        const base = anew ? null : this.sequence;
        const change = picture ? (this.shown ? pictureDifference(this.shown, picture) : completePicture(picture)) : {};
        this.complete = true;
        this.sequence++;
        this.selected = selected;
        if (picture) this.shown = picture;
        return { uri: this.subscription.uri, version, sequence: this.sequence, base, journeys, selected, status, ...change };
    }
}
