import type { StageBand } from '../../../src/diagram/layout/layout-types.ts';
import type { PictureOutline, StepFigures } from '../../../src/diagram/network/picture-model.ts';
import { HEADING_HEIGHT, type StageFolding, StageHeadings } from '../../../src/diagram/network/StageBands.tsx';
import { type StageSpan, stageSpans } from '../../../src/diagram/network/stage-spans.ts';
import type { Camera } from '../../camera/camera.ts';
import { Redrawn, type Source } from '../frame/Redrawn.ts';

interface HeadingsProperties {
    outline: PictureOutline;
    steps: readonly StepFigures[] | null;
    bands: readonly StageBand[];
    camera: Camera;
    /** Left out where stages are not folded. */
    folding?: StageFolding;
}

/** The stages' names at the upper edge of the panel: they follow the columns sideways, and stay while one scrolls down. */
export class Headings extends Redrawn<HeadingsProperties> {
    #spans: { steps: readonly StepFigures[] | null; value: (StageSpan | null)[] } | null = null;

    protected override get source(): Source {
        return this.props.camera;
    }

    override render({ outline, steps, bands, camera, folding }: HeadingsProperties) {
        if (bands.length === 0) {
            return null;
        }
        if (this.#spans === null || this.#spans.steps !== steps) {
            this.#spans = { steps, value: stageSpans(outline, steps ?? []) };
        }
        return (
            <g>
                <rect class="journey-headings-ground" width="100%" height={HEADING_HEIGHT} />
                <StageHeadings
                    bands={bands}
                    stages={outline.stages}
                    spans={this.#spans.value}
                    unit={outline.unit}
                    offset={camera.view.x}
                    scale={camera.view.k}
                    folding={folding}
                />
            </g>
        );
    }
}
