import { AstUtils, DocumentState, type LangiumDocument } from 'langium';
import { analyse } from '../../pert/analyse.ts';
import { convert, type Unit } from '../../pert/durations.ts';
import type { ExpandedMoments } from '../../pert/network.ts';
import type { AnalysedJourney } from '../analysed-journey.ts';
import type { Journey, JourneyFile } from '../generated/ast.ts';
import { isJourney } from '../generated/ast.ts';
import type { JourneyServices } from '../journey-services.ts';
import type { JourneyNames } from '../names/journey-names.ts';
import { buildPlan } from '../plan/plan-builder.ts';
import { inExpansionOrder } from './expansion-order.ts';
import { withExpanded } from './expansions.ts';
import { buildJourney, type Expansion } from './network-builder.ts';

/** Builds and analyses each journey of a document, once for each version of its text; every service shares the result. */
export class JourneyAnalyser {
    private readonly names: JourneyNames;
    /** Syntax trees belong to one version of the text; what changes in imported files makes the document be forgotten. */
    private readonly files = new WeakMap<JourneyFile, AnalysedJourney[]>();
    private readonly journeys = new WeakMap<Journey, AnalysedJourney>();
    /** What was known last of a syntax tree, also after it was forgotten. */
    private readonly latest = new WeakMap<JourneyFile, AnalysedJourney[]>();

    constructor(services: JourneyServices) {
        this.names = services.references.Names;
    }

    /**
     * The document's journeys in the order of the text. References are resolved as they are followed, also into other files;
     * before the scopes of all documents in question are computed nothing is kept.
     */
    analysed(document: LangiumDocument): AnalysedJourney[] {
        const file = document.parseResult.value as JourneyFile;
        const kept = this.files.get(file);
        if (kept) return kept;
        const journeys = file.members.filter(isJourney);
        const all = withExpanded(journeys);
        const done = this.analyse(all);
        const analysed = journeys.flatMap((journey) => done.get(journey) ?? []);
        if (isSettled(document) && all.every((journey) => isSettled(AstUtils.getDocument(journey)))) {
            this.files.set(file, analysed);
            this.latest.set(file, analysed);
            for (const [journey, result] of done) this.journeys.set(journey, result);
        }
        return analysed;
    }

    /**
     * The document's journeys as they were analysed last, without waiting: while a newer text is being read those of the version
     * before, whose tree the document still holds. Empty where nothing is known.
     */
    analysedLast(document: LangiumDocument): AnalysedJourney[] {
        if (isSettled(document)) return this.analysed(document);
        return this.latest.get(document.parseResult.value as JourneyFile) ?? [];
    }

    /** A document's journeys, and all journeys of this file and others that their steps expand, directly or not. */
    withExpanded(document: LangiumDocument): AnalysedJourney[] {
        const own = this.analysed(document);
        const done = this.analyse(withExpanded(own.map(({ node }) => node)));
        return [...done.values()];
    }

    /** Forgets what is known about a document, because the meaning of its names may have changed. */
    forget(document: LangiumDocument): void {
        const file = document.parseResult.value as JourneyFile;
        this.files.delete(file);
        // A document that was not parsed yet has no members.
        for (const member of file.members ?? []) if (isJourney(member)) this.journeys.delete(member);
    }

    /** @param journeys together with all that they expand */
    private analyse(journeys: readonly Journey[]): Map<Journey, AnalysedJourney> {
        const done = new Map<Journey, AnalysedJourney>();
        const { ordered, endless } = inExpansionOrder(journeys);
        const ending = new Set(ordered);
        const expansion = (journey: Journey, unit: Unit) => (ending.has(journey) ? momentsOf(done.get(journey), unit) : null);
        for (const journey of [...ordered, ...endless]) {
            done.set(journey, this.journeys.get(journey) ?? this.analyseJourney(journey, expansion));
        }
        return done;
    }

    private analyseJourney(journey: Journey, expansion: Expansion): AnalysedJourney {
        const built = buildJourney(journey, this.names, expansion);
        return {
            ...built,
            analysis: analyse(built.network, { unresolved: built.unresolved.length > 0 }),
            plan: buildPlan(built, this.names, expansion),
        };
    }
}

function isSettled({ state }: LangiumDocument): boolean {
    return state >= DocumentState.ComputedScopes;
}

/** What a journey takes as a whole, in another unit; null where that cannot be computed. */
function momentsOf(journey: AnalysedJourney | undefined, unit: Unit): ExpandedMoments | null {
    if (!journey?.analysis.schedule) return null;
    const { duration, variance } = journey.analysis.schedule;
    const factor = convert(1, journey.network.unit, unit);
    const moments = { expected: convert(duration, journey.network.unit, unit), variance: variance * factor ** 2 };
    return journey.analysis.complete ? moments : { ...moments, incomplete: true };
}
