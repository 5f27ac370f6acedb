import type { ComponentType } from 'preact';

const ID = 'legend';

/** A button that says how to read what is shown. */
export function Legend({ Content }: { Content: ComponentType }) {
    return (
        <>
            <button type="button" class="tool" popovertarget={ID} title="How to read the picture" aria-label="How to read the picture">
                ?
            </button>
            <div id={ID} class="legend" popover="auto">
                <Content />
            </div>
        </>
    );
}
