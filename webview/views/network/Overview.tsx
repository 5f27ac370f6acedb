import type { PictureGeometry } from '../../../src/diagram/network/picture-geometry.ts';
import type { PictureOutline, StepFigures } from '../../../src/diagram/network/picture-model.ts';
import { pureComponent } from '../../../src/diagram/network/pure-component.ts';
import type { Camera } from '../../camera/camera.ts';
import { type Size, showsAll, visibleBox } from '../../camera/view.ts';
import { Redrawn, type Source } from '../frame/Redrawn.ts';

interface OverviewProperties {
    outline: PictureOutline;
    steps: readonly StepFigures[] | null;
    geometry: PictureGeometry;
    camera: Camera;
}

const LARGEST = { width: 190, height: 96 };
const PADDING = 5;
const MOST_STRETCHED = 4;

/** Cards are drawn at least so large, in CSS pixels. */
const SMALLEST_CARD = { width: 2.5, height: 1.5 };

/** The whole picture in small, with a frame around what is seen of it. It is there only while something is not seen. */
export class Overview extends Redrawn<OverviewProperties> {
    protected override get source(): Source {
        return this.props.camera;
    }

    override componentDidMount(): void {
        super.componentDidMount();
        // The camera knows the panel's size only now.
        this.forceUpdate();
    }

    override render({ outline, steps, geometry, camera }: OverviewProperties) {
        const { layout } = geometry;
        if (camera.panel.width === 0 || showsAll(camera.view, layout, camera.panel, camera.above)) {
            return null;
        }
        const { x, y } = scalesFor(layout);
        const seen = visibleBox(camera.view, camera.panel);
        const left = Math.max(0, seen.left) * x;
        const top = Math.max(0, seen.top + camera.above / camera.view.k) * y;
        const right = Math.min(layout.width, seen.right) * x;
        const bottom = Math.min(layout.height, seen.bottom) * y;
        const width = layout.width * x + 2 * PADDING;
        const height = layout.height * y + 2 * PADDING;
        return (
            <svg
                class="overview"
                width={width}
                height={height}
                viewBox={`${-PADDING} ${-PADDING} ${width} ${height}`}
                aria-hidden="true"
                onPointerDown={this.#grab}
                onPointerMove={this.#drag}
            >
                <Blocks outline={outline} steps={steps} geometry={geometry} />
                <rect class="overview-frame" x={left} y={top} width={Math.max(4, right - left)} height={Math.max(4, bottom - top)} rx={2} />
            </svg>
        );
    }

    readonly #grab = (event: PointerEvent): void => {
        (event.currentTarget as SVGSVGElement).setPointerCapture(event.pointerId);
        this.#goTo(event);
    };

    readonly #drag = (event: PointerEvent): void => {
        if ((event.currentTarget as SVGSVGElement).hasPointerCapture(event.pointerId)) {
            this.#goTo(event);
        }
    };

    /** Puts the point of the picture under the pointer into the middle of the panel. */
    #goTo(event: PointerEvent): void {
        const { camera, geometry } = this.props;
        const { view, panel, above } = camera;
        const scales = scalesFor(geometry.layout);
        const x = (event.offsetX - PADDING) / scales.x;
        const y = (event.offsetY - PADDING) / scales.y;
        camera.moveTo({ k: view.k, x: panel.width / 2 - x * view.k, y: (panel.height + above) / 2 - y * view.k });
    }
}

/** A long, flat picture is stretched, so that there is something to see. */
function scalesFor({ width, height }: Size): { x: number; y: number } {
    const x = Math.min(LARGEST.width / width, LARGEST.height / height);
    return { x, y: Math.min(LARGEST.height / height, x * MOST_STRETCHED) };
}

interface BlocksProperties {
    outline: PictureOutline;
    steps: readonly StepFigures[] | null;
    geometry: PictureGeometry;
}

const Blocks = pureComponent(function Blocks({ outline, steps, geometry }: BlocksProperties) {
    const { layout, size } = geometry;
    const scales = scalesFor(layout);
    const width = Math.max(SMALLEST_CARD.width, size.width * scales.x).toFixed(1);
    const height = Math.max(SMALLEST_CARD.height, size.height * scales.y).toFixed(1);
    let plain = '';
    let moments = '';
    let critical = '';
    outline.steps.forEach((step, i) => {
        const block = `M${(layout.x[i] * scales.x).toFixed(1)} ${(layout.y[i] * scales.y).toFixed(1)}h${width}v${height}h-${width}z`;
        if (steps?.[i]?.critical) {
            critical += block;
        } else if (step.kind === 'moment') {
            moments += block;
        } else {
            plain += block;
        }
    });
    return (
        <>
            <path class="overview-plain" d={plain} />
            <path class="overview-moment" d={moments} />
            <path class="overview-critical" d={critical} />
        </>
    );
});
