/**
 * What goes into the layered layout of a network and what comes out. Lengths are in SVG user units.
 */

export interface LayoutGraph {
    /** Stable keys of the nodes: the same step keeps its id from one version of the text to the next. */
    ids: string[];
    /** All cards have one size. */
    nodeWidth: number;
    nodeHeight: number;
    /** Per node: index of its stage, or -1 outside every stage. */
    stage: Int32Array;
    stageCount: number;
    /** Per edge. Parallel edges (a start-to-start beside a finish-to-finish link) may occur; loops may not. */
    from: Int32Array;
    to: Int32Array;
    /** Per edge: whether it leaves the left (start) instead of the right (finish) side of its source … */
    fromStart: Uint8Array;
    /** … and whether it enters the right (finish) instead of the left (start) side of its target. */
    toFinish: Uint8Array;
    /** Per edge: width to keep free for its label, 0 without one. */
    labelWidth: Float64Array;
}

export interface StageBand {
    stage: number;
    x: number;
    width: number;
}

export interface NetworkLayout {
    ids: string[];
    /** Top left corner of each card. */
    x: Float64Array;
    y: Float64Array;
    width: number;
    height: number;
    /** In stage order; an empty stage has a narrow band too. */
    bands: StageBand[];
    /** Per edge: corners of an orthogonal polyline x0, y0, x1, y1, … ; whoever draws rounds them. */
    edges: Float64Array[];
    /** Per edge: centre of its label, x then y; NaN without one. */
    labels: Float64Array;
    /** Opaque to callers: hand the whole layout to the next call, so that the picture stays put. */
    layers: Int32Array;
    positions: Int32Array;
    /** Opaque as well: the links of the graph, source and target in turn, and the crossings when the order was last searched. */
    links?: Int32Array;
    searchedCrossings?: number;
}
