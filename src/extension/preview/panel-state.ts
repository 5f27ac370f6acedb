import type { PanelState } from '../../protocol/preview.ts';

/** Reads back what a panel stored before the window was reloaded; null when it is not (or no longer) understood. */
export function readPanelState(stored: unknown): PanelState | null {
    if (typeof stored !== 'object' || stored === null) return null;
    const { version, uri, journey } = stored as Partial<Record<keyof PanelState, unknown>>;
    if (version !== 1 || typeof uri !== 'string' || !/^[a-z][a-z0-9+.-]*:/i.test(uri)) return null;
    return { version, uri, journey: typeof journey === 'string' ? journey : null };
}
