import type { URI } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { ActionContext } from '../action-context.ts';
import type { Change } from '../text/change.ts';

/** One way to put right what a diagnostic is about. */
export interface Fix {
    title: string;
    changes: readonly (Change | null)[];
    /** A file that is created, for editors that can do so; then without changes. */
    creates?: URI;
    /** Whether it is the one that most authors want. */
    preferred?: boolean;
}

/** A problem of this language, whose message is plain text. */
export type Problem = Diagnostic & { message: string };

/** Finds the ways to put a diagnostic right, the best first. Never throws, whatever the text looks like. */
export type Fixer = (problem: Problem, context: ActionContext) => Fix[];

/** What can be done to all diagnostics of a kind in a file at once. */
export interface FixAll {
    title: string;
    /** Whether it may happen unasked when the file is saved, because the text means the same before and after. */
    onSave: boolean;
    changes(problems: readonly Problem[], context: ActionContext): Change[];
}
