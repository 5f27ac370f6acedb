import { describeJourney } from './describe-journey.ts';
import { type Drawing, journeyTitle } from './drawing.ts';
import { layOutMasthead, Masthead } from './Masthead.tsx';
import type { StandaloneView } from './standalone-view.ts';

/** A view of a journey as an SVG element that needs nothing around it: named, described, and with the masthead above. */
export function StandalonePicture({ drawing, view }: { drawing: Drawing; view: StandaloneView }) {
    const { width, height, content } = view.draw(drawing);
    const masthead = layOutMasthead(drawing, width);
    const whole = { width: Math.ceil(masthead.width), height: Math.ceil(masthead.height + height) };
    return (
        <svg
            xmlns="http://www.w3.org/2000/svg"
            class="journey-picture"
            width={whole.width}
            height={whole.height}
            viewBox={`0 0 ${whole.width} ${whole.height}`}
            role="img"
        >
            <title>{journeyTitle(drawing.outline)}</title>
            <desc>{describeJourney(drawing, view.describe?.(drawing))}</desc>
            <rect class="journey-ground" width={whole.width} height={whole.height} />
            <Masthead drawing={drawing} layout={masthead} />
            <g transform={`translate(${Math.round((whole.width - width) / 2)} ${masthead.height})`}>{content}</g>
        </svg>
    );
}
