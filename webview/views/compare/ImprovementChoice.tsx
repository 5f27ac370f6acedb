import type { TargetedToggleEvent } from 'preact';
import { madeImprovements } from '../../../src/diagram/compare/compared-figures.ts';
import type { ComparedImprovement } from '../../../src/diagram/compare/comparison.ts';
import { leftOutAfter } from './improvement-choice.ts';

const ID = 'improvement-choice';

interface ImprovementChoiceProperties {
    improvements: readonly ComparedImprovement[];
    /** Names of those that are left out. */
    without: readonly string[];
    onChoose: (without: readonly string[]) => void;
}

/** A popover is not placed by the page: it stands below the button. */
function placeBelow({ currentTarget, newState }: TargetedToggleEvent<HTMLElement>): void {
    if (newState !== 'open') return;
    const { left, bottom } = currentTarget.parentElement!.getBoundingClientRect();
    currentTarget.style.left = `${left}px`;
    currentTarget.style.top = `${bottom + 4}px`;
}

/** Which improvements the journey to be has: what one of them is worth shows when it is left out. */
export function ImprovementChoice({ improvements, without, onChoose }: ImprovementChoiceProperties) {
    const labelOf = ({ label, name }: ComparedImprovement) => label?.trim() || name;
    const words = madeImprovements({ improvements });
    return (
        <div class="improvement-choice">
            <button type="button" popovertarget={ID} title="Choose the improvements of the journey to be">
                {`${words[0].toUpperCase()}${words.slice(1)}`}
            </button>
            <div id={ID} class="legend improvement-list" popover="auto" onBeforeToggle={placeBelow}>
                <fieldset>
                    <legend>The journey to be has</legend>
                    {improvements.map((improvement, i) => (
                        <label key={improvement.name}>
                            <input
                                type="checkbox"
                                checked={improvement.isMade}
                                onChange={() => onChoose(leftOutAfter(improvements, without, i))}
                            />
                            <span>
                                {labelOf(improvement)}
                                {improvement.after.length > 0 && (
                                    <small>after {improvement.after.map((other) => labelOf(improvements[other])).join(', ')}</small>
                                )}
                            </span>
                        </label>
                    ))}
                </fieldset>
                <div class="improvement-ends">
                    <button type="button" disabled={without.length === 0} onClick={() => onChoose([])}>
                        All
                    </button>
                    <button
                        type="button"
                        disabled={improvements.every(({ isMade }) => !isMade)}
                        onClick={() => onChoose(improvements.map(({ name }) => name))}
                    >
                        None
                    </button>
                </div>
            </div>
        </div>
    );
}
