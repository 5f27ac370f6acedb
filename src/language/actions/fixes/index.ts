import { DiagnosticSeverity } from 'vscode-languageserver-protocol';
import type { DiagnosticCode } from '../../diagnostics/catalogue.ts';
import type { EditorDiagnosticCode } from '../../diagnostics/editor/catalogue.ts';
import type { ActionContext } from '../action-context.ts';
import type { Change } from '../text/change.ts';
import { breakCycle, followPrevious, removeAllRedundant, removeRedundant } from './dependencies.ts';
import { renameDuplicate } from './duplicates.ts';
import { completePoints, sortPoints } from './estimate-points.ts';
import type { Fix, FixAll, Fixer, Problem } from './fix.ts';
import { findImport } from './imports.ts';
import { fitCapacity, orderImprovements } from './improvements.ts';
import { completeKpi } from './kpis.ts';
import { improveMissed } from './missed-targets.ts';
import { insertEstimate } from './missing-estimates.ts';
import { fitToObserved } from './observations.ts';
import { letServe, serveOutcome } from './outcomes.ts';
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

/** What can be done about each kind of diagnostic. */
export const FIXERS: Readonly<Partial<Record<DiagnosticCode | EditorDiagnosticCode, Fixer>>> = {
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
    'import-missing': findImport,
    'missing-estimate': insertEstimate,
    'target-missed': improveMissed,
    'stage-order': orderStages,
    'moment-unowned': assignOwner,
    'isolated-step': followPrevious,
    'estimate-drift': fitToObserved,
    'capacity-exceeded': fitCapacity,
    'conflicting-changes': orderImprovements,
    'pain-unanswered': answerPain,
    'outcome-unserved': serveOutcome,
    'kpi-incomplete': completeKpi,
    'step-unserving': letServe,
    'redundant-dependency': removeRedundant,
    'unused-declaration': removeUnused,
};

/** What can be done to all diagnostics of a kind at once. */
export const FIX_ALL: Readonly<Partial<Record<DiagnosticCode | EditorDiagnosticCode, FixAll>>> = {
    syntax: correctAllKeywords,
    'unresolved-reference': withPreferred(resolveName, 'Replace all names that are not declared by the nearest ones'),
    'duplicate-name': withFirst(renameDuplicate, 'Rename all duplicates in the file'),
    'estimate-order': withFirst(sortPoints, 'Sort the points of all estimates in the file'),
    'estimate-points': withFirst(completePoints, 'Complete all estimates of two points in the file'),
    'value-range': withPreferred(bringIntoRange, 'Bring all values in the file into their range'),
    'misplaced-property': withPreferred(removeMisplaced, 'Put all misplaced properties of the file right'),
    'missing-estimate': withChosen(insertEstimate, median, 'Insert the median for all missing estimates in the file'),
    'estimate-drift': withFirst(fitToObserved, 'Fit all estimates in the file to what was observed'),
    'moment-unowned': withPreferred(assignOwner, 'Let the only team own all moments of truth without an owner'),
    'redundant-dependency': removeAllRedundant,
    'unused-declaration': withFirst(removeUnused, 'Remove all unused declarations in the file'),
};

/** Does to each of them what is offered first. */
function withFirst(fixer: Fixer, title: string): FixAll {
    return withChosen(fixer, ([first]) => first, title);
}

/** Does to each of them what most authors want, and nothing where that is not clear. */
function withPreferred(fixer: Fixer, title: string): FixAll {
    return withChosen(fixer, (fixes) => fixes.find(({ preferred }) => preferred), title);
}

function withChosen(fixer: Fixer, choose: (fixes: Fix[], problem: Problem) => Fix | undefined, title: string): FixAll {
    const changesOf = (problem: Problem, context: ActionContext): (Change | null)[] => [
        ...(choose(fixer(problem, context), problem)?.changes ?? []),
    ];
    return {
        title,
        onSave: false,
        changes: (problems, context) => problems.flatMap((problem) => changesOf(problem, context)).filter((change) => change !== null),
    };
}

/** An estimate that is knowingly open stays open. */
function median(fixes: Fix[], { severity }: Problem): Fix | undefined {
    return severity === DiagnosticSeverity.Warning ? fixes.find(({ title }) => title.startsWith('Insert the median')) : undefined;
}
