import { Component, type ComponentChild, createRef } from 'preact';
import type { PictureOutline } from '../../src/diagram/network/picture-model.ts';
import { Menu, type MenuGroup } from '../menu/Menu.tsx';
import type { Written } from '../store/panel-store.ts';
import { stepOf } from '../views/frame/picture-target.ts';
import type { PanelView, ViewActions } from '../views/view.ts';
import { FieldOver } from './FieldOver.tsx';
import { anchorOf, fieldUnder, focusableOf } from './field-anchor.ts';
import type { EditedField } from './StepField.tsx';
import { StepHover } from './StepHover.tsx';
import { SingleClick } from './single-click.ts';
import type { StepActions } from './step-actions.ts';
import { stepMenu } from './step-menu.ts';

/** What the layer does by itself is not asked of it. */
export type LayerActions = StepActions & Omit<ViewActions, 'editStep'>;

interface StepLayerProperties {
    outline: PictureOutline;
    /** Of the text that is shown. */
    version: number;
    view: PanelView;
    views: readonly PanelView[];
    written: Written | null;
    actions: LayerActions;
    /** The view. */
    children: (actions: ViewActions) => ComponentChild;
}

interface StepLayerState {
    /** The step whose menu is open, and where; `fixes` are null as long as they are not known. */
    menu: { step: string; x: number; y: number; fixes: readonly string[] | null } | null;
    /** What is edited in place, over which element. */
    editing: { step: string; field: EditedField; over: Element } | null;
}

/** What every view does with the steps that it shows: a menu for each, and editing in place. A step is what has `data-step`. */
export class StepLayer extends Component<StepLayerProperties, StepLayerState> {
    override state: StepLayerState = { menu: null, editing: null };
    readonly #layer = createRef<HTMLDivElement>();
    readonly #clicks = new SingleClick();
    /** The step from which the selection is being extended. */
    #extending: string | null = null;
    /** The last answer before the one that is awaited. */
    #known: Written | null = null;
    /** What the view may do; the same object as long as the page's actions are the same. */
    #viewActions: { of: LayerActions; actions: ViewActions } | null = null;

    override componentWillUnmount(): void {
        this.#clicks.halt();
    }

