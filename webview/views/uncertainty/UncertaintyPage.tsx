import { Component, createRef } from 'preact';
import type { PictureOutline } from '../../../src/diagram/network/picture-model.ts';
import type { DriverMeasure } from '../../../src/diagram/uncertainty/drivers.ts';
import { formatDuration } from '../../../src/pert/durations.ts';
import type { ThreePoint } from '../../../src/pert/network.ts';
import { datesSentence } from '../../../src/pert/simulation/dates.ts';
import type { Uncertainty } from '../../../src/protocol/uncertainty.ts';
import type { TriedNetwork } from '../../../src/protocol/what-if.ts';
import type { ViewActions } from '../view.ts';
import { Distribution } from './Distribution.tsx';
import { Drivers } from './Drivers.tsx';
import { Leaving } from './Leaving.tsx';
import { Segments } from './Segments.tsx';
import { TargetTable } from './TargetTable.tsx';
import type { UncertaintyMemory } from './uncertainty-memory.ts';
import { WhatIf } from './WhatIf.tsx';

interface UncertaintyPageProperties {
    outline: PictureOutline;
    estimates: readonly (ThreePoint | null)[] | null;
    /** To try other estimates on; null as long as it was not wanted. */
    network: TriedNetwork | null;
    /** null where the journey cannot be simulated; undefined until the first figures are there. */
    uncertainty: Uncertainty | null | undefined;
    /** Of the text that is shown. */
    version: number;
    selected: string | null;
    memory: UncertaintyMemory;
    actions: ViewActions;
}

interface UncertaintyPageState {
    width: number;
    measure: DriverMeasure;
}

/** Beyond this, longer lines would be harder to read. */
const WIDEST = 1100;
const PADDING = 20;

/** The figures of a simulation, one chart below the other. */
export class UncertaintyPage extends Component<UncertaintyPageProperties, UncertaintyPageState> {
    override state: UncertaintyPageState = { width: 0, measure: this.props.memory.measure };
    readonly #scroller = createRef<HTMLElement>();
    #observer: ResizeObserver | null = null;

    override componentDidMount(): void {
        const scroller = this.#scroller.current!;
        this.#observer = new ResizeObserver(() => this.setState({ width: scroller.clientWidth }));
        this.#observer.observe(scroller);
        scroller.scrollTop = this.props.memory.scrollTop;
    }

    override componentWillUnmount(): void {
        this.#observer?.disconnect();
        this.props.memory.scrollTop = this.#scroller.current?.scrollTop ?? 0;
    }

    override render() {
        const { outline, uncertainty, version } = this.props;
        const isCurrent = uncertainty?.version === version;
        return (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the keys.
            <section class="uncertainty-view" ref={this.#scroller} tabIndex={0} aria-label="Uncertainty">
                {uncertainty === undefined && (
                    <p class="uncertainty-none" role="status">
                        Simulating the first customers…
                    </p>
                )}
                {uncertainty === null && (
                    <p class="uncertainty-none">
                        Not simulated: this journey has too many steps to be simulated while you write. The command “journey simulate” does
                        it.
                    </p>
                )}
                {uncertainty && (
                    <div class={isCurrent ? 'uncertainty-page' : 'uncertainty-page uncertainty-outdated'}>
                        <Summary uncertainty={uncertainty} outline={outline} isCurrent={isCurrent} />
                        {this.#charts(uncertainty)}
                    </div>
                )}
            </section>
        );
    }

    #charts(uncertainty: Uncertainty) {
        const { outline, estimates, network, version, selected, actions, memory } = this.props;
        const width = Math.min(WIDEST, Math.max(320, this.state.width)) - 2 * PADDING;
        const choose = (step: string) => {
            actions.select(step);
            actions.reveal(step);
        };
        if (this.state.width === 0) return null;
        return (
            <>
                <Distribution uncertainty={uncertainty} outline={outline} width={width} />
                {uncertainty.targets.length > 0 && <TargetTable targets={uncertainty.targets} outline={outline} />}
                <Drivers
                    uncertainty={uncertainty}
                    outline={outline}
                    width={width}
                    measure={this.state.measure}
                    selected={selected}
                    onMeasure={(measure) => {
                        memory.measure = measure;
                        this.setState({ measure });
                    }}
                    onChoose={choose}
                />
                <WhatIf
                    outline={outline}
                    estimates={estimates}
                    uncertainty={uncertainty}
                    version={version}
                    network={network}
                    selected={selected}
                    actions={actions}
                />
                <Leaving uncertainty={uncertainty} outline={outline} width={width} selected={selected} onChoose={choose} />
                <Segments uncertainty={uncertainty} outline={outline} />
            </>
        );
    }
}

/** Both ways of reckoning side by side, why they differ, and how far the simulation is. */
function Summary({ uncertainty, outline, isCurrent }: { uncertainty: Uncertainty; outline: PictureOutline; isCurrent: boolean }) {
    const { mean, standardDeviation, classical, iterations, progress, isDone, difference } = uncertainty;
    const time = (value: number) => formatDuration(value, outline.unit);
    const isRunning = !isDone || !isCurrent;
    return (
        <section class="uncertainty-summary">
            <dl>
                <div>
                    <dt>Simulated</dt>
                    <dd>
                        <strong>{time(mean)}</strong> ± {time(standardDeviation)}
                    </dd>
                </div>
                <div>
                    <dt>Classical</dt>
                    <dd>
                        <strong>{time(classical.mean)}</strong> ± {time(classical.standardDeviation)}
                    </dd>
                </div>
                <div class="uncertainty-runs">
                    <dt>Customers</dt>
                    <dd>
                        <span role="status">{isRunning ? 'simulating…' : iterations.toLocaleString('en-US')}</span>
                        <progress
                            aria-label="Progress of the simulation"
                            class={isRunning ? 'uncertainty-progress' : 'uncertainty-progress uncertainty-finished'}
                            max={1}
                            value={isCurrent ? progress : 0}
                        />
                    </dd>
                </div>
            </dl>
            <p>{difference}</p>
            {outline.anchor && <p>{unbroken(datesSentence(outline.anchor, uncertainty.percentiles, outline.unit))}</p>}
        </section>
    );
}

/** Dates are not broken at their hyphens. */
function unbroken(sentence: string) {
    return sentence
        .split(/(\S+-\d\d-\d\d \d\d:\S*\d)/)
        .map((part, i) => (i % 2 === 1 ? <span class="uncertainty-date">{part}</span> : part));
}
