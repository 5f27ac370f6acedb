import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { DATA_CHOICES, PICTURE_CHOICES } from '../../protocol/export-formats.ts';
import type { ViewId } from '../../protocol/preview.ts';
import { type PreviewUpdateMessage, UPDATE_PREVIEW } from '../../protocol/preview-requests.ts';
import { chooseFormat } from '../export/choose-format.ts';
import type { Exporter } from '../export/exporter.ts';
import { readPanelState } from './panel-state.ts';
import { PREVIEW_VIEW_TYPE, PreviewPanel } from './preview-panel.ts';

/** Opens the window's preview, lets it follow the active journey file and restores it after a reload. */
export class PreviewManager implements vscode.Disposable, vscode.WebviewPanelSerializer {
    private readonly client: BaseLanguageClient;
    private readonly exporter: Exporter;
    private readonly extensionUri: vscode.Uri;
    private readonly disposables: vscode.Disposable[];
    private preview: PreviewPanel | undefined;
    private opened = false;

    constructor(client: BaseLanguageClient, exporter: Exporter, extensionUri: vscode.Uri) {
        this.client = client;
        this.exporter = exporter;
        this.extensionUri = extensionUri;
        this.disposables = [
            client.onNotification(UPDATE_PREVIEW, ({ panel, update }: PreviewUpdateMessage) => {
                if (this.preview?.id === panel) this.preview.relay(update);
            }),
            client.onDidChangeState(({ newState }) => {
                if (newState === State.Running) this.preview?.subscribeAgain();
            }),
            vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
            vscode.window.registerWebviewPanelSerializer(PREVIEW_VIEW_TYPE, this),
        ];
    }

    /** Begins to follow the editors; opens a preview by itself if the user's settings say so. */
    start(): void {
        this.follow(vscode.window.activeTextEditor);
    }

    /**
     * Shows a document's preview, in the panel that is there already or in a new one.
     * @param uri the document; by default that of the active editor
     */
    open(column: vscode.ViewColumn, preserveFocus: boolean, uri = activeJourney()?.uri): void {
        if (!uri) return;
        this.opened = true;
        if (this.preview) {
            this.preview.show(uri);
            this.preview.reveal(column, preserveFocus);
            return;
        }
        const panel = vscode.window.createWebviewPanel(PREVIEW_VIEW_TYPE, 'Preview', { viewColumn: column, preserveFocus });
        this.adopt(panel, uri, null);
    }

    /** Shows a view in the preview, which opens to the side where there is none. */
    openView(view: ViewId): void {
        this.withPreview((preview) => preview.showView(view));
    }

    /** Saves a picture of the view that the preview shows; the preview opens to the side where there is none. */
    async exportPicture(): Promise<void> {
        const format = await chooseFormat('Export Picture', PICTURE_CHOICES);
        if (format) this.withPreview((preview) => preview.exportPicture(format));
    }

    /** Copies a picture of the view that the preview shows. */
    copyPicture(): void {
        this.withPreview((preview) => preview.exportPicture(null));
    }

    /** Saves the data of the journey that the preview shows, else of the first one in the active editor. */
    async exportData(): Promise<void> {
        const uri = activeJourney()?.uri;
        const shown = this.preview?.source;
        const source = uri && uri.toString() !== shown?.uri.toString() ? { uri, journey: null } : shown;
        const format = source && (await chooseFormat('Export Data', DATA_CHOICES));
        if (format) await this.exporter.saveData(source, format);
    }

    /** Does something with the preview, which is shown first. */
    private withPreview(act: (preview: PreviewPanel) => void): void {
        if (!this.preview) this.open(vscode.ViewColumn.Beside, true);
        else if (!this.preview.visible) this.preview.reveal(undefined, true);
        if (this.preview) act(this.preview);
    }

    async deserializeWebviewPanel(panel: vscode.WebviewPanel, stored: unknown): Promise<void> {
        const state = readPanelState(stored);
        // The state may be older than the last change of the active editor, which a preview follows.
        const uri = activeJourney()?.uri ?? (state && vscode.Uri.parse(state.uri));
        const journey = state && uri?.toString() === vscode.Uri.parse(state.uri).toString() ? state.journey : null;
        this.opened = true;
        if (uri && !this.preview) this.adopt(panel, uri, journey);
        else panel.dispose();
    }

    dispose(): void {
        this.preview?.dispose();
        for (const disposable of this.disposables) disposable.dispose();
    }

    private adopt(panel: vscode.WebviewPanel, uri: vscode.Uri, journey: string | null): void {
        panel.iconPath = {
            light: vscode.Uri.joinPath(this.extensionUri, 'src/extension/file-light.svg'),
            dark: vscode.Uri.joinPath(this.extensionUri, 'src/extension/file-dark.svg'),
        };
        const preview = new PreviewPanel(panel, this.client, this.exporter, this.extensionUri, {
            version: 1,
            uri: uri.toString(),
            journey,
        });
        preview.onDidDispose(() => {
            if (this.preview === preview) this.preview = undefined;
        });
        this.preview = preview;
    }

    private follow(editor: vscode.TextEditor | undefined): void {
        if (editor?.document.languageId !== 'journey') return;
        if (this.preview) {
            this.preview.show(editor.document.uri);
        } else if (!this.opened && vscode.workspace.getConfiguration('journey').get('preview.openAutomatically', false)) {
            this.open(vscode.ViewColumn.Beside, true, editor.document.uri);
        }
    }
}

function activeJourney(): vscode.TextDocument | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === 'journey' ? document : undefined;
}