    override render({ outline, version, written, actions, children }: StepLayerProperties, { menu, editing }: StepLayerState) {
        const known = editing !== null && written !== null && written !== this.#known && written.step === editing.step;
        return (
            // biome-ignore lint/a11y/noStaticElementInteractions: steps in it have the roles, and the events of all of them arrive here.
            <div
                ref={this.#layer}
                class="step-layer"
                onContextMenu={this.#onContextMenu}
                onKeyDownCapture={this.#onKeyFirst}
                onKeyDown={this.#onKey}
                onClick={this.#onClick}
                onFocusIn={this.#onFocus}
                onDblClick={this.#onDoubleClick}
            >
                {children(this.#forView())}
                {known && (
                    <FieldOver
                        key={`${editing.step} ${editing.field}`}
                        field={editing.field}
                        value={written[editing.field] ?? ''}
                        over={() => (editing.over.isConnected ? editing.over : anchorOf(this.#layer.current!, editing.step, editing.field))}
                        onDone={this.#endEditing}
                    />
                )}
                <StepHover
                    layer={() => this.#layer.current!}
                    version={version}
                    nameOf={(step) => nameOf(this.props.outline, step)}
                    hoverOf={actions.hoverOf}
                />
                {menu !== null && (
                    <Menu
                        label={`Step ${nameOf(outline, menu.step)}`}
                        groups={this.#groups(menu.step, menu.fixes)}
                        place={{ x: menu.x, y: menu.y, side: 'right' }}
                        onClose={() => this.setState({ menu: null })}
                    />
                )}
            </div>
        );
    }

    #forView(): ViewActions {
        const { actions } = this.props;
        if (this.#viewActions?.of !== actions) {
            this.#viewActions = { of: actions, actions: { ...actions, editStep: (step, field) => this.#edit(step, field) } };
        }
        return this.#viewActions!.actions;
    }

    #groups(step: string, fixes: readonly string[] | null): MenuGroup[] {
        const { outline, view, views, actions } = this.props;
        return stepMenu({ step, outline, view, views, fixes, actions, edit: (field) => this.#edit(step, field) });
    }

    #openMenu(step: string, x: number, y: number): void {
        this.setState({ menu: { step, x, y, fixes: null } });
        void this.props.actions.fixesOf(step).then((fixes) => {
            const { menu } = this.state;
            if (menu?.step === step) {
                this.setState({ menu: { ...menu, fixes } });
            }
        });
    }

    #edit(step: string, field: EditedField): void {
        const over = anchorOf(this.#layer.current!, step, field);
        if (over !== null) {
            this.#known = this.props.written;
            this.setState({ editing: { step, field, over } });
            this.props.actions.askWritten(step);
        }
    }

    readonly #endEditing = (text: string | null, stay: boolean): void => {
        const { editing } = this.state;
        this.setState({ editing: null });
        if (editing === null) {
            return;
        }
        if (text !== null) {
            this.props.actions.edit({ kind: editing.field, step: editing.step, text });
        }
        if (stay) {
            focusableOf(this.#layer.current!, editing.step)?.focus({ preventScroll: true });
        }
    };

    readonly #onContextMenu = (event: MouseEvent): void => {
        const step = stepOf(event.target);
        if (step !== null && !event.defaultPrevented) {
            event.preventDefault();
            this.#openMenu(step, event.clientX, event.clientY);
        }
    };

    /** A click goes to the text, unless it is the first of two. */
    readonly #onClick = (event: MouseEvent): void => {
        const { view, actions } = this.props;
        const step = stepOf(event.target);
        if (step === null || !view.showsSteps || event.defaultPrevented) {
            return;
        }
        if (event.ctrlKey || event.metaKey) {
            this.#clicks.halt();
            actions.selectAlso(step, true);
        } else if (event.detail <= 1) {
            actions.select(step);
            this.#clicks.unlessDouble(() => actions.reveal(step));
        }
    };

    readonly #onDoubleClick = (event: MouseEvent): void => {
        this.#clicks.halt();
        const step = stepOf(event.target);
        if (step !== null && this.props.view.showsSteps && !event.defaultPrevented) {
            this.#edit(step, fieldUnder(event.target as Element, this.#kindOf(step)));
        }
    };

    /** Before the view moves the focus. */
    readonly #onKeyFirst = (event: KeyboardEvent): void => {
        this.#extending = event.shiftKey && event.key.startsWith('Arrow') ? stepOf(event.target) : null;
    };

    /** The focus went on with Shift and an arrow key: the selection goes with it. */
    readonly #onFocus = (event: FocusEvent): void => {
        const step = stepOf(event.target);
        if (this.#extending !== null && step !== null && step !== this.#extending) {
            this.props.actions.selectAlso(this.#extending, false);
            this.props.actions.selectAlso(step, false);
            this.#extending = null;
        }
    };

    readonly #onKey = (event: KeyboardEvent): void => {
        const step = stepOf(event.target);
        if (step === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
            const { left, bottom } = (event.target as Element).getBoundingClientRect();
            this.#openMenu(step, left, bottom);
        } else if (event.key === 'F2') {
            this.#edit(step, 'label');
        } else if (event.key.toLowerCase() === 'e' && this.#kindOf(step) !== 'milestone') {
            this.#edit(step, 'estimate');
        } else {
            return;
        }
        event.preventDefault();
    };

    #kindOf(step: string) {
        return this.props.outline.steps.find(({ id }) => id === step)?.kind ?? null;
    }
}

function nameOf({ steps }: PictureOutline, step: string): string {
    const found = steps.find(({ id }) => id === step);
    return found?.label?.trim() || (found?.name ?? step);
}
