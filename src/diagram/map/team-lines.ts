import type { JourneyExperience } from '../../pert/experience/experience.ts';
import { handovers } from '../../pert/experience/handovers.ts';
import type { PictureOutline } from '../network/picture-model.ts';
import type { MapColumns } from './map-columns.ts';
import { columnLeft, TEAM_HEIGHT } from './map-frame.ts';

const PILL_INDENT = 26;

/** A step that a team owns, as a bar in the team's row. */
export interface OwnedStep {
    step: number;
    left: number;
    right: number;
    /** The middle of the row, from the top of the lane. */
    y: number;
}

/** All handovers into one step, as arrows that come down, or up, to its bar. */
export interface HandoverArrow {
    step: number;
    /** Steps that hand over to it. */
    from: number[];
    /** Numbers of these handovers, from left to right through the journey: `3` or `3–4`. */
    numbers: string;
    /** From where the farthest team leaves off to the arrow's tip, as SVG path data. */
    d: string;
    left: number;
    x: number;
    y: number;
}

export interface TeamLines {
    owned: OwnedStep[];
    arrows: HandoverArrow[];
    /** Handovers of the whole journey. */
    count: number;
}

/** What each team owns, and where work goes from one to the other. */
export function teamLines(outline: PictureOutline, { steps }: JourneyExperience, { column }: MapColumns): TeamLines {
    const owners = outline.steps.map((_, i) => steps[i]?.owner ?? -1);
    // The first row holds the heading.
    const middle = (step: number) => (owners[step] + 1.5) * TEAM_HEIGHT;
    const left = (step: number) => columnLeft(column[step]) + PILL_INDENT;
    const owned = owners.flatMap((owner, step) =>
        owner < 0 ? [] : [{ step, left: left(step), right: columnLeft(column[step] + 1) - PILL_INDENT, y: middle(step) }],
    );
    const found = handovers(outline.links, owners);
    const into = new Map<number, number[]>();
    for (const { from, to } of found) into.set(to, [...(into.get(to) ?? []), from]);
    const order = [...into.keys()].sort((a, b) => column[a] - column[b] || owners[a] - owners[b] || a - b);
    let count = 0;
    const arrows = order.map((step): HandoverArrow => {
        const from = into.get(step)!;
        const first = count + 1;
        count += from.length;
        const [x, y] = [left(step) - 14, middle(step)];
        const starts = from.map((source) => Math.min(columnLeft(column[source] + 1) - PILL_INDENT, x));
        const lines = from.map((source, i) => `M${starts[i]} ${middle(source)}H${x}V${y}`);
        return {
            step,
            from,
            numbers: count > first ? `${first}\u2013${count}` : String(count),
            d: `${lines.join('')}M${x} ${y}H${left(step) - 5}`,
            left: Math.min(...starts),
            x,
            y,
        };
    });
    return { owned, arrows, count };
}
