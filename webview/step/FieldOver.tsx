import { Component } from 'preact';
import { type EditedField, StepField } from './StepField.tsx';

interface FieldOverProperties {
    field: EditedField;
    value: string;
    /** What it lies over; null while that is not drawn. */
    over: () => Element | null;
    onDone: (text: string | null, stay: boolean) => void;
}

interface Place {
    left: number;
    top: number;
    width: number;
}

/** The least width of a field, and its height, in pixels. */
const LEAST_WIDTH = 190;
const HEIGHT = 28;

/** A field over a part of a view. It goes with it, whatever moves it: a camera, a scroller, another version of the text. */
export class FieldOver extends Component<FieldOverProperties, Place> {
    override state: Place = this.#place() ?? { left: 0, top: 0, width: LEAST_WIDTH };
    #frame = 0;

    override componentDidMount(): void {
        this.#follow();
    }

    override componentWillUnmount(): void {
        cancelAnimationFrame(this.#frame);
    }

    override render({ field, value, onDone }: FieldOverProperties, place: Place) {
        return <StepField field={field} value={value} {...place} onDone={onDone} />;
    }

    #follow(): void {
        this.#frame = requestAnimationFrame(() => this.#follow());
        const place = this.#place();
        if (place && (place.left !== this.state.left || place.top !== this.state.top || place.width !== this.state.width)) {
            this.setState(place);
        }
    }

    /** In the coordinates of the layer, within its width. */
    #place(): Place | null {
        const part = this.props.over();
        const layer = part?.closest('.step-layer')?.getBoundingClientRect();
        if (!part || !layer) {
            return null;
        }
        const box = part.getBoundingClientRect();
        const width = Math.min(layer.width - 8, Math.max(LEAST_WIDTH, box.width));
        const left = box.left + box.width / 2 - width / 2 - layer.left;
        return {
            left: Math.max(4, Math.min(left, layer.width - width - 4)),
            top: Math.max(4, box.top + box.height / 2 - HEIGHT / 2 - layer.top),
            width,
        };
    }
}
