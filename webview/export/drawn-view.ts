import { VIEW_NAMES, type ViewName } from '../../src/diagram/standalone/view-names.ts';
import type { WantedPicture } from '../../src/protocol/export-requests.ts';
import type { ViewId } from '../../src/protocol/preview.ts';
import type { PanelView } from '../views/view.ts';

/** The view that a picture shows: the one in the panel, or the network where that one is no picture. */
export function drawnView(view: ViewId): ViewName {
    return VIEW_NAMES.find((name) => name === view) ?? 'network';
}

/** What a picture of a view shows: improvements that are left out there are left out here. */
export function pictureOf({ id, leftOut }: Pick<PanelView, 'id' | 'leftOut'>): WantedPicture {
    const without = leftOut?.() ?? [];
    return { view: drawnView(id), ...(without.length > 0 && { without }) };
}
