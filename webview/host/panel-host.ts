import type { FromPanel, ToPanel } from '../../src/protocol/preview.ts';
import { readSavedState, type SavedState } from './saved-state.ts';

interface HostApi {
    postMessage(message: FromPanel): void;
    getState(): unknown;
    setState(state: SavedState): void;
}

declare function acquireVsCodeApi(): HostApi;

/** The editor that hosts this page: messages there and back, and a state that survives a reload of the window. */
export interface PanelHost {
    post(message: FromPanel): void;
    onMessage(listener: (message: ToPanel) => void): void;
    readState(): SavedState | null;
    writeState(state: SavedState): void;
}

export function connectToHost(): PanelHost {
    const api = acquireVsCodeApi();
    return {
        post: (message) => api.postMessage(message),
        onMessage: (listener) => {
            window.addEventListener('message', (event: MessageEvent<unknown>) => {
                if (isMessage(event.data)) {
                    listener(event.data);
                }
            });
        },
        readState: () => readSavedState(api.getState()),
        writeState: (state) => api.setState(state),
    };
}

const KINDS: ReadonlySet<unknown> = new Set<ToPanel['kind']>([
    'update',
    'cursor',
    'showView',
    'written',
    'notice',
    'network',
    'report',
    'hover',
    'fixes',
    'wantPicture',
    'paint',
    'picture',
]);

/** Other scripts of the host post messages to the window too. */
function isMessage(data: unknown): data is ToPanel {
    if (typeof data !== 'object' || data === null || !('kind' in data)) {
        return false;
    }
    return KINDS.has(data.kind) && (data.kind !== 'update' || 'update' in data);
}
