import type { PictureOutline } from '../../../src/diagram/network/picture-model.ts';
import type { EditedField } from '../../step/StepField.tsx';
import type { ViewActions } from '../view.ts';
import { type EditKeys, LINKING } from './edit-keys.ts';
import { type DrawnLink, LinkDrawing } from './link-drawing.ts';
import { indexOfLink, type LinkKey, linkKey } from './link-key.ts';

export interface EditedPicture {
    outline: PictureOutline;
    actions: ViewActions;
}

export interface EditsHost {
    picture(): EditedPicture;
    /** Where the pointer is in the picture. */
    pointIn(event: MouseEvent): { x: number; y: number };
    /** Something changed in what is drawn or chosen. */
    changed(): void;
}

/** What somebody is changing in the picture. Each change becomes one of the text. */
export class InPlaceEdits implements EditKeys {
    /** The dependency that is being drawn. */
    linking: DrawnLink | null = null;
    /** The link that was clicked. */
    chosen: LinkKey | null = null;
    readonly drawing: LinkDrawing;
    readonly #host: EditsHost;

    constructor(host: EditsHost) {
        this.#host = host;
        this.drawing = new LinkDrawing({
            pointIn: (event) => host.pointIn(event),
            changed: (linking) => {
                this.linking = linking;
                host.changed();
            },
            finished: (from, to) => {
                const { outline, actions } = host.picture();
                if (!isStage(outline, to)) {
                    actions.edit({ kind: 'link', from, to });
                }
            },
        });
    }

    /** Chooses a link by its index; null for none. */
    choose(link: number | null): void {
        const { outline } = this.#host.picture();
        const chosen = link === null || isJoined(outline, link) ? null : linkKey(outline, link);
        if (chosen !== null || this.chosen !== null) {
            this.chosen = chosen;
            this.#host.changed();
        }
    }

    edit(step: string, field: EditedField): void {
        const { outline, actions } = this.#host.picture();
        if (!isStage(outline, step)) {
            actions.editStep(step, field);
        }
    }

    beginLink(step: string): void {
        if (isStage(this.#host.picture().outline, step)) {
            return;
        }
        this.drawing.beginAt(step);
        this.#host.picture().actions.tell(LINKING);
    }

    remove(step: string | null): void {
        const { outline, actions } = this.#host.picture();
        const { from } = this.drawing;
        const between = from !== null && step !== null ? indexOfLink(outline, { from, to: step }) : null;
        const removed = between === null ? this.chosen : linkKey(outline, between);
        this.letGo();
        if (removed !== null) {
            actions.edit({ kind: 'unlink', ...removed });
        }
    }

    letGo(): boolean {
        const { linking, chosen } = this;
        this.drawing.cancel();
        this.choose(null);
        this.#host.picture().actions.tell(null);
        return linking !== null || chosen !== null;
    }
}

/** A card that stands for a folded stage cannot be edited: it is none of the text's steps. */
function isStage({ steps }: PictureOutline, card: string): boolean {
    return steps.some(({ id, folded }) => id === card && folded !== undefined);
}

/** A link of such a card stands for several. */
function isJoined({ steps, links }: PictureOutline, link: number): boolean {
    return steps[links.from[link]].folded !== undefined || steps[links.to[link]].folded !== undefined;
}
