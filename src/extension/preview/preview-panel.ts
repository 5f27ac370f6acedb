import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PictureEdit, WRITTEN_STEP, type WrittenStep, type WrittenStepParams } from '../../protocol/edit-requests.ts';
import type { PictureFormat } from '../../protocol/export-formats.ts';
import { FIRST_JOURNEY } from '../../protocol/first-journey.ts';
import type { FromPanel, PanelState, PreviewUpdate, ToPanel, ViewId } from '../../protocol/preview.ts';
import {
    type PreviewSubscription,
    type PreviewUnsubscription,
    SUBSCRIBE_PREVIEW,
    UNSUBSCRIBE_PREVIEW,
} from '../../protocol/preview-requests.ts';
import { REPORT_OF, type Report, type ReportKind, type ReportParams } from '../../protocol/reports.ts';
import { NETWORK_OF, type NetworkOfParams, type TriedNetwork } from '../../protocol/what-if.ts';
import type { Exporter, Paint } from '../export/exporter.ts';
import { chooseLink } from './choose-link.ts';
import { CursorFollower } from './cursor-follower.ts';
import { Painting } from './painting.ts';
import { panelPage } from './panel-page.ts';
import { editText } from './picture-edits.ts';
import { revealInEditor } from './reveal-in-editor.ts';
import { type Ask, questionsTo } from './server-questions.ts';
import { applyQuickFix, quickFixes } from './step-fixes.ts';
import { stepHover } from './step-hover.ts';

export const PREVIEW_VIEW_TYPE = 'journey.preview';

/** One preview: subscribes its page to a journey and relays updates, without looking inside. */
export class PreviewPanel implements vscode.Disposable {
    private static count = 0;

    /** Name of the panel towards the server. */
    readonly id = `preview-${++PreviewPanel.count}`;
    private readonly panel: vscode.WebviewPanel;
    private readonly client: BaseLanguageClient;
    private readonly exporter: Exporter;
    private readonly ask: Ask;
    private readonly cursors: CursorFollower;
    private readonly painting = new Painting();
    private readonly disposables: vscode.Disposable[] = [];
    private shown: { uri: vscode.Uri; journey: string | null };
    /** Whether the page is there to receive messages. */
    private ready = false;
    /** What a command asked for before the page was there. */
    private wanted: ToPanel[] = [];
    /** Whether a server was told what the page shows. */
    private subscribed = false;
    private journeys: PreviewUpdate['journeys'] = [];
    private drawn: string | null = null;
    private readonly reportRequests = new Map<ReportKind, vscode.CancellationTokenSource>();

