import { Component } from 'preact';
import { type ComparedNetwork, comparedNetwork } from '../../../src/diagram/compare/compared-network.ts';
import type { JourneyComparison } from '../../../src/diagram/compare/comparison.ts';
import { StateNetwork } from '../../../src/diagram/compare/StateNetwork.tsx';
import { layoutNetwork } from '../../../src/diagram/layout/layout-network.ts';
import { cardSizeFor } from '../../../src/diagram/network/card-size.ts';
import { layoutGraph } from '../../../src/diagram/network/layout-graph.ts';
import { PictureGeometry } from '../../../src/diagram/network/picture-geometry.ts';
import { visibleIn } from '../network/culling.ts';
import { Headings } from '../network/Headings.tsx';
import { type PanesProperties, stateTitle } from './ComparePage.tsx';
import { WorldPane } from './WorldPane.tsx';

/** How far the stages' columns reach beyond the picture: farther than anybody pans. */
const BAND_REACH = 500_000;

/** Both networks in one layout: a step stands in both at the same place. */
export class NetworkPanes extends Component<PanesProperties> {
    #laidOut: { comparison: JourneyComparison; network: ComparedNetwork; geometry: PictureGeometry } | null = null;

    override render({ comparison, states, memory, selected, onChoose }: PanesProperties) {
        const { network, geometry } = this.#layout(comparison);
        const { layout } = geometry;
        return states.map((state) => (
            <WorldPane
                key={states.length > 1 ? state : 'one'}
                title={stateTitle(comparison, state)}
                camera={memory.network}
                picture={layout}
                onChoose={onChoose}
                headings={
                    <Headings outline={network.outline} steps={comparison[state].steps} bands={layout.bands} camera={memory.network} />
                }
            >
                {(drawn, detail) => (
                    <StateNetwork
                        comparison={comparison}
                        network={network}
                        state={state}
                        geometry={geometry}
                        detail={detail}
                        visible={visibleIn(geometry, drawn, [])}
                        bands={{ top: -BAND_REACH, height: 2 * BAND_REACH + layout.height }}
                        selected={selected}
                    />
                )}
            </WorldPane>
        ));
    }

    #layout(comparison: JourneyComparison) {
        if (this.#laidOut?.comparison !== comparison) {
            const network = comparedNetwork(comparison);
            const size = cardSizeFor(network.outline.steps);
            const layout = layoutNetwork(layoutGraph(network.outline, network.figures.toBe, size));
            this.#laidOut = { comparison, network, geometry: new PictureGeometry(network.outline, layout, size) };
        }
        return this.#laidOut;
    }
}
