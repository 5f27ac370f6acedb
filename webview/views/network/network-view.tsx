import type { Camera } from '../../camera/camera.ts';
import { staleness } from '../frame/staleness.ts';
import type { PanelView, ViewProperties } from '../view.ts';
import { Arrangement } from './arrangement.ts';
import { Canvas } from './Canvas.tsx';
import { CriticalityIndex } from './criticality-index.ts';
import { NetworkLegend } from './NetworkLegend.tsx';
import { NetworkTools } from './NetworkTools.tsx';
import { NetworkMemory } from './network-memory.ts';
import { Overview } from './Overview.tsx';

/** The activity-on-node network. */
export function networkView(camera: Camera): PanelView {
    const arrangement = new Arrangement();
    const memory = new NetworkMemory();
    const criticality = new CriticalityIndex();

    function Network({ preview, selected, attention, actions }: ViewProperties) {
        const { status, outline, steps, links, drawing, version, uncertainty } = preview;
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
                    criticality={criticality.of(uncertainty)}
                    version={version}
                    {...staleness(status)}
                    selected={selected}
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
