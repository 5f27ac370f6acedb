import type { ComponentChildren, Ref } from 'preact';
import { stepOf } from '../frame/picture-target.ts';
import { handleKey, type KeyCamera } from '../shortcuts.ts';

interface PaneCanvasProperties {
    title: string;
    /** What the keys move. */
    camera: KeyCamera;
    svg: Ref<SVGSVGElement>;
    onChoose: (step: string) => void;
    children: ComponentChildren;
}

/** The place of one state of a journey beside or in place of the other one: its title, and a picture that takes keys and clicks. */
export function PaneCanvas({ title, camera, svg, onChoose, children }: PaneCanvasProperties) {
    const onKey = (event: KeyboardEvent) => {
        if (handleKey(event, camera, null)) event.preventDefault();
    };
    const onClick = ({ target }: MouseEvent) => {
        const step = stepOf(target);
        if (step !== null) onChoose(step);
    };
    return (
        <section class="compare-pane">
            <h2>{title}</h2>
            <svg
                ref={svg}
                class="journey-canvas journey-picture"
                role="application"
                aria-label={`${title}. Arrow keys move, plus and minus zoom, F shows all.`}
                tabindex={0}
                onKeyDown={onKey}
                onClick={onClick}
            >
                {children}
            </svg>
        </section>
    );
}
