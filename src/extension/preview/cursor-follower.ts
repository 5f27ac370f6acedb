import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { MOST_SELECTED } from '../../protocol/preview.ts';
import {
    LOCATE_STEP,
    type LocateStepParams,
    type Range,
    STEP_AT,
    type StepAtParams,
    type StepAtResult,
} from '../../protocol/preview-requests.ts';
import { revealInEditor, selectInEditor } from './reveal-in-editor.ts';
import type { Ask } from './server-questions.ts';

/** The cursor is looked up once it rests this long, in milliseconds. */
const CURSOR_REST = 30;

/** The document that a panel shows, the journey of it that is drawn, and where the panel stands. */
export interface Shown {
    uri: vscode.Uri;
    journey: string | null;
    column: vscode.ViewColumn | undefined;
}

/** What the follower tells of the cursors. */
export interface CursorNews {
    /** A person moved the cursor into another journey of the file. */
    onOtherJourney(journey: string): void;
    /** The main cursor is in this step, and others are in those; null outside steps of the drawn journey. */
    onSteps(step: string | null, others: readonly string[]): void;
}

/** Keeps the steps that a panel highlights and the cursors of the text together, both ways. */
export class CursorFollower implements vscode.Disposable {
    private readonly client: BaseLanguageClient;
    private readonly ask: Ask;
    private readonly shown: () => Shown;
    private readonly news: CursorNews;
    /** The steps that were told last. */
    private told: string | null = null;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private request: vscode.CancellationTokenSource | undefined;

    constructor(client: BaseLanguageClient, ask: Ask, shown: () => Shown, news: CursorNews) {
        this.client = client;
        this.ask = ask;
        this.shown = shown;
        this.news = news;
    }

    /** Looks the cursors of an editor up once they rest. @param moved whether a person moved them */
    follow(editor: vscode.TextEditor, moved: boolean): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.lookUp(editor, moved), CURSOR_REST);
    }

    /** To be called when the page knows nothing of the cursors any more. */
    forget(): void {
        this.told = null;
    }

    dispose(): void {
        clearTimeout(this.timer);
        this.request?.dispose();
    }

    /** Shows where a step is written. */
    async reveal(step: string): Promise<void> {
        const { uri, column } = this.shown();
        const range = await this.locate(step);
        if (range) await revealInEditor(uri, range, column);
    }

    /** Puts a cursor at each of the steps. */
    async select(steps: readonly string[]): Promise<void> {
        const { uri, column } = this.shown();
        const found = await Promise.all(steps.slice(0, MOST_SELECTED).map((step) => this.locate(step)));
        await selectInEditor(
            uri,
            found.filter((range) => range !== undefined),
            column,
        );
    }

    private async locate(step: string): Promise<vscode.Range | undefined> {
        const { uri, journey } = this.shown();
        const params: LocateStepParams = { uri: this.client.code2ProtocolConverter.asUri(uri), journey, step };
        const range = await this.ask<Range>(LOCATE_STEP, params);
        return range ? this.client.protocol2CodeConverter.asRange(range) : undefined;
    }

    private async lookUp(editor: vscode.TextEditor, moved: boolean): Promise<void> {
        this.request?.cancel();
        this.request?.dispose();
        const request = new vscode.CancellationTokenSource();
        this.request = request;
        const converter = this.client.code2ProtocolConverter;
        const uri = converter.asUri(editor.document.uri);
        const stepAt = ({ active }: vscode.Selection) => {
            const params: StepAtParams = { uri, position: converter.asPosition(active) };
            return this.ask<StepAtResult>(STEP_AT, params, request.token);
        };
        const [found, ...more] = await Promise.all(editor.selections.slice(0, MOST_SELECTED).map(stepAt));
        if (found === undefined || request.token.isCancellationRequested) return;
        const { journey } = this.shown();
        if (moved && found && found.journey !== journey) {
            this.news.onOtherJourney(found.journey);
            return;
        }
        const step = found && found.journey === journey ? found.step : null;
        const others = new Set(more.flatMap((each) => (each && each.journey === journey && each.step !== step ? [each.step] : [])));
        const at = step === null ? null : [step, ...others].join();
        if (at === this.told) return;
        this.told = at;
        this.news.onSteps(step, [...others]);
    }
}
