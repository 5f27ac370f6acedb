import type { Refactoring } from './refactoring.ts';

/** All refactorings, in the order in which editors show them. */
export const REFACTORINGS: readonly Refactoring[] = [];
