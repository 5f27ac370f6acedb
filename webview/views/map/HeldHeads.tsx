import { describeMap } from '../../../src/diagram/map/describe-map.ts';
import { LaneHeads } from '../../../src/diagram/map/LaneHeads.tsx';
import { journeyTimeLines } from '../../../src/diagram/map/MapPicture.tsx';
import { HEAD_WIDTH } from '../../../src/diagram/map/map-frame.ts';
import type { MapLayout } from '../../../src/diagram/map/map-layout.ts';
import type { PictureOutline, StepFigures } from '../../../src/diagram/network/picture-model.ts';
import { HEADING_HEIGHT } from '../../../src/diagram/network/StageBands.tsx';
import type { JourneyExperience } from '../../../src/pert/experience/experience.ts';
import type { JourneySummary } from '../../../src/protocol/preview.ts';
import type { Camera } from '../../camera/camera.ts';
import { Redrawn, type Source } from '../frame/Redrawn.ts';

interface HeldHeadsProperties {
    outline: PictureOutline;
    steps: readonly StepFigures[] | null;
    summary: JourneySummary | null;
    experience: JourneyExperience;
    layout: MapLayout;
    camera: Camera;
}

/** The names of the lanes at the left edge of the panel: they follow the lanes up and down, and stay while one moves sideways. */
export class HeldHeads extends Redrawn<HeldHeadsProperties> {
    #told: { of: HeldHeadsProperties; time: readonly string[]; description: string } | null = null;

    protected override get source(): Source {
        return this.props.camera;
    }

    override render(properties: HeldHeadsProperties) {
        const { experience, layout, camera } = properties;
        const { time, description } = this.#tell(properties);
        return (
            <svg class="map-lane-heads journey-picture" width={HEAD_WIDTH} role="img" aria-label={description}>
                <LaneHeads layout={layout} experience={experience} time={time} offset={camera.view.y} scale={camera.view.k} />
                {layout.bands.length > 0 && <rect class="journey-headings-ground" width={HEAD_WIDTH} height={HEADING_HEIGHT} />}
            </svg>
        );
    }

    /** How time is used, and all of the map in words. A camera that moves changes neither. */
    #tell(properties: HeldHeadsProperties) {
        const { outline, steps, summary, experience } = properties;
        const before = this.#told?.of;
        const same =
            before?.outline === outline && before.steps === steps && before.summary === summary && before.experience === experience;
        if (this.#told === null || !same) {
            const words = describeMap(outline, steps, experience, summary?.pathTime ?? null);
            this.#told = {
                of: properties,
                time: journeyTimeLines(outline, steps, experience, summary),
                description: words.length > 0 ? `${words.join('. ')}.` : 'Lanes of the journey map',
            };
        }
        return this.#told;
    }
}
