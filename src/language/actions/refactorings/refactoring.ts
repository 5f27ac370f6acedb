import type { ActionContext } from '../action-context.ts';
import type { Fix } from '../fixes/fix.ts';

/** A part of the text by offsets; empty where only a cursor stands. */
export interface Selection {
    offset: number;
    end: number;
}

/** A change that leaves a sound text sound. */
export interface Refactoring {
    /** A kind of code action of the Language Server Protocol. */
    kind: string;
    /** What is offered for a selection. Never throws, whatever the text looks like. */
    offers(selection: Selection, context: ActionContext): Fix[];
}
