import { type PanelState, VIEW_IDS, type ViewId } from '../../src/protocol/preview.ts';
import type { ViewMode } from '../camera/camera.ts';
import type { View } from '../camera/view.ts';

/** How a journey was last looked at. */
export interface SavedView extends View {
    mode: ViewMode;
    selected: string | null;
    /** Names of the stages that were folded. */
    folded: string[];
}

/** What the page keeps over a reload: the panel's own state, and beside it how each journey of the file was looked at. */
export interface SavedState extends PanelState {
    /** Which view was shown. */
    view: ViewId;
    views: Record<string, SavedView>;
}

/** Views kept for one file; the oldest are dropped. */
const MOST_VIEWS = 20;

/** Reads back what was saved, perhaps by another version of this page: whatever is not understood is left out. */
export function readSavedState(value: unknown): SavedState | null {
    if (!isRecord(value) || value.version !== 1 || typeof value.uri !== 'string') {
        return null;
    }
    const views: Record<string, SavedView> = {};
    if (isRecord(value.views)) {
        for (const [journey, view] of Object.entries(value.views)) {
            const read = readView(view);
            if (read !== null) {
                views[journey] = read;
            }
        }
    }
    const view = VIEW_IDS.find((id) => id === value.view) ?? 'network';
    return { version: 1, uri: value.uri, journey: typeof value.journey === 'string' ? value.journey : null, view, views };
}

/** The state with the look at one journey replaced; those of another file are forgotten. */
export function withView(state: SavedState | null, uri: string, journey: string, shown: ViewId, view: SavedView): SavedState {
    const before = state?.uri === uri ? Object.entries(state.views).filter(([name]) => name !== journey) : [];
    const views = Object.fromEntries([...before.slice(-(MOST_VIEWS - 1)), [journey, view]]);
    return { version: 1, uri, journey, view: shown, views };
}

function readView(value: unknown): SavedView | null {
    if (!isRecord(value)) {
        return null;
    }
    const { k, x, y, mode, selected, folded } = value;
    if (!isNumber(k) || k <= 0 || !isNumber(x) || !isNumber(y)) {
        return null;
    }
    return {
        k,
        x,
        y,
        mode: mode === 'home' || mode === 'whole' ? mode : 'free',
        selected: typeof selected === 'string' ? selected : null,
        folded: Array.isArray(folded) ? folded.filter((name) => typeof name === 'string') : [],
    };
}

function isNumber(value: unknown): value is number {
    return typeof value === 'number' && Number.isFinite(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}
