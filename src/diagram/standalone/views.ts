import { compareView } from './compare-view.tsx';
import { mapView } from './map-view.tsx';
import { networkView } from './network-view.tsx';
import { planView } from './plan-view.tsx';
import type { StandaloneView } from './standalone-view.ts';
import { timelineView } from './timeline-view.tsx';
import { uncertaintyView } from './uncertainty-view.tsx';
import type { ViewName } from './view-names.ts';

/** How each view is drawn without a panel. */
export const STANDALONE_VIEWS: Readonly<Record<ViewName, StandaloneView>> = {
    network: networkView,
    timeline: timelineView,
    map: mapView,
    uncertainty: uncertaintyView,
    plan: planView,
    compare: compareView,
};
