import type { View } from '../../camera/view.ts';

/** Id of the step whose card, bar, row or mark something belongs to. */
export function stepOf(target: EventTarget | null): string | null {
    return part(target, '[data-step]')?.dataset.step ?? null;
}

/** Id of the card that something belongs to: of a step's, or of a folded stage's. */
export function cardOf(target: EventTarget | null): string | null {
    const card = part(target, '[data-step], [data-card]');
    return card?.dataset.card ?? card?.dataset.step ?? null;
}

/** Id of the step whose handle something belongs to. */
export function handleOf(target: EventTarget | null): string | null {
    return part(target, '[data-handle]')?.dataset.handle ?? null;
}

/** Index of the link whose line or label something belongs to. */
export function linkOf(target: EventTarget | null): number | null {
    const edge = part(target, '[data-link]');
    return edge === null ? null : Number(edge.dataset.link);
}

function part(target: EventTarget | null, selector: string): HTMLElement | SVGElement | null {
    return target instanceof Element ? target.closest<HTMLElement | SVGElement>(selector) : null;
}

/** Where the pointer is in a picture that is seen so in the panel. */
export function pointIn({ clientX, clientY }: MouseEvent, panel: Element, view: View): { x: number; y: number } {
    const { left, top } = panel.getBoundingClientRect();
    return { x: (clientX - left - view.x) / view.k, y: (clientY - top - view.y) / view.k };
}
