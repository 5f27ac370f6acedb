import { DocumentState } from 'langium';
import { createRequestHandler, type DefaultSharedModuleContext, startLanguageServer } from 'langium/lsp';
import type { Connection, SelectionRangeParams } from 'vscode-languageserver';
import { createJourneyServices } from '../language/journey-module.ts';
import { type StartWorker, WorkerSimulator } from '../language/simulation/worker-simulator.ts';
import { ASK_TOOL, type AskToolParams, type AskToolResult } from '../protocol/assistant-requests.ts';
import {
    EDIT_PICTURE,
    type EditPictureParams,
    type EditPictureResult,
    WRITTEN_STEP,
    type WrittenStepParams,
} from '../protocol/edit-requests.ts';
import {
    DATA_OF,
    type DataAnswer,
    type DataParams,
    DRAWING_OF,
    type DrawingAnswer,
    type DrawingParams,
} from '../protocol/export-requests.ts';
import {
    LOCATE_STEP,
    type LocateStepParams,
    type PreviewSubscription,
    type PreviewUnsubscription,
    STEP_AT,
    type StepAtParams,
    SUBSCRIBE_PREVIEW,
    UNSUBSCRIBE_PREVIEW,
    UPDATE_PREVIEW,
} from '../protocol/preview-requests.ts';
import { REPORT_OF, type Report, type ReportParams } from '../protocol/reports.ts';
import { NETWORK_OF, type NetworkOfParams, type TriedNetwork } from '../protocol/what-if.ts';
import { AssistantEndpoint } from './assistant-endpoint.ts';
import { logBuilds } from './build-log.ts';
import { CompletionEndpoint } from './completion-endpoint.ts';
import { JourneyDocumentUpdates } from './document-updates.ts';
import { EditorDiagnostics } from './editor-diagnostics.ts';
import { ExportEndpoint } from './export-endpoint.ts';
import { WorkspaceScan } from './files/workspace-scan.ts';
import { PictureEdits } from './picture-edits.ts';
import { PreviewEndpoint } from './preview/preview-endpoint.ts';
import { ReportEndpoint } from './reports/report-endpoint.ts';
import { showProgress } from './simulation-progress.ts';
import { StepNavigation } from './step-navigation.ts';
import { WhatIfEndpoint } from './what-if-endpoint.ts';

/** What a server finds around it. */
export interface Host extends Pick<DefaultSharedModuleContext, 'fileSystemProvider'> {
    /** Without it journeys are simulated on the server's own thread. */
    startWorker?: StartWorker;
}

/** Starts the language server on a connection: the same in a process of its own and in a web worker. */
export function startServer(connection: Connection, { fileSystemProvider, startWorker }: Host): void {
    const { shared, journey } = createJourneyServices(
        { connection, fileSystemProvider },
        {
            journey: startWorker && {
                analysis: { Simulator: () => new WorkerSimulator(startWorker, (message) => connection.console.info(message)) },
            },
            shared: {
                lsp: {
                    DocumentUpdateHandler: (services) =>
                        new JourneyDocumentUpdates(services, (uri) => (services.workspace.WorkspaceManager as WorkspaceScan).includes(uri)),
                },
                workspace: { WorkspaceManager: (services) => new WorkspaceScan(services) },
            },
        },
    );
    new EditorDiagnostics(journey, ({ uri, diagnostics = [] }) => {
        void connection.sendDiagnostics({ uri: uri.toString(), diagnostics });
    });
    showProgress(connection, journey.analysis.Simulations);
    journey.analysis.Simulations.start();
    logBuilds(connection, shared.workspace.DocumentBuilder);
    const previews = new PreviewEndpoint(journey, (message) => void connection.sendNotification(UPDATE_PREVIEW, message));
    connection.onNotification(SUBSCRIBE_PREVIEW, (subscription: PreviewSubscription) => previews.subscribe(subscription));
    connection.onNotification(UNSUBSCRIBE_PREVIEW, (unsubscription: PreviewUnsubscription) => previews.unsubscribe(unsubscription));
    const navigation = new StepNavigation(journey);
    connection.onRequest(STEP_AT, (params: StepAtParams, token) => navigation.stepAt(params, token));
    connection.onRequest(LOCATE_STEP, (params: LocateStepParams, token) => navigation.locateStep(params, token));
    const edits = new PictureEdits(journey);
    connection.onRequest<EditPictureResult | null, void>(EDIT_PICTURE, (params: EditPictureParams, token) => edits.edit(params, token));
    connection.onRequest(WRITTEN_STEP, (params: WrittenStepParams, token) => edits.written(params, token));
    const whatIf = new WhatIfEndpoint(journey);
    connection.onRequest<TriedNetwork | null, void>(NETWORK_OF, (params: NetworkOfParams, token) => whatIf.networkOf(params, token));
    const reports = new ReportEndpoint(journey);
    connection.onRequest<Report | null, void>(REPORT_OF, (params: ReportParams, token) => reports.reportOf(params, token));
    const assistants = new AssistantEndpoint(journey);
    connection.onRequest<AskToolResult, void>(ASK_TOOL, (params: AskToolParams, token) => assistants.ask(params, token));
    const exports = new ExportEndpoint(journey);
    connection.onRequest<DrawingAnswer, void>(DRAWING_OF, (params: DrawingParams, token) => exports.drawing(params, token));
    connection.onRequest<DataAnswer, void>(DATA_OF, (params: DataParams, token) => exports.data(params, token));
    connection.onSelectionRanges(
        createRequestHandler(
            (_, document, { positions }: SelectionRangeParams) =>
                journey.lsp.SelectionRangeProvider.getSelectionRanges(document, positions),
            shared,
            DocumentState.Parsed,
        ),
    );
    startLanguageServer(shared);
    const completions = new CompletionEndpoint(journey);
    connection.onCompletion((params, token) => completions.complete(params, token));
}
