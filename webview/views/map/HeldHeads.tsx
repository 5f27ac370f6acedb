import { LaneHeads } from '../../../src/diagram/map/LaneHeads.tsx';
import { HEAD_WIDTH } from '../../../src/diagram/map/map-frame.ts';
import type { MapLayout } from '../../../src/diagram/map/map-layout.ts';
import { HEADING_HEIGHT } from '../../../src/diagram/network/StageBands.tsx';
import type { JourneyExperience } from '../../../src/pert/experience/experience.ts';
import type { Camera } from '../../camera/camera.ts';
import { Redrawn, type Source } from '../frame/Redrawn.ts';

interface HeldHeadsProperties {
    layout: MapLayout;
    experience: JourneyExperience;
    time: readonly string[];
    /** All of the map in words. */
    description: string;
    camera: Camera;
}

/** The names of the lanes at the left edge of the panel: they follow the lanes up and down, and stay while one moves sideways. */
export class HeldHeads extends Redrawn<HeldHeadsProperties> {
    protected override get source(): Source {
        return this.props.camera;
    }

    override render({ layout, experience, time, description, camera }: HeldHeadsProperties) {
        return (
            <svg class="map-lane-heads journey-picture" width={HEAD_WIDTH} role="img" aria-label={description}>
                <LaneHeads layout={layout} experience={experience} time={time} offset={camera.view.y} scale={camera.view.k} />
                {layout.bands.length > 0 && <rect class="journey-headings-ground" width={HEAD_WIDTH} height={HEADING_HEIGHT} />}
            </svg>
        );
    }
}
