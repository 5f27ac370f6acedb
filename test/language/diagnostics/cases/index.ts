import type { DiagnosticCode } from '../../../../src/language/diagnostics/catalogue.ts';
import type { Case } from './case.ts';
import { momentUnowned, outcomeUnserved, unusedDeclaration } from './declarations.ts';
import { estimateOrder, estimatePoints, missingEstimate, unitMissing } from './estimates.ts';
import { expansionCycle, importCycle, importMissing } from './imports.ts';
import { capacityExceeded, conflictingChanges, improvementNoGain } from './improvements.ts';
import { estimateDrift, kpiIncomplete, kpiMissed, painUnanswered } from './measurements.ts';
import { duplicateName, syntax, unresolvedReference } from './names.ts';
import { dependencyCycle, isolatedStep, noPath, redundantDependency, stageOrder, targetMissed } from './network.ts';
import { misplacedProperty, valueRange } from './values.ts';

/** Cases for every code of the catalogue: the type sees to it that none is forgotten. */
export const CASES: Record<DiagnosticCode, Case[]> = {
    syntax,
    'unresolved-reference': unresolvedReference,
    'duplicate-name': duplicateName,
    'dependency-cycle': dependencyCycle,
    'estimate-order': estimateOrder,
    'estimate-points': estimatePoints,
    'unit-missing': unitMissing,
    'value-range': valueRange,
    'misplaced-property': misplacedProperty,
    'no-path': noPath,
    'import-missing': importMissing,
    'import-cycle': importCycle,
    'expansion-cycle': expansionCycle,
    'missing-estimate': missingEstimate,
    'target-missed': targetMissed,
    'stage-order': stageOrder,
    'estimate-drift': estimateDrift,
    'kpi-missed': kpiMissed,
    'capacity-exceeded': capacityExceeded,
    'conflicting-changes': conflictingChanges,
    'moment-unowned': momentUnowned,
    'isolated-step': isolatedStep,
    'pain-unanswered': painUnanswered,
    'outcome-unserved': outcomeUnserved,
    'kpi-incomplete': kpiIncomplete,
    'improvement-no-gain': improvementNoGain,
    'redundant-dependency': redundantDependency,
    'unused-declaration': unusedDeclaration,
};
