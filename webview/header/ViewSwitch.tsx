import { Component, createRef } from 'preact';
import type { ViewId } from '../../src/protocol/preview.ts';
import type { PanelView } from '../views/view.ts';

/** Id of the element that holds the shown view. */
export const VIEW_PANEL_ID = 'view';

export const tabId = (view: ViewId) => `tab-${view}`;

interface ViewSwitchProperties {
    views: readonly PanelView[];
    shown: ViewId;
    onChoose: (view: ViewId) => void;
}

/** Tabs for the views. Tab goes to the one that is shown, the arrow keys, Home and End go to the others and show them. */
export class ViewSwitch extends Component<ViewSwitchProperties> {
    readonly #list = createRef<HTMLDivElement>();

    override render({ views, shown, onChoose }: ViewSwitchProperties) {
        return (
            <div ref={this.#list} class="views" role="tablist" aria-label="View" onKeyDown={this.#onKey}>
                {views.map(({ id, title, icon }) => (
                    <button
                        key={id}
                        id={tabId(id)}
                        type="button"
                        role="tab"
                        title={title}
                        aria-selected={id === shown}
                        aria-controls={VIEW_PANEL_ID}
                        tabindex={id === shown ? 0 : -1}
                        onClick={() => onChoose(id)}
                    >
                        <svg viewBox="0 0 16 16" aria-hidden="true">
                            <path d={icon} />
                        </svg>
                        <span class="view-title">{title}</span>
                    </button>
                ))}
            </div>
        );
    }

    readonly #onKey = (event: KeyboardEvent): void => {
        const { views, shown, onChoose } = this.props;
        const current = views.findIndex(({ id }) => id === shown);
        const last = views.length - 1;
        const goals: Record<string, number> = {
            ArrowLeft: current === 0 ? last : current - 1,
            ArrowRight: current === last ? 0 : current + 1,
            Home: 0,
            End: last,
        };
        const goal = goals[event.key];
        if (goal === undefined || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        event.preventDefault();
        onChoose(views[goal].id);
        this.#list.current?.querySelectorAll('button')[goal]?.focus();
    };
}
