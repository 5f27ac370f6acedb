import { Component, createRef } from 'preact';

export type EditedField = 'label' | 'estimate';

interface StepFieldProperties {
    field: EditedField;
    /** What is written now. */
    value: string;
    /** Where it lies, in pixels of the panel. */
    left: number;
    top: number;
    width: number;
    /** Called once, with the new text or null to leave it as it is; `stay` tells whether the focus goes back to the card. */
    onDone: (text: string | null, stay: boolean) => void;
}

const TITLES: Record<EditedField, string> = { label: 'Label', estimate: 'Estimate' };

/** A field over a card, for what is edited in place. Enter writes it into the text, Escape leaves the text as it is. */
export class StepField extends Component<StepFieldProperties> {
    readonly #input = createRef<HTMLInputElement>();
    #done = false;

    override componentDidMount(): void {
        this.#input.current?.focus({ preventScroll: true });
        this.#input.current?.select();
    }

    override render({ field, value, left, top, width }: StepFieldProperties) {
        return (
            <input
                ref={this.#input}
                class="step-field"
                type="text"
                aria-label={TITLES[field]}
                placeholder={field === 'estimate' ? '1 2 5 min' : 'Label'}
                spellcheck={field === 'label'}
                defaultValue={value}
                style={{ left: `${left}px`, top: `${top}px`, width: `${width}px` }}
                onKeyDown={this.#onKey}
                onBlur={() => this.#end(true, false)}
            />
        );
    }

    readonly #onKey = (event: KeyboardEvent): void => {
        event.stopPropagation();
        if (!event.isComposing && (event.key === 'Enter' || event.key === 'Escape')) {
            event.preventDefault();
            this.#end(event.key === 'Enter', true);
        }
    };

    #end(accepted: boolean, stay: boolean): void {
        if (!this.#done) {
            this.#done = true;
            const text = this.#input.current?.value ?? '';
            this.props.onDone(accepted && text.trim() !== this.props.value ? text : null, stay);
        }
    }
}
