import type { PreviewStatus, PreviewUpdate } from '../../protocol/preview.ts';
import type { PreviewSubscription } from '../../protocol/preview-requests.ts';
import type { Uncertainty } from '../../protocol/uncertainty.ts';
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
    /** null where the journey cannot be simulated; undefined while nothing is known. The same object as long as nothing is new. */
    uncertainty?: Uncertainty | null;
}

/** One panel's subscription and what it was sent so far, so that the next update holds only what changed. */
export class PreviewSession {
    readonly subscription: PreviewSubscription;
    /** Index of the journey drawn last, which stays selected when its name is edited; -1 before the first. */
    selected = -1;
    private sequence: number;
    private shown: Picture | null = null;
    private shownUncertainty: Uncertainty | null | undefined;
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
    next({ version, journeys, selected, status, picture, uncertainty }: PreviewFrame): PreviewUpdate {
        if (status.kind === 'empty') this.shown = null;
        const anew = !this.complete || (picture !== null && this.shown === null);
        const base = anew ? null : this.sequence;
        const change = picture ? (this.shown ? pictureDifference(this.shown, picture) : completePicture(picture)) : {};
        const isNews = uncertainty !== undefined && (anew || uncertainty !== this.shownUncertainty);
        if (isNews) this.shownUncertainty = uncertainty;
        this.complete = true;
        this.sequence++;
        this.selected = selected;
        if (picture) this.shown = picture;
        const { uri } = this.subscription;
        const figures = isNews ? { uncertainty } : {};
        return { uri, version, sequence: this.sequence, base, journeys, selected, status, ...change, ...figures };
    }
}
