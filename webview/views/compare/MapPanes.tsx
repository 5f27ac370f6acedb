import { Component } from 'preact';
import type { JourneyComparison, JourneyState } from '../../../src/diagram/compare/comparison.ts';
import { layOutMaps, StateMap } from '../../../src/diagram/compare/StateMap.tsx';
import { LaneHeads } from '../../../src/diagram/map/LaneHeads.tsx';
import { journeyTimeLines } from '../../../src/diagram/map/MapPicture.tsx';
import { COLUMN_WIDTH, HEAD_WIDTH } from '../../../src/diagram/map/map-frame.ts';
import type { MapLayout } from '../../../src/diagram/map/map-layout.ts';
import { Headings } from '../network/Headings.tsx';
import { type PanesProperties, stateTitle } from './ComparePage.tsx';
import { WorldPane } from './WorldPane.tsx';

/** Both maps: a step stands in both in the same column. */
export class MapPanes extends Component<PanesProperties> {
    #laidOut: { comparison: JourneyComparison; layouts: Record<JourneyState, MapLayout> } | null = null;

    override render({ comparison, states, memory, selected, onChoose }: PanesProperties) {
        if (this.#laidOut?.comparison !== comparison) this.#laidOut = { comparison, layouts: layOutMaps(comparison) };
        const { layouts } = this.#laidOut;
        const picture = {
            width: HEAD_WIDTH + layouts.toBe.width,
            height: Math.max(layouts.asIs.height, layouts.toBe.height),
        };
        return states.map((state) => {
            const layout = layouts[state];
            const { outline, steps, experience, summary } = comparison[state];
            return (
                <WorldPane
                    key={states.length > 1 ? state : 'one'}
                    title={stateTitle(comparison, state)}
                    camera={memory.map}
                    picture={picture}
                    onChoose={onChoose}
                    headings={
                        <Headings
                            outline={outline}
                            steps={steps}
                            bands={layout.bands.map((band) => ({ ...band, x: band.x + HEAD_WIDTH }))}
                            camera={memory.map}
                        />
                    }
                >
                    {({ left, right }, detail) => (
                        <>
                            <g transform={`translate(${HEAD_WIDTH} 0)`}>
                                <StateMap
                                    comparison={comparison}
                                    state={state}
                                    layout={layout}
                                    visible={{
                                        first: Math.floor((left - HEAD_WIDTH) / COLUMN_WIDTH),
                                        last: Math.ceil((right - HEAD_WIDTH) / COLUMN_WIDTH),
                                    }}
                                    bare={detail === 'blocks'}
                                    selected={selected}
                                />
                            </g>
                            <LaneHeads
                                layout={layout}
                                experience={experience}
                                time={journeyTimeLines(outline, steps, experience, summary)}
                                offset={0}
                                scale={1}
                            />
                        </>
                    )}
                </WorldPane>
            );
        });
    }
}
