import { mapColumns } from '../../../src/diagram/map/map-columns.ts';
import { layOutMap, type MapLayout, noExperience } from '../../../src/diagram/map/map-layout.ts';
import type { PictureOutline, StepFigures } from '../../../src/diagram/network/picture-model.ts';
import type { JourneyExperience } from '../../../src/pert/experience/experience.ts';

/** The layout that is shown, kept as long as steps, words and columns stay the same: most keystrokes change but figures. */
export class MapMemory {
    /** Tells one journey from another. */
    drawing = -1;
    experience: JourneyExperience | null = null;
    #outline: PictureOutline | null = null;
    #given: JourneyExperience | null = null;
    #layout: MapLayout | null = null;

    /** The layout, and the experience that it is of: a bare one as long as none was sent. */
    update(
        outline: PictureOutline,
        steps: readonly StepFigures[] | null,
        given: JourneyExperience | null,
    ): { layout: MapLayout; experience: JourneyExperience } {
        const same = this.#outline === outline && this.#given === given && this.experience !== null;
        if (!same) {
            this.experience = given?.steps.length === outline.steps.length ? given : noExperience(outline);
        }
        const experience = this.experience!;
        const { column } = mapColumns(outline, steps);
        const before = this.#layout?.columns.column;
        if (!same || this.#layout === null || column.some((at, step) => at !== before?.[step])) {
            this.#layout = layOutMap(outline, steps, experience, true);
        }
        this.#outline = outline;
        this.#given = given;
        return { layout: this.#layout, experience };
    }
}
