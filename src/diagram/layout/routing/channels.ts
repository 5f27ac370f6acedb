import { groupByKey } from '../adjacency.ts';
import type { Layering } from '../layering.ts';
import type { LayoutGraph, StageBand } from '../layout-types.ts';
import {
    BAND_PADDING,
    BORDER_GAP,
    CHANNEL_WIDTH,
    EMPTY_BAND_WIDTH,
    LABEL_PADDING,
    MARGIN,
    ROOMY_TRACKS,
    TIGHT_TRACK_GAP,
    TRACK_GAP,
    TRACK_PADDING,
} from '../spacing.ts';
import type { Ports } from './ports.ts';
import { ACROSS, type RoutePlan, TURN_ON_LEFT } from './route-plan.ts';
import { assignTracks, type ChannelTracks, createVertical, type Vertical } from './tracks.ts';

/** Everything horizontal: where columns, tracks and bands stand. */
export interface Columns {
    /** Per layer the left edge of its cards. */
    layerX: Float64Array;
    /** Per hop the x of its vertical part, NaN when it is straight. */
    trackX: Float64Array;
    /** For the few hops that need two verticals: the second x and the height of the part between. */
    splits: Map<number, { x: number; y: number }>;
    bands: StageBand[];
    width: number;
}

export function layOutColumns(graph: LayoutGraph, plan: RoutePlan, ports: Ports, layering: Layering): Columns {
    const hops = plan.hopEdge.length;
    const layers = plan.layerCount;
    const trackX = new Float64Array(hops).fill(Number.NaN);
    const splits = new Map<number, { x: number; y: number }>();
    const byChannel = groupByKey(plan.hopChannel, layers + 1);
    const emptyStages = emptyStagesByChannel(graph.stageCount, layering);
    const labelRoom = labelRooms(graph, plan, layers + 1);
    const layerX = new Float64Array(layers);
    const borders: ChannelBorder[] = [];
    let x = MARGIN;
    for (let channel = 0; channel <= layers; channel++) {
        const tracks = tracksOfChannel(plan, ports, byChannel.edge, byChannel.start[channel], byChannel.start[channel + 1]);
        const shape = shapeChannel(tracks, labelRoom[channel], place(layering, channel), emptyStages[channel].length * EMPTY_BAND_WIDTH);
        tracks.verticals.forEach((vertical, i) => {
            const inset = ((tracks.count - tracks.clusterCount[i]) * shape.gap) / 2;
            placeVertical(vertical, x + shape.firstTrack + inset + vertical.track * shape.gap, trackX, splits);
        });
        borders.push({ left: x + shape.border, right: x + shape.border + emptyStages[channel].length * EMPTY_BAND_WIDTH });
        x += shape.width;
        if (channel < layers) {
            layerX[channel] = x;
            x += graph.nodeWidth;
        }
    }
    return { layerX, trackX, splits, bands: layOutBands(graph.stageCount, layering, emptyStages, borders), width: x + MARGIN };
}

/** Where the band left of a channel ends and the one right of it begins; between them stand the bands of empty stages. */
interface ChannelBorder {
    left: number;
    right: number;
}

type ChannelPlace = 'first' | 'inside' | 'between groups' | 'last';

function place(layering: Layering, channel: number): ChannelPlace {
    if (channel === 0) return 'first';
    if (channel === layering.layerCount) return 'last';
    return layering.groupStart.includes(channel) ? 'between groups' : 'inside';
}

/** Distances from the left edge of a channel. */
interface ChannelShape {
    firstTrack: number;
    gap: number;
    border: number;
    width: number;
}

