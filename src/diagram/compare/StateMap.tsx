import { MapPicture } from '../map/MapPicture.tsx';
import { type MapColumns, mapColumns } from '../map/map-columns.ts';
import { layOutMap, type MapLayout } from '../map/map-layout.ts';
import { ChangeMark } from './ChangeMark.tsx';
import type { JourneyComparison, JourneyState } from './comparison.ts';

/** The maps of both states, each step in the column that the other state has it in. */
export function layOutMaps({ asIs, toBe }: JourneyComparison): Record<JourneyState, MapLayout> {
    const columns = mapColumns(toBe.outline, toBe.steps);
    const own = asIs.outline.steps.length;
    const before: MapColumns = { ...columns, column: columns.column.slice(0, own) };
    return {
        asIs: layOutMap(asIs.outline, asIs.steps, asIs.experience, false, before),
        toBe: layOutMap(toBe.outline, toBe.steps, toBe.experience, false, columns),
    };
}

interface StateMapProperties {
    comparison: JourneyComparison;
    state: JourneyState;
    layout: MapLayout;
    /** The columns to draw; null for all. */
    visible: { first: number; last: number } | null;
    bare: boolean;
    selected: string | null;
}

const NO_CYCLE: ReadonlySet<string> = new Set();

/** One state of a journey as a map, with what changes marked. */
export function StateMap({ comparison, state, layout, visible, bare, selected }: StateMapProperties) {
    const { outline, steps, experience } = comparison[state];
    const { column } = layout.columns;
    const sees = (step: number) => visible === null || (column[step] >= visible.first && column[step] <= visible.last);
    return (
        <>
            <MapPicture
                outline={outline}
                steps={steps}
                experience={experience}
                layout={layout}
                visible={visible}
                bare={bare}
                cycle={NO_CYCLE}
                selected={selected}
            />
            {layout.cards.map(({ step, part, x, y, width, height }) => {
                const change = comparison.changes[step];
                return (
                    change && sees(step) && <ChangeMark key={`${step} ${part}`} change={change} x={x} y={y} width={width} height={height} />
                );
            })}
        </>
    );
}
