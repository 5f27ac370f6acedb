import { type TimelineOptions, USUAL_OPTIONS } from '../../../src/diagram/timeline/timeline-layout.ts';

/** How the timeline was last looked at: it is found like that again when one comes back from another view. */
export class TimelineMemory {
    options: TimelineOptions = USUAL_OPTIONS;
    /** Which journey the camera looks at. */
    drawing = -1;
}