/** Tracks stand in the middle of their channel; where a border between bands comes in, right of it, so that no line runs along it. */
function shapeChannel(tracks: ChannelTracks, labelRoom: number, where: ChannelPlace, empty: number): ChannelShape {
    const gap = trackGap(tracks.count);
    const span = Math.max(0, tracks.count - 1) * gap;
    if (where === 'first' || where === 'last') {
        const width = (tracks.count > 0 ? 2 * TRACK_PADDING + span : BAND_PADDING) + labelRoom;
        const firstTrack = TRACK_PADDING + (where === 'first' ? empty : 0);
        return { firstTrack, gap, border: where === 'first' ? 0 : width, width: width + empty };
    }
    const bordered = where === 'between groups' && tracks.count > 0;
    const before = bordered ? BAND_PADDING + BORDER_GAP : TRACK_PADDING;
    const width = Math.max(CHANNEL_WIDTH, before + span + TRACK_PADDING + labelRoom);
    const border = bordered ? BAND_PADDING : width / 2;
    const firstTrack = bordered ? before + empty : (width - labelRoom - span) / 2;
    return { firstTrack, gap, border, width: width + empty };
}

function placeVertical(vertical: Vertical, x: number, trackX: Float64Array, splits: Columns['splits']): void {
    if (vertical.after) splits.set(vertical.hop, { x, y: vertical.leftY });
    else trackX[vertical.hop] = x;
}

function trackGap(count: number): number {
    if (count <= ROOMY_TRACKS) return TRACK_GAP;
    return (ROOMY_TRACKS * TRACK_GAP + (count - ROOMY_TRACKS) * TIGHT_TRACK_GAP) / count;
}

function tracksOfChannel(plan: RoutePlan, ports: Ports, hops: Int32Array, first: number, last: number): ChannelTracks {
    const verticals: Vertical[] = [];
    const straight: number[] = [];
    for (let i = first; i < last; i++) {
        const hop = hops[i];
        const a = ports.y[2 * hop];
        const b = ports.y[2 * hop + 1];
        if (a === b) {
            straight.push(a);
            continue;
        }
        const kind = plan.hopKind[hop];
        if (kind === ACROSS) {
            const forward = plan.layer[plan.hopFrom[hop]] < plan.layer[plan.hopTo[hop]];
            verticals.push(createVertical(hop, forward ? a : b, forward ? b : a, a, b));
        } else if (kind === TURN_ON_LEFT) verticals.push(createVertical(hop, a, Number.NaN, a, b));
        else verticals.push(createVertical(hop, Number.NaN, a, a, b));
    }
    return assignTracks(verticals, straight);
}

/** A label needs room in a channel when its edge has no place beside or between cards of a column. */
function labelRooms(graph: LayoutGraph, plan: RoutePlan, channels: number): Float64Array {
    const room = new Float64Array(channels);
    for (let e = 0; e < graph.labelWidth.length; e++) {
        const width = graph.labelWidth[e] + 2 * LABEL_PADDING;
        if (!(graph.labelWidth[e] > 0) || plan.hopStart[e] === plan.hopStart[e + 1]) continue;
        const single = plan.hopStart[e + 1] - plan.hopStart[e] === 1;
        if (!single && width <= graph.nodeWidth + 2 * TRACK_PADDING) continue;
        const channel = plan.hopChannel[plan.hopStart[e + 1] - 1];
        room[channel] = Math.max(room[channel], width - TRACK_PADDING);
    }
    return room;
}

/** Per channel the empty stages that have their band in it. */
function emptyStagesByChannel(stageCount: number, layering: Layering): number[][] {
    const emptyStages: number[][] = Array.from({ length: layering.layerCount + 1 }, () => []);
    for (let stage = 0; stage < stageCount; stage++) {
        const first = layering.groupStart[2 * stage + 1];
        if (first === layering.groupStart[2 * stage + 2]) emptyStages[first].push(stage);
    }
    return emptyStages;
}

/** Bands of neighbouring stages meet at the border in the channel between them; empty ones have their place there. */
function layOutBands(stageCount: number, layering: Layering, emptyStages: number[][], borders: ChannelBorder[]): StageBand[] {
    return Array.from({ length: stageCount }, (_, stage) => {
        const first = layering.groupStart[2 * stage + 1];
        const last = layering.groupStart[2 * stage + 2];
        if (first < last) return { stage, x: borders[first].right, width: borders[last].left - borders[first].right };
        return { stage, x: borders[first].left + emptyStages[first].indexOf(stage) * EMPTY_BAND_WIDTH, width: EMPTY_BAND_WIDTH };
    });
}
