import { ZOOM_STEP } from '../camera/zoom-step.ts';
import { Redrawn, type Source } from '../views/frame/Redrawn.ts';
import type { Zoom } from '../views/view.ts';

/** Smaller, life-size, larger, all. */
export class ZoomControls extends Redrawn<{ zoom: Zoom }> {
    protected override get source(): Source {
        return this.props.zoom;
    }

    override render({ zoom }: { zoom: Zoom }) {
        const shown = Math.round(zoom.scale * 100);
        return (
            <div class="zoom" role="toolbar" aria-label="Zoom">
                <button type="button" title="Zoom out (−)" aria-label="Zoom out" onClick={() => zoom.zoomBy(1 / ZOOM_STEP)}>
                    −
                </button>
                <button
                    type="button"
                    class="zoom-scale"
                    title="Zoom to 100 % (0)"
                    aria-label={`Zoom is ${shown} %, go to 100 %`}
                    onClick={() => zoom.zoomTo(1)}
                >
                    {shown} %
                </button>
                <button type="button" title="Zoom in (+)" aria-label="Zoom in" onClick={() => zoom.zoomBy(ZOOM_STEP)}>
                    +
                </button>
                <button type="button" title="Show all (F)" aria-label="Show all" onClick={() => zoom.fit()}>
                    <svg viewBox="0 0 16 16" aria-hidden="true">
                        <path d="M2 6V2H6M10 2H14V6M14 10V14H10M6 14H2V10" />
                    </svg>
                </button>
            </div>
        );
    }
}
