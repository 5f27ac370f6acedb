import { chainSteps } from './chain-steps.ts';
import { convertUnit } from './convert-unit.ts';
import { markAsDone } from './done/mark-as-done.ts';
import { extractStage } from './extract-stage.ts';
import { improvePain } from './improve-pain.ts';
import { momentOfTruth } from './moment-of-truth.ts';
import { moveStep } from './move-step.ts';
import type { Refactoring } from './refactoring.ts';
import { sortSteps } from './sort-steps.ts';

/** All refactorings, in the order in which editors show them. */
export const REFACTORINGS: readonly Refactoring[] = [
    markAsDone,
    improvePain,
    momentOfTruth,
    convertUnit,
    chainSteps,
    sortSteps,
    moveStep,
    extractStage,
];
