import { NetworkPicture } from '../network/NetworkPicture.tsx';
import type { PictureGeometry } from '../network/picture-geometry.ts';
import type { Detail } from '../network/picture-model.ts';
import { ChangeMark } from './ChangeMark.tsx';
import type { ComparedNetwork } from './compared-network.ts';
import type { JourneyComparison, JourneyState } from './comparison.ts';

interface StateNetworkProperties {
    comparison: JourneyComparison;
    network: ComparedNetwork;
    state: JourneyState;
    /** Of the outline of both. */
    geometry: PictureGeometry;
    detail: Detail;
    /** Indices of the steps and links that are seen; null for all. */
    visible: { steps: readonly number[]; links: readonly number[] } | null;
    bands: { top: number; height: number };
    selected: string | null;
}

const NO_CYCLE: ReadonlySet<string> = new Set();

/** One state of a journey as a network, each step where the other state has it, with what changes marked. */
export function StateNetwork({ comparison, network, state, geometry, detail, visible, bands, selected }: StateNetworkProperties) {
    const { steps } = comparison[state];
    const { outline, figures, links } = network;
    const { layout, size } = geometry;
    const shown = (visible?.steps ?? [...outline.steps.keys()]).filter((step) => step < steps.length);
    return (
        <>
            <NetworkPicture
                outline={outline}
                steps={steps}
                links={figures[state]}
                geometry={geometry}
                detail={detail}
                visible={{
                    steps: shown,
                    links: (visible?.links ?? [...outline.links.from.keys()]).filter((link) => links[state].has(link)),
                }}
                bands={bands}
                cycle={NO_CYCLE}
                selected={selected}
            />
            {shown.map((step) => {
                const change = comparison.changes[step];
                return change && <ChangeMark key={step} change={change} x={layout.x[step]} y={layout.y[step]} {...size} />;
            })}
        </>
    );
}