    constructor(panel: vscode.WebviewPanel, client: BaseLanguageClient, exporter: Exporter, extensionUri: vscode.Uri, state: PanelState) {
        this.panel = panel;
        this.client = client;
        this.exporter = exporter;
        this.shown = { uri: vscode.Uri.parse(state.uri), journey: state.journey };
        this.ask = questionsTo(client);
        this.cursors = new CursorFollower(client, this.ask, () => ({ ...this.source, column: this.panel.viewColumn }), {
            onOtherJourney: (journey) => {
                this.shown = { ...this.shown, journey };
                void this.subscribe();
            },
            onSteps: (step, others) => {
                if (this.ready) this.post({ kind: 'cursor', step, ...(others.length > 0 && { others: [...others] }) });
            },
        });
        const dist = vscode.Uri.joinPath(extensionUri, 'dist');
        const { webview } = panel;
        webview.options = { enableScripts: true, localResourceRoots: [dist] };
        this.disposables.push(
            webview.onDidReceiveMessage((message: FromPanel) => this.receive(message)),
            panel.onDidChangeViewState(() => this.pauseWhenHidden()),
            vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.followCursor(textEditor, true)),
            panel.onDidDispose(() => this.dispose()),
        );
        this.setTitle();
        webview.html = panelPage({
            script: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'webview.js')).toString(),
            style: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'webview.css')).toString(),
            cspSource: webview.cspSource,
            nonce: crypto.randomUUID(),
        });
    }

    /** Fires once, when the panel is closed. */
    get onDidDispose(): vscode.Event<void> {
        return this.panel.onDidDispose;
    }

    /** Shows another document, its first journey. */
    show(uri: vscode.Uri): void {
        if (uri.toString() === this.shown.uri.toString()) return;
        this.shown = { uri, journey: null };
        this.setTitle();
        if (this.ready) void this.subscribe();
    }

    /** Changes to another view of the same journey. */
    showView(view: ViewId): void {
        this.postWhenReady({ kind: 'showView', view });
    }

    /** Saves a picture of the view that is shown; without a format copies it. */
    exportPicture(format: PictureFormat | null): void {
        this.postWhenReady({ kind: 'wantPicture', format });
    }

    /** The document and the journey of it that is drawn. */
    get source(): { uri: vscode.Uri; journey: string | null } {
        return { uri: this.shown.uri, journey: this.drawn };
    }

    get visible(): boolean {
        return this.panel.visible;
    }

    reveal(column: vscode.ViewColumn | undefined, preserveFocus: boolean): void {
        this.panel.reveal(column, preserveFocus);
    }

    /** To be called when a server has started, which knows nothing of what another was told. */
    subscribeAgain(): void {
        if (this.subscribed) void this.subscribe();
    }

    /** Hands an update from the server to the page. */
    relay(update: PreviewUpdate): void {
        if (!this.ready) return;
        this.journeys = update.journeys;
        this.drawn = update.journeys[update.selected]?.name ?? null;
        this.post({ kind: 'update', update });
    }

    dispose(): void {
        for (const disposable of this.disposables.splice(0)) disposable.dispose();
        this.cursors.dispose();
        this.unsubscribe();
        this.panel.dispose();
    }

    private readonly paint: Paint = (svg, format) =>
        this.painting.paint((request) => this.post({ kind: 'paint', request, svg, format }), format);

    private postWhenReady(message: ToPanel): void {
        if (this.ready) this.post(message);
        else this.wanted.push(message);
    }

    private post(message: ToPanel): void {
        void this.panel.webview.postMessage(message);
    }

    private receive(message: FromPanel): void {
        switch (message.kind) {
            case 'ready':
                this.ready = true;
                for (const message of this.wanted.splice(0)) this.post(message);
                void this.subscribe();
                break;
            case 'reveal':
                void this.cursors.reveal(message.step);
                break;
            case 'selectInText':
                void this.cursors.select(message.steps);
                break;
            case 'chooseJourney':
                this.shown = { ...this.shown, journey: this.journeys[message.index]?.name ?? null };
                void this.subscribe();
                break;
            case 'edit':
                void this.edit(message.edit);
                break;
            case 'askWritten':
                void this.tellWritten(message.step);
                break;
            case 'wantNetwork':
                void this.sendNetwork();
                break;
            case 'revealRange':
                void revealInEditor(this.shown.uri, this.client.protocol2CodeConverter.asRange(message.range), this.panel.viewColumn);
                break;
            case 'wantReport':
                void this.sendReport(message.report, message.without);
                break;
            case 'copy':
                void vscode.env.clipboard.writeText(message.text);
                break;
            case 'askHover':
                void this.tellHover(message.step);
                break;
            case 'askFixes':
                void this.tellFixes(message.step);
                break;
            case 'applyFix':
                void this.change(applyQuickFix(this.client, this.source, message.step, message.title));
                break;
            case 'chooseLink':
                void chooseLink(message.step, message.others).then((edit) => edit && this.edit(edit));
                break;
            case 'exportPicture':
                void this.exporter.savePicture(this.source, message.picture, message.format, this.paint);
                break;
            case 'exportData':
                void this.exporter.saveData(this.source, message.format);
                break;
            case 'askPicture':
                void this.exporter.svg(this.source, message.picture).then((svg) => this.post({ kind: 'picture', svg }));
                break;
            case 'painted':
                this.painting.answer(message.request, message.content);
                break;
            case 'begin':
                void this.begin();
                break;
        }
    }

    /** Opens the document on the server's behalf, if no editor has it, and asks for a complete update. */
    private async subscribe(): Promise<void> {
        const { uri, journey } = this.shown;
        try {
            await vscode.workspace.openTextDocument(uri);
        } catch {
            // The file is gone since the panel was stored.
            if (uri === this.shown.uri) this.panel.dispose();
            return;
        }
        if (uri !== this.shown.uri || !this.ready) return;
        const subscription: PreviewSubscription = { panel: this.id, uri: this.client.code2ProtocolConverter.asUri(uri), journey };
        try {
            await this.client.sendNotification(SUBSCRIBE_PREVIEW, subscription);
        } catch {
            // There is no server now; the next one is told.
        }
        this.subscribed = true;
        this.cursors.forget();
        const editor = vscode.window.visibleTextEditors.find((candidate) => candidate.document.uri.toString() === uri.toString());
        if (editor) this.followCursor(editor, false);
    }

    private unsubscribe(): void {
        this.ready = false;
        this.subscribed = false;
        this.painting.giveUp();
        const unsubscription: PreviewUnsubscription = { panel: this.id };
        if (this.client.isRunning()) void this.client.sendNotification(UNSUBSCRIBE_PREVIEW, unsubscription);
    }

    /** A hidden page is discarded by the editor; it announces itself again when it is shown. */
    private pauseWhenHidden(): void {
        if (!this.panel.visible && this.ready) this.unsubscribe();
    }

    /** @param moved whether a person moved the cursor: then the preview goes with it into another journey of the file */
    private followCursor(editor: vscode.TextEditor, moved: boolean): void {
        if (this.ready && editor.document.uri.toString() === this.shown.uri.toString()) this.cursors.follow(editor, moved);
    }

    private edit(edit: PictureEdit): Promise<void> {
        return this.change(editText(this.client, this.shown.uri, this.drawn, edit));
    }

    /** Tells in the page why a change of the text came to nothing. */
    private async change(made: Promise<string | null>): Promise<void> {
        const notice = await made.catch(() => 'The text could not be changed.');
        if (notice !== null && this.ready) this.post({ kind: 'notice', text: notice });
    }

    private async tellHover(step: string): Promise<void> {
        const text = await stepHover(this.client, this.source, step).catch(() => null);
        if (this.ready) this.post({ kind: 'hover', step, text });
    }

    private async tellFixes(step: string): Promise<void> {
        const fixes = await quickFixes(this.client, this.source, step).catch(() => []);
        if (this.ready) this.post({ kind: 'fixes', step, titles: fixes.map(({ title }) => title) });
    }

    private async tellWritten(step: string): Promise<void> {
        const { uri } = this.shown;
        const params: WrittenStepParams = { uri: this.client.code2ProtocolConverter.asUri(uri), journey: this.drawn, step };
        const written = await this.ask<WrittenStep>(WRITTEN_STEP, params);
        if (written && this.ready) this.post({ kind: 'written', step, written });
    }

    private async sendNetwork(): Promise<void> {
        const params: NetworkOfParams = { uri: this.client.code2ProtocolConverter.asUri(this.shown.uri), journey: this.drawn };
        const network = await this.ask<TriedNetwork>(NETWORK_OF, params);
        if (network !== undefined && this.ready) this.post({ kind: 'network', network });
    }

    /** The last one of a kind that was wanted: what was asked for before is given up. */
    private async sendReport(report: ReportKind, without?: readonly string[]): Promise<void> {
        this.reportRequests.get(report)?.cancel();
        const request = new vscode.CancellationTokenSource();
        this.reportRequests.set(report, request);
        const uri = this.client.code2ProtocolConverter.asUri(this.shown.uri);
        const params: ReportParams = { uri, journey: this.drawn, report, without };
        const answer = await this.ask<Report>(REPORT_OF, params, request.token);
        if (answer && !request.token.isCancellationRequested && this.ready) this.post({ kind: 'report', report: answer });
        request.dispose();
    }

    private async begin(): Promise<void> {
        const document = await vscode.workspace.openTextDocument(this.shown.uri);
        const edit = new vscode.WorkspaceEdit();
        const end = document.lineAt(document.lineCount - 1).range.end;
        edit.insert(document.uri, end, document.getText().trim() === '' ? FIRST_JOURNEY : `\n\n${FIRST_JOURNEY}`);
        await vscode.workspace.applyEdit(edit);
        await revealInEditor(document.uri, undefined, this.panel.viewColumn);
    }

    private setTitle(): void {
        const name = this.shown.uri.path.split('/').pop() ?? '';
        this.panel.title = `Preview ${name}`;
    }
}
