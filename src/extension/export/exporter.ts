import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DATA_CHOICES, type PaintedFormat, PICTURE_CHOICES, type PictureFormat } from '../../protocol/export-formats.ts';
import {
    DATA_OF,
    type DataAnswer,
    type DataFormat,
    type DataParams,
    DRAWING_OF,
    type DrawingAnswer,
    type DrawingParams,
    type WantedPicture,
} from '../../protocol/export-requests.ts';
import type { Theme } from '../../render/style/themes.ts';
import type { LoadDrawing } from '../drawing-program.ts';
import { readOwnFile } from '../own-file.ts';
import { askTarget, NoExport, saveFile } from './save-file.ts';

/** A journey of a document; null for the first one. */
export interface JourneySource {
    uri: vscode.Uri;
    journey: string | null;
}

/** Makes of an SVG file what only a browser can make. Rejects with a {@link NoExport} where that cannot be. */
export type Paint = (svg: string, format: PaintedFormat) => Promise<Uint8Array>;

/** Hands journeys on: pictures, drawn as `journey render` draws them, and data, written as `journey export` writes it. */
export class Exporter {
    private readonly client: BaseLanguageClient;
    private readonly extensionUri: vscode.Uri;
    private readonly load: LoadDrawing;

    constructor(client: BaseLanguageClient, extensionUri: vscode.Uri, load: LoadDrawing) {
        this.client = client;
        this.extensionUri = extensionUri;
        this.load = load;
    }

    /** Saves a picture; asks where, unless a target is given. Says in one message what went wrong. */
    savePicture(source: JourneySource, picture: WantedPicture, format: PictureFormat, paint: Paint, target?: vscode.Uri): Promise<void> {
        return told(async () => {
            const { view } = picture;
            const drawing = await this.drawing(source, picture);
            const { svgPicture, htmlPicture } = await this.load();
            const svg = svgPicture(drawing, view, theme());
            const chosen = target ?? (await askTarget(source.uri, view === 'network' ? '' : `-${view}`, PICTURE_CHOICES[format]));
            if (!chosen) return;
            const content =
                format === 'svg'
                    ? svg
                    : format === 'html'
                      ? await htmlPicture(drawing, view, theme(), await this.pageScript())
                      : await paint(svg, format);
            await saveFile(chosen, content, []);
        });
    }

    /** Saves the journey's data; asks where, unless a target is given. Says in one message what went wrong. */
    saveData({ uri, journey }: JourneySource, format: DataFormat, target?: vscode.Uri): Promise<void> {
        return told(async () => {
            const now = new Date();
            const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
            const params: DataParams = { uri: this.client.code2ProtocolConverter.asUri(uri), journey, format, today };
            const answer = await this.client.sendRequest<DataAnswer>(DATA_OF, params);
            if ('problem' in answer) throw new NoExport(answer.problem);
            const part = format.startsWith('mermaid-') ? `-${format.slice('mermaid-'.length)}` : '';
            const chosen = target ?? (await askTarget(uri, part, DATA_CHOICES[format]));
            if (chosen) await saveFile(chosen, answer.text, answer.left);
        });
    }

    /** A picture as an SVG file; null, said in one message, where there is none. */
    async svg(source: JourneySource, picture: WantedPicture): Promise<string | null> {
        let svg: string | null = null;
        await told(async () => {
            const drawing = await this.drawing(source, picture);
            const { svgPicture } = await this.load();
            svg = svgPicture(drawing, picture.view, theme());
        });
        return svg;
    }

    private async drawing({ uri, journey }: JourneySource, picture: WantedPicture) {
        await vscode.workspace.openTextDocument(uri);
        const params: DrawingParams = { uri: this.client.code2ProtocolConverter.asUri(uri), journey, ...picture };
        const answer = await this.client.sendRequest<DrawingAnswer>(DRAWING_OF, params);
        if ('problem' in answer) throw new NoExport(answer.problem);
        return answer.drawing;
    }

    private pageScript(): Promise<string> {
        return readOwnFile(vscode.Uri.joinPath(this.extensionUri, 'dist/standalone.js'));
    }
}

/** The theme of pictures to hand on, as the settings say. */
function theme(): Theme {
    const wanted = vscode.workspace.getConfiguration('journey').get<string>('export.theme', 'light');
    if (wanted !== 'editor') return wanted === 'dark' ? 'dark' : 'light';
    const { kind } = vscode.window.activeColorTheme;
    return kind === vscode.ColorThemeKind.Dark || kind === vscode.ColorThemeKind.HighContrast ? 'dark' : 'light';
}

async function told(work: () => Promise<void>): Promise<void> {
    try {
        await work();
    } catch (error) {
        const reason =
            error instanceof NoExport ? error.message : `The export failed: ${error instanceof Error ? error.message : String(error)}`;
        void vscode.window.showErrorMessage(reason);
    }
}
