/** Factor by which a button or a key zooms. */
export const ZOOM_STEP = 1.25;
