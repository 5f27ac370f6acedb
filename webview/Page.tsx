import { AlsoSelected } from '../src/diagram/selection/also-selected.ts';
import type { ViewId } from '../src/protocol/preview.ts';
import type { Reports } from '../src/protocol/reports.ts';
import type { TriedNetwork } from '../src/protocol/what-if.ts';
import type { ExportActions } from './export/ExportMenu.tsx';
import { HeaderBar } from './header/HeaderBar.tsx';
import { StaleBanner } from './header/StaleBanner.tsx';
import { tabId, VIEW_PANEL_ID } from './header/ViewSwitch.tsx';
import { EmptyPage } from './pages/EmptyPage.tsx';
import { ErrorBoundary } from './pages/ErrorBoundary.tsx';
import { Message } from './pages/Message.tsx';
import { Notice } from './pages/Notice.tsx';
import { StepLayer } from './step/StepLayer.tsx';
import type { StepActions } from './step/step-actions.ts';
import type { Attention, Written } from './store/panel-store.ts';
import type { PreviewState } from './store/preview-state.ts';
import type { PanelView, ViewActions } from './views/view.ts';

export interface PageActions extends Omit<ViewActions, 'editStep'>, StepActions, ExportActions {
    chooseJourney(index: number): void;
    chooseView(view: ViewId): void;
    /** Highlights a step and brings it into view, without going to the text. */
    find(step: string): void;
    begin(): void;
    /** Asks for everything anew, after a fault. */
    retry(): void;
}

interface PageProperties {
    preview: PreviewState | null;
    views: readonly PanelView[];
    /** The one that is shown. */
    view: PanelView;
    selected: string | null;
    /** Ids of the steps that are selected beside it. */
    others: ReadonlySet<string>;
    attention: Attention | null;
    written: Written | null;
    notice: string | null;
    network: TriedNetwork | null;
    reports: Reports;
    actions: PageActions;
}

/** The editor's menu for text (cut, copy, paste) has no place on a picture. */
const NO_CONTEXT_MENU = '{"preventDefaultContextMenuItems":true}';

/** The whole page: the bar above, and below it the chosen view or what stands in for it. */
export function Page(properties: PageProperties) {
    const { preview, views, view, actions } = properties;
    if (preview === null) {
        return <Message title="Reading the journey…" />;
    }
    const { status } = preview;
    const header = (shown: PreviewState) => (
        <HeaderBar
            preview={shown}
            views={views}
            view={view}
            selected={properties.selected}
            onChooseJourney={actions.chooseJourney}
            onChooseView={actions.chooseView}
            onFind={actions.find}
            exports={actions}
        />
    );
    if (status.kind === 'empty') {
        const journey = status.hasJourney ? preview.journeys[preview.selected] : undefined;
        return (
            <>
                {preview.journeys.length > 1 && header({ ...preview, outline: null, summary: null })}
                <EmptyPage journey={journey ? journey.label?.trim() || journey.name : null} onBegin={actions.begin} />
            </>
        );
    }
    return (
        <>
            {header(preview)}
            <Notice text={properties.notice} onClose={() => actions.tell(null)} />
            <StaleBanner status={status} />
            <ShownView {...properties} preview={preview} />
        </>
    );
}

function ShownView({
    preview,
    view,
    views,
    selected,
    others,
    attention,
    written,
    network,
    reports,
    actions,
}: PageProperties & { preview: PreviewState }) {
    const { outline, drawing, sequence } = preview;
    if (outline === null) {
        return (
            <Message title="No picture yet">
                <p>It is drawn as soon as the steps and their dependencies can be put in order.</p>
            </Message>
        );
    }
    const { id, Content } = view;
    return (
        <main class="view" key={`${id} ${drawing}`}>
            <div id={VIEW_PANEL_ID} class="view-panel" role="tabpanel" aria-labelledby={tabId(id)} data-vscode-context={NO_CONTEXT_MENU}>
                <ErrorBoundary version={sequence} onRetry={actions.retry}>
                    <AlsoSelected.Provider value={others}>
                        <StepLayer
                            outline={outline}
                            version={preview.version}
                            view={view}
                            views={views}
                            written={written}
                            actions={actions}
                        >
                            {(viewActions) => (
                                <Content
                                    preview={{ ...preview, outline }}
                                    selected={selected}
                                    attention={attention}
                                    network={network}
                                    reports={reports}
                                    actions={viewActions}
                                />
                            )}
                        </StepLayer>
                    </AlsoSelected.Provider>
                </ErrorBoundary>
            </div>
        </main>
    );
}
