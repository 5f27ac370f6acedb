import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Ids of the steps that are selected beside the one that is dealt with; none in a picture that nobody operates. */
export const AlsoSelected = createContext<ReadonlySet<string>>(new Set());

/** Whether a step is selected: the one that is dealt with, or one beside it. */
export function useSelected(step: string, selected: boolean): boolean {
    return useContext(AlsoSelected).has(step) || selected;
}
