import { HEADING_HEIGHT } from '../../../src/diagram/network/StageBands.tsx';
import { Camera } from '../../camera/camera.ts';
import { staleness } from '../frame/staleness.ts';
import type { PanelView, ViewProperties } from '../view.ts';
import { MapCanvas } from './MapCanvas.tsx';
import { MapLegend } from './MapLegend.tsx';
import { FROM_CORNER } from './map-framing.ts';
import { MapMemory } from './map-memory.ts';

/** The journey map: what customers live through, stage by stage, and who works for it. */
export function mapView(): PanelView {
    const camera = new Camera(HEADING_HEIGHT, FROM_CORNER);
    const memory = new MapMemory();

    function JourneyMap({ preview, selected, attention, actions }: ViewProperties) {
        const { status, outline, steps, summary, drawing } = preview;
        if (memory.drawing !== drawing) {
            memory.drawing = drawing;
            camera.mode = 'home';
        }
        const { layout, experience } = memory.update(outline, steps, preview.experience);
        camera.above = layout.bands.length > 0 ? HEADING_HEIGHT : 0;
        return (
            <MapCanvas
                outline={outline}
                steps={steps}
                summary={summary}
                experience={experience}
                layout={layout}
                camera={camera}
                {...staleness(status)}
                selected={selected}
                attention={attention}
                actions={actions}
            />
        );
    }

    return {
        id: 'map',
        title: 'Journey map',
        showsSteps: true,
        icon: 'M1.5 2H14.5V5.5H1.5ZM6 2V5.5M10.5 2V5.5M1.5 12.5C4 12.5 4.5 8 7 8S9.5 13.5 11 13.5S13 9.5 14.5 9',
        Content: JourneyMap,
        zoom: camera,
        Legend: MapLegend,
    };
}
