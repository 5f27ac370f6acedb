import type { Camera } from './camera/camera.ts';
import { Canvas } from './canvas/Canvas.tsx';
import { HeaderBar } from './header/HeaderBar.tsx';
import { StaleBanner } from './header/StaleBanner.tsx';
import { Overview } from './overview/Overview.tsx';
import { EmptyPage } from './pages/EmptyPage.tsx';
import { Message } from './pages/Message.tsx';
import type { Arrangement } from './picture/arrangement.ts';
import type { Attention } from './store/panel-store.ts';
import type { PreviewState } from './store/preview-state.ts';

export interface PageActions {
    reveal(step: string): void;
    select(step: string): void;
    chooseJourney(index: number): void;
    begin(): void;
}

interface PageProperties {
    preview: PreviewState | null;
    arrangement: Arrangement;
    selected: string | null;
    attention: Attention | null;
    camera: Camera;
    actions: PageActions;
}

/** The editor's menu for text (cut, copy, paste) has no place on a picture. */
const NO_CONTEXT_MENU = '{"preventDefaultContextMenuItems":true}';

const NO_CYCLE: ReadonlySet<string> = new Set();

/** The whole page: the bar above, and below it the picture or what stands in for it. */
export function Page(properties: PageProperties) {
    const { preview, camera, actions } = properties;
    if (preview === null) {
        return <Message title="Reading the journey…" />;
    }
    const { status } = preview;
    if (status.kind === 'empty') {
        const journey = status.hasJourney ? preview.journeys[preview.selected] : undefined;
        return (
            <>
                {preview.journeys.length > 1 && (
                    <HeaderBar
                        preview={{ ...preview, outline: null, summary: null }}
                        camera={camera}
                        onChooseJourney={actions.chooseJourney}
                    />
                )}
                <EmptyPage journey={journey ? journey.label?.trim() || journey.name : null} onBegin={actions.begin} />
            </>
        );
    }
    return (
        <>
            <HeaderBar preview={preview} camera={camera} onChooseJourney={actions.chooseJourney} />
            <StaleBanner status={status} />
            <Picture {...properties} preview={preview} />
        </>
    );
}

function Picture({ preview, arrangement, selected, attention, camera, actions }: PageProperties & { preview: PreviewState }) {
    const { status, outline, steps, links } = preview;
    if (outline === null) {
        return (
            <Message title="No picture yet">
                <p>It is drawn as soon as the steps and their dependencies can be put in order.</p>
            </Message>
        );
    }
    const geometry = arrangement.update(preview.drawing, outline, links);
    return (
        <div class="stage" key={preview.drawing} data-vscode-context={NO_CONTEXT_MENU}>
            <Canvas
                outline={outline}
                steps={steps}
                links={links}
                geometry={geometry}
                camera={camera}
                stale={status.kind === 'stale'}
                cycle={status.kind === 'stale' && status.cycleSteps.length > 0 ? new Set(status.cycleSteps) : NO_CYCLE}
                selected={selected}
                attention={attention}
                onSelect={actions.select}
                onReveal={actions.reveal}
            />
            <Overview outline={outline} steps={steps} geometry={geometry} camera={camera} />
        </div>
    );
}
