import type * as program from '../drawing/main.ts';

/** What draws outside the panel: a bundle of its own, as it brings the whole language with it (dist/drawing.cjs). */
export type DrawingProgram = typeof program;

/** Gives the program, which is read when it is asked for the first time. */
export type LoadDrawing = () => Promise<DrawingProgram>;
