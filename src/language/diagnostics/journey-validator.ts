import { AstUtils, type ValidationChecks } from 'langium';
import type { AnalysedJourney } from '../analysed-journey.ts';
import { type FileMember, isJourney, type JourneyFile, type JourneyPertAstType } from '../generated/ast.ts';
import type { JourneyServices } from '../journey-services.ts';
import { journeyUnit } from '../network/points.ts';
import { dependencyCycles } from './cycles.ts';
import { momentsAreOwned, outcomesAreServed, unusedDeclarations, usedDeclarations } from './declarations.ts';
import { isolatedSteps, redundantDependencies, stageOrder } from './dependencies.ts';
import { duplicatesInFile, duplicatesInJourney } from './duplicates.ts';
import { estimateForm, stepHasEstimate } from './estimates.ts';
import { expansionCycles } from './expansions.ts';
import { importCycles, importedTwice, importsAreFound } from './imports.ts';
import { improvementCycles } from './improvement-cycles.ts';
import { changesAgree, needsWithinCapacity } from './improvements.ts';
import { kpiIsMeasurable, kpiIsMet } from './kpis.ts';
import { improvementsGain } from './no-gain.ts';
import { estimateDrift } from './observations.ts';
import { painsAreAnswered } from './pains.ts';
import * as placement from './placement.ts';
import * as ranges from './ranges.ts';
import { type Report, reporter } from './report.ts';
import { choiceShares, personaShares } from './shares.ts';
import { targetResults } from './targets.ts';
import { checkNodes, type NodeChecks } from './walk.ts';

/** Checks of a journey as a network, in the light of the one analysis that all services share. */
const NETWORK_CHECKS: readonly ((journey: AnalysedJourney, report: Report) => void)[] = [
    dependencyCycles,
    targetResults,
    stageOrder,
    isolatedSteps,
    redundantDependencies,
    improvementsGain,
];

/** Checks that need no more than their node. */
const NODE_CHECKS: NodeChecks = {
    Stage: [placement.stagePlacement],
    Step: [placement.stepPlacement, stepHasEstimate],
    Dependency: [placement.lagOrLead],
    Duration: [ranges.finiteDuration],
    KpiValue: [ranges.kpiPercent],
    Improvement: [placement.improvementPlacement, needsWithinCapacity],
    Choice: [choiceShares],
    ChoiceOption: [ranges.percentRange('share')],
    Persona: [ranges.percentRange('share')],
    ChanceProperty: [ranges.percentRange('share')],
    DropProperty: [ranges.percentRange('share')],
    RepeatsProperty: [ranges.repeatsBelowAll],
    Target: [ranges.percentRange('confidence')],
    PainProperty: [ranges.percentRange('frequency'), ranges.severityRange],
    ScoreProperty: [ranges.scoreRange],
    Team: [ranges.capacityRange],
    TeamNeed: [ranges.needRange],
    ObservedProperty: [ranges.casesRange, ranges.dateRange],
    StartAnchor: [ranges.dateRange],
    FinishAnchor: [ranges.dateRange],
    KpiActual: [ranges.dateRange],
    KpiDue: [ranges.dateRange],
    ImprovementDate: [ranges.dateRange],
};

/**
 * Registers every check of the language with Langium's validation registry. They hang on the file alone: the document
 * validator, which also checks syntax and names, does not walk any deeper.
 */
export function registerValidationChecks(services: JourneyServices): void {
    const checks: ValidationChecks<JourneyPertAstType> = {
        JourneyFile: fileChecks(services).map((check) => (file, accept) => check(file, reporter(accept))),
    };
    services.validation.ValidationRegistry.register(checks);
}

/** Every check of the language but syntax and names, each for a whole file. */
export function fileChecks(services: JourneyServices): ((file: JourneyFile, report: Report) => void)[] {
    const { Names } = services.references;
    const { ImportGraph, ImportLoader } = services.shared.workspace;

    const checkFile = (file: JourneyFile, report: Report): void => {
        duplicatesInFile(file, Names, report);
        placement.importPlacement(file, report);
        importsAreFound(file, ImportGraph, ImportLoader, report);
        importCycles(file, ImportGraph, report);
        importedTwice(file, ImportGraph, Names, report);
        ranges.textEscapes(file, report);
        personaShares(file, report);
        const isImported = ImportGraph.importersOf(file).length > 0;
        unusedDeclarations(file, usedDeclarations(AstUtils.getDocument(file)), isImported, report);
        outcomesAreServed(file, isImported, report);
        const today = services.time.Today();
        for (const member of file.members) checkNodes(member, nodeChecksIn(member, today), report);
    };
    const checkJourneys = (file: JourneyFile, report: Report): void => {
        for (const journey of file.members.filter(isJourney)) {
            duplicatesInJourney(journey, Names, report);
            placement.journeyPlacement(journey, report);
            personaShares(journey, report);
            momentsAreOwned(journey, ImportGraph.filesImportedBy(file), report);
            painsAreAnswered(journey, report);
            changesAgree(journey, report);
            improvementCycles(journey, report);
        }
    };
    const checkNetworks = (file: JourneyFile, report: Report): void => {
        expansionCycles(file, report);
        for (const journey of services.analysis.Analyser.analysed(AstUtils.getDocument(file))) {
            for (const check of NETWORK_CHECKS) check(journey, report);
        }
    };

    return [checkFile, checkJourneys, checkNetworks];
}

/** The unit of bare numbers is the journey's: it is looked up once, not for each of them. */
function nodeChecksIn(member: FileMember, today: string): NodeChecks {
    if (!isJourney(member)) return NODE_CHECKS;
    const unit = journeyUnit(member);
    return {
        ...NODE_CHECKS,
        Estimate: [(estimate, report) => estimateForm(estimate, unit, report)],
        Kpi: [placement.kpiPlacement, kpiIsMeasurable, (kpi, report) => kpiIsMet(kpi, today, report)],
        ObservedProperty: [...(NODE_CHECKS.ObservedProperty ?? []), (observed, report) => estimateDrift(observed, unit, report)],
    };
}
