import type * as program from '../drawing/main.ts';

/** What draws outside the panel. It is bundled with the language server, as it needs the whole language, too. */
export type DrawingProgram = typeof program;

/** Gives the program, which is read when it is asked for the first time. */
export type LoadDrawing = () => Promise<DrawingProgram>;
