import type { Change } from '../text/change.ts';

/** What an edit of a picture means for the text: changes, or why there are none. */
export type Edit = { changes: Change[] } | { problem: string };

export const NOTHING_TO_DO: Edit = { changes: [] };
