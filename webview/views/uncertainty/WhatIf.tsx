import { Component } from 'preact';
import { labelOf } from '../../../src/diagram/network/card-size.ts';
import type { PictureOutline } from '../../../src/diagram/network/picture-model.ts';
import { formatDuration } from '../../../src/pert/durations.ts';
import type { ThreePoint } from '../../../src/pert/network.ts';
import { type EstimatePoint, movePoint } from '../../../src/pert/what-if.ts';
import type { Uncertainty } from '../../../src/protocol/uncertainty.ts';
import type { TriedNetwork } from '../../../src/protocol/what-if.ts';
import type { ViewActions } from '../view.ts';
import { type Outcome, Trial } from './trial.ts';
import { WhatIfOutcome } from './WhatIfOutcome.tsx';

interface WhatIfProperties {
    outline: PictureOutline;
    estimates: readonly (ThreePoint | null)[] | null;
    uncertainty: Uncertainty;
    /** Of the text that is shown. */
    version: number;
    /** null as long as it was not sent. */
    network: TriedNetwork | null;
    selected: string | null;
    actions: ViewActions;
}

interface WhatIfState {
    /** Id of the step that was chosen; null for the one that suggests itself. */
    chosen: string | null;
    /** What is tried; null for what is written. */
    tried: ThreePoint | null;
}

const POINTS: readonly { point: EstimatePoint; title: string }[] = [
    { point: 'optimistic', title: 'Optimistic' },
    { point: 'mostLikely', title: 'Most likely' },
    { point: 'pessimistic', title: 'Pessimistic' },
];

/** Another estimate for a step: what would become of duration, critical path and promises, and a way to write it down. */
export class WhatIf extends Component<WhatIfProperties, WhatIfState> {
    override state: WhatIfState = { chosen: null, tried: null };
    #asked = -1;
    #trial: Trial | null = null;

    override componentDidMount(): void {
        this.#ask();
    }

    override componentDidUpdate(before: WhatIfProperties): void {
        this.#ask();
        const { selected, version } = this.props;
        if (selected !== before.selected && selected !== null && this.#written(selected) !== null) {
            this.setState({ chosen: selected, tried: null });
        } else if (version !== before.version && this.state.tried !== null) {
            // Somebody writes: what was tried belongs to the text before.
            this.setState({ tried: null });
        }
    }

    override render({ outline, network, actions, version }: WhatIfProperties) {
        const step = this.#step();
        const written = step === null ? null : this.#written(step);
        if (step === null || written === null) {
            return null;
        }
        const estimate = this.state.tried ?? written;
        const isReady = this.#isOfShownText(network);
        const outcome = isReady ? this.#outcome(network, step) : null;
        return (
            <section class="what-if">
                <h2>What if</h2>
                <p class="uncertainty-note">Another estimate for one step, without writing it yet.</p>
                <label class="what-if-step">
                    <span>Step</span>
                    <select value={step} onChange={(event) => this.setState({ chosen: event.currentTarget.value, tried: null })}>
                        {outline.steps.map(
                            (each) =>
                                this.#written(each.id) !== null && (
                                    <option key={each.id} value={each.id}>
                                        {labelOf(each)}
                                    </option>
                                ),
                        )}
                    </select>
                </label>
                <div class="what-if-points">
                    {POINTS.map(({ point, title }) => (
                        <Slider
                            key={point}
                            title={title}
                            value={estimate[point]}
                            reach={reachOf(written)}
                            text={formatDuration(estimate[point], outline.unit)}
                            disabled={!isReady}
                            onMove={(value) => this.setState({ tried: movePoint(estimate, point, value) })}
                        />
                    ))}
                </div>
                <div class="what-if-buttons">
                    <button
                        type="button"
                        disabled={this.state.tried === null || !isReady}
                        onClick={() => actions.edit({ kind: 'points', step, estimate, version })}
                    >
                        Write into the text
                    </button>
                    <button type="button" disabled={this.state.tried === null} onClick={() => this.setState({ tried: null })}>
                        Reset
                    </button>
                </div>
                {outcome && <WhatIfOutcome outcome={outcome} outline={outline} isTried={this.state.tried !== null} />}
            </section>
        );
    }

    /** For the network of the text that is shown, once it rests. */
    #ask(): void {
        const { network, version, uncertainty, actions } = this.props;
        if (!this.#isOfShownText(network) && uncertainty.version === version && this.#asked !== version) {
            this.#asked = version;
            actions.wantNetwork();
        }
    }

    #isOfShownText(network: TriedNetwork | null): network is TriedNetwork {
        const { version, outline } = this.props;
        return network !== null && network.version === version && network.networks[network.journey].name === outline.journey;
    }

    /** The one chosen, else the one that drives the duration the most. */
    #step(): string | null {
        const { uncertainty, outline } = this.props;
        const { chosen } = this.state;
        if (chosen !== null && this.#written(chosen) !== null) {
            return chosen;
        }
        const ranked = [...uncertainty.steps].sort((a, b) => b.sensitivity - a.sensitivity);
        return [...ranked, ...outline.steps].find(({ id }) => this.#written(id) !== null)?.id ?? null;
    }

    #written(step: string): ThreePoint | null {
        const { outline, estimates } = this.props;
        return estimates?.[outline.steps.findIndex(({ id }) => id === step)] ?? null;
    }

    #outcome(network: TriedNetwork, step: string): { before: Outcome; after: Outcome } | null {
        if (this.#trial?.network !== network) {
            this.#trial = new Trial(network);
        }
        const index = this.props.outline.steps.findIndex(({ id }) => id === step);
        return this.#trial.compare(index, this.state.tried);
    }
}

interface SliderProperties {
    title: string;
    value: number;
    /** What its right end means, and how finely it moves. */
    reach: { most: number; step: number };
    text: string;
    disabled: boolean;
    onMove: (value: number) => void;
}

function Slider({ title, value, reach, text, disabled, onMove }: SliderProperties) {
    return (
        <label>
            <span>{title}</span>
            <input
                type="range"
                min={0}
                max={reach.most}
                step={reach.step}
                value={value}
                disabled={disabled}
                aria-valuetext={text}
                onInput={(event) => onMove(Number(Number(event.currentTarget.value).toPrecision(6)))}
            />
            <span class="what-if-value" aria-hidden="true">
                {text}
            </span>
        </label>
    );
}

/** To twice what is written, in about a hundred round steps. */
function reachOf({ pessimistic }: ThreePoint): { most: number; step: number } {
    const wanted = pessimistic > 0 ? 2 * pessimistic : 1;
    const power = 10 ** Math.floor(Math.log10(wanted / 100));
    const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => wanted / candidate <= 100) ?? 10 * power;
    return { most: Math.ceil(wanted / step) * step, step };
}
