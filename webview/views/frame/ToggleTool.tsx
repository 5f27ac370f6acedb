import { Redrawn, type Source } from './Redrawn.ts';

interface ToggleToolProperties {
    title: string;
    /** Said instead of the title, where that explains. */
    name: string;
    /** Line drawing on a grid of 16 by 16, as SVG path data. */
    icon: string;
    source: Source;
    pressed: () => boolean;
    onToggle: () => void;
}

/** A button of the bar above that turns something on and off. */
export class ToggleTool extends Redrawn<ToggleToolProperties> {
    protected override get source(): Source {
        return this.props.source;
    }

    override render({ title, name, icon, pressed, onToggle }: ToggleToolProperties) {
        return (
            <button type="button" class="toggle-tool" title={title} aria-label={name} aria-pressed={pressed()} onClick={onToggle}>
                <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d={icon} />
                </svg>
            </button>
        );
    }
}
