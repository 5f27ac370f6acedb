import { VIEW_NAMES, type ViewName } from '../../src/diagram/standalone/view-names.ts';
import type { ViewId } from '../../src/protocol/preview.ts';

/** The view that a picture shows: the one in the panel, or the network where that one is no picture. */
export function drawnView(view: ViewId): ViewName {
    return VIEW_NAMES.find((name) => name === view) ?? 'network';
}
