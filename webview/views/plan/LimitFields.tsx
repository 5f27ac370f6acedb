import { Component } from 'preact';
import type { Unit } from '../../../src/pert/durations.ts';
import type { PlanMemory } from './plan-memory.ts';

interface LimitFieldsProperties {
    memory: PlanMemory;
    /** Of the plan. */
    unit: Unit;
    onChange: () => void;
}

const UNITS: readonly Unit[] = ['h', 'd', 'w', 'mo', 'y'];

/** Money and time that may be spent on improvements. */
export class LimitFields extends Component<LimitFieldsProperties> {
    override render({ memory, unit }: LimitFieldsProperties) {
        const units = UNITS.includes(unit) ? UNITS : [unit, ...UNITS];
        return (
            <div class="plan-limits">
                <label>
                    Cost at most
                    <input
                        type="number"
                        min="0"
                        step="any"
                        value={memory.budget}
                        onInput={(event) => this.#set({ budget: event.currentTarget.value })}
                    />
                </label>
                <label>
                    Done within
                    <input
                        type="number"
                        min="0"
                        step="any"
                        value={memory.within}
                        onInput={(event) => this.#set({ within: event.currentTarget.value })}
                    />
                </label>
                <select
                    aria-label="Unit of that time"
                    value={memory.unit ?? unit}
                    onChange={(event) => this.#set({ unit: event.currentTarget.value as Unit })}
                >
                    {units.map((each) => (
                        <option key={each} value={each}>
                            {each}
                        </option>
                    ))}
                </select>
            </div>
        );
    }

    #set(change: Partial<PlanMemory>): void {
        Object.assign(this.props.memory, change);
        this.forceUpdate();
        this.props.onChange();
    }
}
