import type { Camera } from '../../camera/camera.ts';
import { Redrawn, type Source } from '../frame/Redrawn.ts';
import { staleness } from '../frame/staleness.ts';
import type { PanelView, ViewProperties } from '../view.ts';
import { Arrangement } from './arrangement.ts';
import { Canvas } from './Canvas.tsx';
import { CriticalityIndex } from './criticality-index.ts';
import { Folding } from './folding.ts';
import { NetworkLegend } from './NetworkLegend.tsx';
import { NetworkTools } from './NetworkTools.tsx';
import type { NetworkMemory } from './network-memory.ts';
import { Overview } from './Overview.tsx';

/** The activity-on-node network. */
export function networkView(camera: Camera, memory: NetworkMemory): PanelView {
    const arrangement = new Arrangement();
    const folding = new Folding();
    const criticality = new CriticalityIndex();

    /** Drawn anew whenever stages are folded: that changes the layout. */
    class Network extends Redrawn<ViewProperties> {
        protected override get source(): Source {
            return memory;
        }

        override render(properties: ViewProperties) {
            return <Drawn {...properties} />;
        }
    }

    function Drawn({ preview, selected, attention, actions }: ViewProperties) {
        const { status, drawing, version, uncertainty } = preview;
        folding.update({ outline: preview.outline, steps: preview.steps, links: preview.links, folded: memory.folded });
        const { outline, steps, links } = folding;
        const { stale, cycle } = staleness(status);
        const geometry = arrangement.update(drawing, outline, links);
        return (
            <>
                <Canvas
                    outline={outline}
                    steps={steps}
                    links={links}
                    geometry={geometry}
                    camera={camera}
                    memory={memory}
                    folding={folding}
                    criticality={folding.sharesOf(criticality.of(uncertainty))}
                    version={version}
                    stale={stale}
                    cycle={folding.cardsOf(cycle)}
                    selected={selected === null ? null : folding.cardOf(selected)}
                    attention={attention}
                    actions={actions}
                />
                <Overview outline={outline} steps={steps} geometry={geometry} camera={camera} />
            </>
        );
    }

    return {
        id: 'network',
        title: 'Network',
        showsSteps: true,
        icon: 'M1.5 6H5.5V10H1.5ZM10.5 1.5H14.5V5.5H10.5ZM10.5 10.5H14.5V14.5H10.5ZM5.5 8H8V3.5H10.5M8 8V12.5H10.5',
        Content: Network,
        zoom: camera,
        Tools: () => <NetworkTools memory={memory} />,
        Legend: NetworkLegend,
    };
}
