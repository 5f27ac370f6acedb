import { Component } from 'preact';
import { stepOf } from '../views/frame/picture-target.ts';
import { HoverCard } from './HoverCard.tsx';
import { QuietTitle } from './quiet-title.ts';

interface StepHoverProperties {
    /** What the steps stand in. */
    layer: () => HTMLElement;
    /** Version of the text that is shown. */
    version: number;
    nameOf: (step: string) => string;
    /** The hover of a step in the text, as Markdown. */
    hoverOf: (step: string) => Promise<string | null>;
}

interface StepHoverState {
    card: { step: string; text: string; x: number; y: number; takesFocus: boolean } | null;
}

/** The pointer rests so long on a step before its card comes, and may leave both for so long before it goes, in milliseconds. */
const REST = 500;
const GRACE = 300;

/** In a table a card would be in the way of reading: it comes at the names. */
const NOT_HERE = 'td.cell-time, td.cell-number, td.cell-text:not(.column-name), td.cell-flag';

/** Cards that tell about steps: where the pointer rests on one, and at the key I on the one that has the focus. */
export class StepHover extends Component<StepHoverProperties, StepHoverState> {
    override state: StepHoverState = { card: null };
    readonly #quiet = new QuietTitle();
    readonly #cleanUps: (() => void)[] = [];
    /** The step that the pointer is on, and where. */
    #pointed: { step: string; x: number; y: number } | null = null;
    #coming = 0;
    #going = 0;

    override componentDidMount(): void {
        const layer = this.props.layer();
        const on = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void) => {
            layer.addEventListener(type, listener);
            this.#cleanUps.push(() => layer.removeEventListener(type, listener));
        };
        on('pointerover', this.#onPointer);
        on('pointermove', this.#onPointer);
        on('pointerleave', () => this.#leave());
        on('pointerdown', (event) => this.#onPress(event));
        on('wheel', () => this.#close());
        on('keydown', this.#onKey);
    }

    override componentWillUnmount(): void {
        this.#halt();
        this.#quiet.at(null);
        for (const cleanUp of this.#cleanUps) {
            cleanUp();
        }
    }

    /** What is told goes with the text. */
    override componentDidUpdate(before: StepHoverProperties): void {
        const { card } = this.state;
        if (card !== null && before.version !== this.props.version) {
            void this.props.hoverOf(card.step).then((text) => {
                if (this.state.card === card) {
                    this.setState({ card: text === null ? null : { ...card, text } });
                }
            });
        }
    }

    override render({ nameOf }: StepHoverProperties, { card }: StepHoverState) {
        return (
            card !== null && (
                <HoverCard
                    key={card.step}
                    label={nameOf(card.step)}
                    text={card.text}
                    place={card}
                    takesFocus={card.takesFocus}
                    onEnter={() => clearTimeout(this.#going)}
                    onLeave={() => this.#leave()}
                    onClose={() => this.#close()}
                />
            )
        );
    }

    readonly #onPointer = (event: PointerEvent): void => {
        const target = event.target as Element;
        if (target.closest('.hover-card, .menu, .step-field') !== null) {
            return;
        }
        const step = event.buttons !== 0 || event.pointerType === 'touch' || target.closest(NOT_HERE) !== null ? null : stepOf(target);
        this.#quiet.at(step === null ? null : target);
        if (step === null) {
            this.#leave();
            return;
        }
        const known = this.#pointed;
        this.#pointed = { step, x: event.clientX, y: event.clientY };
        if (this.state.card?.step === step) {
            clearTimeout(this.#going);
        } else if (known?.step !== step) {
            this.#leave();
            this.#pointed = { step, x: event.clientX, y: event.clientY };
            this.#coming = window.setTimeout(() => void this.#come(step), REST);
        }
    };

    async #come(step: string): Promise<void> {
        const text = await this.props.hoverOf(step);
        if (text !== null && this.#pointed?.step === step) {
            clearTimeout(this.#going);
            this.setState({ card: { ...this.#pointed, text, takesFocus: false } });
        }
    }

    readonly #onKey = (event: KeyboardEvent): void => {
        const step = stepOf(event.target);
        if (step === null || event.defaultPrevented || event.key.toLowerCase() !== 'i' || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        event.preventDefault();
        this.#halt();
        const { left, bottom } = (event.target as Element).getBoundingClientRect();
        void this.props.hoverOf(step).then((text) => {
            if (text !== null) {
                this.setState({ card: { step, text, x: Math.max(0, left), y: bottom - 8, takesFocus: true } });
            }
        });
    };

    #onPress(event: PointerEvent): void {
        if ((event.target as Element).closest('.hover-card') === null) {
            this.#close();
        }
    }

    /** The pointer is on no step any more; the card may be where it goes to. */
    #leave(): void {
        this.#halt();
        this.#pointed = null;
        if (this.state.card !== null && !this.state.card.takesFocus) {
            this.#going = window.setTimeout(() => this.#close(), GRACE);
        }
    }

    /** Until the pointer has left the step, its card does not come again. */
    #close(): void {
        this.#halt();
        if (this.state.card !== null) {
            this.setState({ card: null });
        }
    }

    #halt(): void {
        clearTimeout(this.#coming);
        clearTimeout(this.#going);
    }
}
