import type { ComponentChild } from 'preact';
import type { Drawing } from './drawing.ts';

/** A view drawn as a whole, its top left corner at 0, 0; lengths in SVG user units. */
export interface DrawnView {
    width: number;
    height: number;
    content: ComponentChild;
}

/** A way to look at a journey that can be drawn without a panel around it. */
export interface StandaloneView {
    draw(drawing: Drawing): DrawnView;
    /** What this view shows beyond duration, path and targets, as sentences without a full stop. */
    describe?(drawing: Drawing): string[];
}
