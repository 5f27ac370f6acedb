import { render } from 'preact';
import { HEADING_HEIGHT } from '../src/diagram/network/StageBands.tsx';
import { Camera } from './camera/camera.ts';
import { connectToHost } from './host/panel-host.ts';
import { ViewKeeper } from './host/view-keeper.ts';
import { Page, type PageActions } from './Page.tsx';
import { ErrorBoundary } from './pages/ErrorBoundary.tsx';
import { Arrangement } from './picture/arrangement.ts';
import { fitTypeToFont } from './picture/type-scale.ts';
import { FrameGate } from './store/frame-gate.ts';
import { PanelStore } from './store/panel-store.ts';

const host = connectToHost();
const root = document.getElementById('root')!;
const camera = new Camera(HEADING_HEIGHT);
const arrangement = new Arrangement();
const gate = new FrameGate(draw);
const store = new PanelStore(host.post, () => gate.request());
const views = new ViewKeeper(host, camera, store);

const actions: PageActions = {
    reveal: (step) => host.post({ kind: 'reveal', step }),
    select: (step) => store.select(step),
    chooseJourney: (index) => host.post({ kind: 'chooseJourney', index }),
    begin: () => host.post({ kind: 'begin' }),
};

function draw(): void {
    const { preview } = store;
    views.beforeDrawing();
    render(
        <ErrorBoundary version={preview?.sequence ?? 0} onRetry={() => store.askAgain()}>
            <Page
                preview={preview}
                arrangement={arrangement}
                selected={store.selected}
                attention={store.attention}
                camera={camera}
                actions={actions}
            />
        </ErrorBoundary>,
        root,
    );
}

fitTypeToFont(document.body);
draw();
host.onMessage((message) => store.receive(message));
store.askAgain();
