import { Component, createRef } from 'preact';
import { DATA_CHOICES, PICTURE_CHOICES, type PictureFormat } from '../../src/protocol/export-formats.ts';
import type { DataFormat } from '../../src/protocol/export-requests.ts';
import { Menu, type MenuGroup } from '../menu/Menu.tsx';
import type { PanelView } from '../views/view.ts';
import { drawnView } from './drawn-view.ts';

/** What the menu does. */
export interface ExportActions {
    exportPicture(format: PictureFormat): void;
    exportData(format: DataFormat): void;
    copyPicture(): void;
}

interface ExportMenuProperties {
    /** The one that is shown, and all. */
    view: PanelView;
    views: readonly PanelView[];
    actions: ExportActions;
}

/** A button that hands the journey on: as a picture of what is shown, or as data. */
export class ExportMenu extends Component<ExportMenuProperties, { open: boolean }> {
    override state = { open: false };
    readonly #button = createRef<HTMLButtonElement>();

    override render(_: ExportMenuProperties, { open }: { open: boolean }) {
        return (
            <>
                <button
                    ref={this.#button}
                    type="button"
                    class="tool"
                    title="Export"
                    aria-label="Export"
                    aria-haspopup="menu"
                    aria-expanded={open}
                    onClick={() => this.setState({ open: true })}
                >
                    <svg viewBox="0 0 16 16" aria-hidden="true">
                        <path d="M8 2V10M4.5 6.5L8 10L11.5 6.5M2.5 10.5V13.5H13.5V10.5" />
                    </svg>
                </button>
                {open && (
                    <Menu label="Export" groups={this.#groups()} place={this.#place()} onClose={() => this.setState({ open: false })} />
                )}
            </>
        );
    }

    #place() {
        const { right, bottom } = this.#button.current!.getBoundingClientRect();
        return { x: right, y: bottom + 4, side: 'left' as const };
    }

    #groups(): MenuGroup[] {
        const { view, views, actions } = this.props;
        const drawn = drawnView(view.id);
        const title = views.find(({ id }) => id === drawn)?.title ?? view.title;
        const pictures = Object.entries(PICTURE_CHOICES) as [PictureFormat, { title: string; use: string }][];
        const data = Object.entries(DATA_CHOICES) as [DataFormat, { title: string; use: string }][];
        return [
            {
                title: `Picture: ${title}`,
                items: [
                    ...pictures.map(([format, { title: label, use }]) => ({
                        label: `${label}…`,
                        hint: use,
                        act: () => actions.exportPicture(format),
                    })),
                    { label: 'Copy picture', hint: 'to the clipboard', act: () => actions.copyPicture() },
                ],
            },
            {
                title: 'Data',
                items: data.map(([format, { title: label, use }]) => ({
                    label: `${label}…`,
                    hint: use,
                    act: () => actions.exportData(format),
                })),
            },
        ];
    }
}
