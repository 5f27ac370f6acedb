import type { EditedField } from '../../step/StepField.tsx';

/** What is said while a dependency is drawn with the keyboard. */
export const LINKING = 'Go to the step that is to come after this one and press Enter, or Delete to remove the dependency that is there.';

/** What keys do to the text. */
export interface EditKeys {
    /** `step` has the focus. */
    edit(step: string, field: EditedField): void;
    beginLink(step: string): void;
    /** Removes the chosen link, or that to the step to which one is being drawn. */
    remove(step: string | null): void;
    /** Lets go of what is being drawn or chosen; returns whether there was something. */
    letGo(): boolean;
}

/** Does what a key asks for; `step` is the one that has the focus. Returns whether the key meant something. */
export function handleEditKey(event: KeyboardEvent, step: string | null, keys: EditKeys): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) {
        return false;
    }
    switch (event.key) {
        case 'Delete':
        case 'Backspace':
            keys.remove(step);
            return true;
        case 'Escape':
            return keys.letGo();
    }
    if (step === null) {
        return false;
    }
    switch (event.key) {
        case 'e':
        case 'E':
            keys.edit(step, 'estimate');
            return true;
        case 'F2':
            keys.edit(step, 'label');
            return true;
        case 'l':
        case 'L':
            keys.beginLink(step);
            return true;
        default:
            return false;
    }
}
