import type { JourneyExperience } from '../../pert/experience/experience.ts';
import type { JourneySummary } from '../../protocol/preview.ts';
import type { Uncertainty } from '../../protocol/uncertainty.ts';
import type { LinkFigures, PictureOutline, StepFigures } from '../network/picture-model.ts';

/** All that a picture outside the panel shows of one journey. */
export interface Drawing {
    outline: PictureOutline;
    /** Per step and per link. */
    steps: readonly StepFigures[];
    links: readonly LinkFigures[];
    summary: JourneySummary;
    experience: JourneyExperience;
    /** Left out where no view asks for it. */
    uncertainty?: Uncertainty | null;
    /** Names of the steps on the critical path with the largest variance, in the order of travel. */
    criticalPath: readonly string[];
}

/** The text that names a journey to a reader. */
export function journeyTitle({ journey, label }: Pick<PictureOutline, 'journey' | 'label'>): string {
    return label?.trim() || journey;
}
