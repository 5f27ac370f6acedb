import type { PictureOutline } from '../../src/diagram/network/picture-model.ts';
import type { MenuGroup, MenuItem } from '../menu/Menu.tsx';
import type { PanelView } from '../views/view.ts';
import type { EditedField } from './StepField.tsx';
import type { StepActions } from './step-actions.ts';

interface StepMenuInput {
    step: string;
    outline: PictureOutline;
    /** The one that is shown, and all. */
    view: PanelView;
    views: readonly PanelView[];
    /** Titles; null as long as they are not known. */
    fixes: readonly string[] | null;
    actions: StepActions;
    edit: (field: EditedField) => void;
}

/** What the menu of a step offers, the quick fixes first where there are some. */
export function stepMenu({ step, outline, view, views, fixes, actions, edit }: StepMenuInput): MenuGroup[] {
    const found = outline.steps.find(({ id }) => id === step);
    const own: MenuItem[] = [
        { label: 'Go to text', hint: 'Enter', act: () => goToText(step, actions) },
        ...(found?.kind === 'milestone' ? [] : [{ label: 'Edit estimate', hint: 'E', act: () => edit('estimate') }]),
        { label: 'Edit label', hint: 'F2', act: () => edit('label') },
        { label: 'Add dependency…', act: () => chooseLink(step, outline, actions) },
    ];
    const others = views.filter(({ id, showsSteps }) => showsSteps && id !== view.id);
    const shown: MenuItem[] = others.map(({ id, title }) => ({ label: title, act: () => actions.showIn(id, step) }));
    return [
        { title: null, items: own },
        { title: 'Quick fixes', items: fixItems(step, fixes, actions) },
        { title: 'Show in', items: shown },
    ];
}

function fixItems(step: string, fixes: readonly string[] | null, actions: StepActions): MenuItem[] {
    if (fixes === null || fixes.length === 0) {
        return [{ label: fixes === null ? 'Looking for them…' : 'None for this step', disabled: true, act: () => undefined }];
    }
    // What is code in a title stands between backticks.
    return fixes.map((title) => ({ label: title.replaceAll('`', ''), act: () => actions.applyFix(step, title) }));
}

function goToText(step: string, actions: StepActions): void {
    actions.select(step);
    actions.reveal(step);
}

/** Offers all other steps to come after one. */
function chooseLink(step: string, { steps, stages }: PictureOutline, actions: StepActions): void {
    const choices = steps.map(({ id, name, label, stage }) => ({
        step: id,
        label: label?.trim() || name,
        stage: stages[stage]?.label?.trim() || (stages[stage]?.name ?? ''),
    }));
    const own = choices.find((choice) => choice.step === step);
    if (own) {
        actions.chooseLink(
            own,
            choices.filter((choice) => choice !== own),
        );
    }
}
