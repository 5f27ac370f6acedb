import { render } from 'preact';
import { HEADING_HEIGHT } from '../src/diagram/network/StageBands.tsx';
import { MOST_SELECTED } from '../src/protocol/preview.ts';
import { Camera } from './camera/camera.ts';
import { pictureOf } from './export/drawn-view.ts';
import { PictureExport } from './export/picture-export.ts';
import { connectToHost } from './host/panel-host.ts';
import { StepAnswers } from './host/step-answers.ts';
import { ViewKeeper } from './host/view-keeper.ts';
import { Page, type PageActions } from './Page.tsx';
import { ErrorBoundary } from './pages/ErrorBoundary.tsx';
import { fitTypeToFont } from './picture/type-scale.ts';
import { FrameGate } from './store/frame-gate.ts';
import { PanelStore } from './store/panel-store.ts';
import { panelViews } from './views/index.ts';
import { NetworkMemory } from './views/network/network-memory.ts';
import type { PanelView } from './views/view.ts';

const host = connectToHost();
const root = document.getElementById('root')!;
const camera = new Camera(HEADING_HEIGHT);
const network = new NetworkMemory();
const views = panelViews(camera, network);
const gate = new FrameGate(draw);
const store = new PanelStore(host.post, () => gate.request());
const keeper = new ViewKeeper(host, camera, store, network);

const exports = new PictureExport(
    host.post,
    (notice) => store.tell(notice),
    () => pictureOf(shownView()),
);

const answers = new StepAnswers(host.post);

const actions: PageActions = {
    reveal: (step) => host.post({ kind: 'reveal', step }),
    edit: (edit) => {
        store.tell(null);
        host.post({ kind: 'edit', edit });
    },
    askWritten: (step) => host.post({ kind: 'askWritten', step }),
    hoverOf: (step) => answers.hoverOf(step),
    fixesOf: (step) => answers.fixesOf(step),
    applyFix: (step, title) => host.post({ kind: 'applyFix', step, title }),
    chooseLink: (step, others) => host.post({ kind: 'chooseLink', step, others }),
    tell: (notice) => store.tell(notice),
    revealRange: (range) => host.post({ kind: 'revealRange', range }),
    wantReport: (report, without) => host.post({ kind: 'wantReport', report, ...(without && { without }) }),
    wantNetwork: () => host.post({ kind: 'wantNetwork' }),
    copy: (text) => host.post({ kind: 'copy', text }),
    select: (step) => store.select(step),
    selectAlso: (step, toggled) => host.post({ kind: 'selectInText', steps: store.selectAlso(step, toggled) }),
    selectTogether: (steps, beside) => {
        const selected = store.selectTogether(steps, beside);
        host.post({ kind: 'selectInText', steps: selected });
        const left = steps.filter((step) => !selected.includes(step)).length;
        if (left > 0) {
            store.tell(`No more than ${MOST_SELECTED} steps are selected at once, each with a cursor in the text: ${left} are left out.`);
        }
    },
    find: (step) => store.attend(step),
    showIn: (view, step) => {
        store.attend(step);
        store.showView(view);
    },
    chooseJourney: (index) => host.post({ kind: 'chooseJourney', index }),
    chooseView: (view) => store.showView(view),
    exportPicture: (format) => exports.receive({ kind: 'wantPicture', format }),
    exportData: (format) => host.post({ kind: 'exportData', format }),
    copyPicture: () => void exports.copy(),
    begin: () => host.post({ kind: 'begin' }),
    retry: () => store.askAgain(),
};

function shownView(): PanelView {
    return views.find(({ id }) => id === store.view) ?? views[0];
}

function draw(): void {
    const { preview } = store;
    keeper.beforeDrawing();
    render(
        <ErrorBoundary version={preview?.sequence ?? 0} onRetry={actions.retry}>
            <Page
                preview={preview}
                views={views}
                view={shownView()}
                selected={store.selected}
                others={store.others}
                attention={store.attention}
                written={store.written}
                notice={store.notice}
                network={store.network}
                reports={store.reports}
                actions={actions}
            />
        </ErrorBoundary>,
        root,
    );
}

fitTypeToFont(document.body);
draw();
host.onMessage((message) => {
    store.receive(message);
    exports.receive(message);
    answers.receive(message);
});
store.askAgain();
