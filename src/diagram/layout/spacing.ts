/** Distances of the layered drawing, in SVG user units. */

/** Between two cards of one column. */
export const CARD_GAP = 32;
/** Between a card and a line that passes above or below it. */
export const CARD_LINE_GAP = 18;
/** Between two lines that pass through a column side by side. */
export const LINE_GAP = 14;
/** Between two vertical tracks of a channel, as long as there are few. */
export const TRACK_GAP = 12;
/** Tracks beyond this number are packed more tightly, so that a star does not tear the picture apart. */
export const ROOMY_TRACKS = 16;
/** Gap between tracks of a crowded channel. */
export const TIGHT_TRACK_GAP = 3;
/** Between a card and the nearest vertical track. */
export const TRACK_PADDING = 24;
/** Smallest width of a channel between two columns. */
export const CHANNEL_WIDTH = 64;
/** Added around a label that stands in a channel. */
export const LABEL_PADDING = 10;
/** Half the height kept free for a label. */
export const LABEL_HALF_HEIGHT = 9;
/** Around the whole picture. */
export const MARGIN = 24;
/** Between a stage's outermost cards and the border of its band. */
export const BAND_PADDING = 24;
/** Between the border of a band and the nearest vertical track. */
export const BORDER_GAP = 16;
/** Width of the band of a stage without steps. */
export const EMPTY_BAND_WIDTH = 72;
/** Ports keep this distance from the corners of a card … */
export const PORT_MARGIN = 8;
/** … and this one from each other, while they fit; to make a line straight they may come closer. */
export const PORT_GAP = 14;
export const SMALL_PORT_GAP = 9;
