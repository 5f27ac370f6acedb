import { staleness } from '../frame/staleness.ts';
import type { PanelView, ViewProperties } from '../view.ts';
import { TimelineCanvas } from './TimelineCanvas.tsx';
import { TimelineLegend } from './TimelineLegend.tsx';
import { TimeCamera } from './time-camera.ts';
import { TimelineMemory } from './timeline-memory.ts';

/** All steps as bars on a scale of time. */
export function timelineView(): PanelView {
    const camera = new TimeCamera();
    const memory = new TimelineMemory();

    function Timeline({ preview, selected, attention, actions }: ViewProperties) {
        const { status, outline, steps, links, summary, drawing } = preview;
        if (memory.drawing !== drawing) {
            memory.drawing = drawing;
            camera.begin();
        }
        return (
            <TimelineCanvas
                outline={outline}
                steps={steps}
                links={links}
                summary={summary}
                camera={camera}
                memory={memory}
                {...staleness(status)}
                selected={selected}
                attention={attention}
                actions={actions}
            />
        );
    }

    return {
        id: 'timeline',
        title: 'Timeline',
        showsSteps: true,
        icon: 'M1.5 2.5H8V5H1.5ZM5 6.75H12V9.25H5ZM9 11H14.5V13.5H9Z',
        Content: Timeline,
        zoom: camera,
        Legend: TimelineLegend,
    };
}
