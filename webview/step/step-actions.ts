import type { PictureEdit } from '../../src/protocol/edit-requests.ts';
import type { StepChoice, ViewId } from '../../src/protocol/preview.ts';

/** What can be done with a step, whichever view shows it. */
export interface StepActions {
    /** Highlights it. */
    select(step: string): void;
    /** Selects it beside those that are selected, or with `toggled` takes it away from them where it is one; the text follows. */
    selectAlso(step: string, toggled: boolean): void;
    /** Shows its declaration in the text. */
    reveal(step: string): void;
    edit(edit: PictureEdit): void;
    /** Asks what is written of it, to edit it in place. */
    askWritten(step: string): void;
    /** Lets somebody choose which of the others is to come after it. */
    chooseLink(step: StepChoice, others: StepChoice[]): void;
    /** Shows it in another view. */
    showIn(view: ViewId, step: string): void;
    /** The hover that the text shows of it, as Markdown; null for none. */
    hoverOf(step: string): Promise<string | null>;
    /** Titles of the quick fixes for what the text says of it. */
    fixesOf(step: string): Promise<readonly string[]>;
    applyFix(step: string, title: string): void;
}
