import type { DiagnosticCode } from '../../diagnostics/catalogue.ts';
import type { ActionContext } from '../action-context.ts';
import type { Change } from '../text/change.ts';
import { breakCycle, followPrevious, removeAllRedundant, removeRedundant } from './dependencies.ts';
import { renameDuplicate } from './duplicates.ts';
import { completePoints, sortPoints } from './estimate-points.ts';
import type { FixAll, Fixer, Problem } from './fix.ts';
import { fitCapacity, orderImprovements } from './improvements.ts';
import { completeKpi } from './kpis.ts';
import { insertEstimate } from './missing-estimates.ts';
import { fitToObserved } from './observations.ts';
import { serveOutcome } from './outcomes.ts';
import { assignOwner } from './owners.ts';
import { answerPain } from './pains.ts';
import { removeMisplaced } from './placement.ts';
import { resolveName } from './references.ts';
import { orderStages } from './stage-order.ts';
import { correctAllKeywords, mendSyntax } from './syntax.ts';
import { swapEnds } from './targets.ts';
import { addUnit } from './units.ts';
import { removeUnused } from './unused.ts';
import { bringIntoRange } from './values.ts';

/** What can be done about each kind of diagnostic. Promises that are missed have no quick fix. */
export const FIXERS: Readonly<Partial<Record<DiagnosticCode, Fixer>>> = {
    syntax: mendSyntax,
    'unresolved-reference': resolveName,
    'duplicate-name': renameDuplicate,
    'dependency-cycle': breakCycle,
    'estimate-order': sortPoints,
    'estimate-points': completePoints,
    'unit-missing': addUnit,
    'value-range': bringIntoRange,
    'misplaced-property': removeMisplaced,
    'no-path': swapEnds,
    'missing-estimate': insertEstimate,
    'stage-order': orderStages,
    'moment-unowned': assignOwner,
    'isolated-step': followPrevious,
    'estimate-drift': fitToObserved,
    'capacity-exceeded': fitCapacity,
    'conflicting-changes': orderImprovements,
    'pain-unanswered': answerPain,
    'outcome-unserved': serveOutcome,
    'kpi-incomplete': completeKpi,
    'redundant-dependency': removeRedundant,
    'unused-declaration': removeUnused,
};

/** What can be done to all diagnostics of a kind at once. */
export const FIX_ALL: Readonly<Partial<Record<DiagnosticCode, FixAll>>> = {
    syntax: correctAllKeywords,
    'duplicate-name': withFirst(renameDuplicate, 'Rename all duplicates in the file'),
    'estimate-order': withFirst(sortPoints, 'Sort the points of all estimates in the file'),
    'estimate-points': withFirst(completePoints, 'Complete all estimates of two points in the file'),
    'estimate-drift': withFirst(fitToObserved, 'Fit all estimates in the file to what was observed'),
    'redundant-dependency': removeAllRedundant,
    'unused-declaration': withFirst(removeUnused, 'Remove all unused declarations in the file'),
};

/** Does to each of them what is offered first. */
function withFirst(fixer: Fixer, title: string): FixAll {
    const changesOf = (problem: Problem, context: ActionContext): (Change | null)[] => [...(fixer(problem, context)[0]?.changes ?? [])];
    return {
        title,
        onSave: false,
        changes: (problems, context) => problems.flatMap((problem) => changesOf(problem, context)).filter((change) => change !== null),
    };
}
