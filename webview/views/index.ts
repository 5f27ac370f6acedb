import type { Camera } from '../camera/camera.ts';
import { compareView } from './compare/compare-view.tsx';
import { mapView } from './map/map-view.tsx';
import type { NetworkMemory } from './network/network-memory.ts';
import { networkView } from './network/network-view.tsx';
import { planView } from './plan/plan-view.tsx';
import { reviewView } from './review/review-view.tsx';
import { tableView } from './table/table-view.tsx';
import { timelineView } from './timeline/timeline-view.tsx';
import { uncertaintyView } from './uncertainty/uncertainty-view.tsx';
import type { PanelView } from './view.ts';

/** All views, in the order of their tabs. */
export function panelViews(camera: Camera, network: NetworkMemory): PanelView[] {
    return [
        networkView(camera, network),
        timelineView(),
        mapView(),
        uncertaintyView(),
        planView(),
        compareView(),
        reviewView(),
        tableView(),
    ];
}
