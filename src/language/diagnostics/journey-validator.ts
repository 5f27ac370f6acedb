import { type AstNode, AstUtils, type ValidationAcceptor, type ValidationChecks } from 'langium';
import type { Unit } from '../../pert/durations.ts';
import type { AnalysedJourney } from '../analysed-journey.ts';
import { isJourney, type Journey, type JourneyPertAstType } from '../generated/ast.ts';
import type { JourneyServices } from '../journey-services.ts';
import { journeyUnit } from '../network/points.ts';
import { dependencyCycles } from './cycles.ts';
import { momentsAreOwned, unusedDeclarations, usedDeclarations } from './declarations.ts';
import { isolatedSteps, redundantDependencies, stageOrder } from './dependencies.ts';
import { duplicatesInFile, duplicatesInJourney } from './duplicates.ts';
import { estimateForm, stepHasEstimate } from './estimates.ts';
import * as placement from './placement.ts';
import * as ranges from './ranges.ts';
import { type Report, reporter } from './report.ts';
import { choiceShares, personaShares } from './shares.ts';
import { targetResults } from './targets.ts';

/** Checks of a journey as a network, in the light of the one analysis that all services share. */
const ANALYSIS_CHECKS: readonly ((journey: AnalysedJourney, report: Report) => void)[] = [
    dependencyCycles,
    targetResults,
    stageOrder,
    isolatedSteps,
    redundantDependencies,
];

/** Registers every check of the language with Langium's validation registry. Syntax and names are checked by the document validator. */
export function registerValidationChecks(services: JourneyServices): void {
    const { Names } = services.references;
    const units = new WeakMap<Journey, Unit | null>();

    const checks: ValidationChecks<JourneyPertAstType> = {
        JourneyFile: check((file, report) => {
            const document = AstUtils.getDocument(file);
            duplicatesInFile(file, Names, report);
            placement.importPlacement(file, report);
            ranges.textEscapes(file, report);
            personaShares(file, report);
            unusedDeclarations(file, usedDeclarations(document), report);
            for (const journey of services.analysis.Analyser.analysed(document)) {
                for (const analysisCheck of ANALYSIS_CHECKS) analysisCheck(journey, report);
            }
        }),
        Journey: check((journey, report) => {
            duplicatesInJourney(journey, Names, report);
            placement.journeyPlacement(journey, report);
            personaShares(journey, report);
            momentsAreOwned(journey, report);
        }),
        Stage: check(placement.stagePlacement),
        Step: [check(placement.stepPlacement), check(stepHasEstimate)],
        Estimate: check((estimate, report) =>
            estimateForm(estimate, unitOf(AstUtils.getContainerOfType(estimate, isJourney), units), report),
        ),
        Duration: check(ranges.finiteDuration),
        Kpi: check(placement.kpiPlacement),
        KpiValue: check(ranges.kpiPercent),
        Improvement: check(placement.improvementPlacement),
        Choice: check(choiceShares),
        ChoiceOption: check(ranges.percentRange('share')),
        Persona: check(ranges.percentRange('share')),
        ChanceProperty: check(ranges.percentRange('share')),
        DropProperty: check(ranges.percentRange('share')),
        RepeatsProperty: check(ranges.repeatsBelowAll),
        Target: check(ranges.percentRange('confidence')),
        PainProperty: [check(ranges.percentRange('frequency')), check(ranges.severityRange)],
        ScoreProperty: check(ranges.scoreRange),
        Team: check(ranges.capacityRange),
        TeamNeed: check(ranges.needRange),
        ObservedProperty: [check(ranges.casesRange), check(ranges.dateRange)],
        StartAnchor: check(ranges.dateRange),
        FinishAnchor: check(ranges.dateRange),
        KpiActual: check(ranges.dateRange),
        KpiDue: check(ranges.dateRange),
        ImprovementDate: check(ranges.dateRange),
    };
    services.validation.ValidationRegistry.register(checks);
}

/** Lets a check report by code where Langium expects one that reports by severity. */
function check<T extends AstNode>(run: (node: T, report: Report) => void) {
    return (node: T, accept: ValidationAcceptor): void => run(node, reporter(accept));
}

/** The unit of bare numbers in a journey; null where it sets none. Looked up once for each journey. */
function unitOf(journey: Journey | undefined, units: WeakMap<Journey, Unit | null>): Unit | null {
    if (!journey) return null;
    let unit = units.get(journey);
    if (unit === undefined) {
        unit = journeyUnit(journey);
        units.set(journey, unit);
    }
    return unit;
}
