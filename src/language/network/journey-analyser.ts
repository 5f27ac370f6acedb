import { DocumentState, type LangiumDocument, type ParseResult } from 'langium';
import { analyse } from '../../pert/analyse.ts';
import { convert, type Unit } from '../../pert/durations.ts';
import type { Moments } from '../../pert/network.ts';
import type { AnalysedJourney } from '../analysed-journey.ts';
import type { Journey, JourneyFile } from '../generated/ast.ts';
import { isJourney } from '../generated/ast.ts';
import type { JourneyServices } from '../journey-services.ts';
import type { JourneyNames } from '../names/journey-names.ts';
import { inExpansionOrder } from './expansion-order.ts';
import { buildJourney } from './network-builder.ts';

/** Builds and analyses each journey of a document, once for each version of its text; every service shares the result. */
export class JourneyAnalyser {
    private readonly names: JourneyNames;
    /** A parse result belongs to one version of the text, and references do not leave the file. */
    private readonly cache = new WeakMap<ParseResult, AnalysedJourney[]>();

    constructor(services: JourneyServices) {
        this.names = services.references.Names;
    }

    /** The document's journeys in the order of the text. References are resolved as they are followed; before scopes are computed nothing is kept. */
    analysed(document: LangiumDocument): AnalysedJourney[] {
        const { parseResult } = document;
        const cached = this.cache.get(parseResult);
        if (cached) return cached;
        const journeys = this.analyseFile(parseResult.value as JourneyFile);
        if (document.state >= DocumentState.ComputedScopes) this.cache.set(parseResult, journeys);
        return journeys;
    }

    private analyseFile(file: JourneyFile): AnalysedJourney[] {
        const journeys = file.members.filter(isJourney);
        const done = new Map<Journey, AnalysedJourney>();
        const expansion = (journey: Journey, unit: Unit) => momentsOf(done.get(journey), unit);
        for (const journey of inExpansionOrder(journeys)) {
            const built = buildJourney(journey, this.names, expansion);
            done.set(journey, { ...built, analysis: analyse(built.network, { unresolved: built.unresolved.length > 0 }) });
        }
        return journeys.flatMap((journey) => done.get(journey) ?? []);
    }
}

/** What a complete journey takes as a whole, in another unit. */
function momentsOf(journey: AnalysedJourney | undefined, unit: Unit): Moments | null {
    if (!journey?.analysis.complete || !journey.analysis.schedule) return null;
    const { duration, variance } = journey.analysis.schedule;
    const factor = convert(1, journey.network.unit, unit);
    return { expected: convert(duration, journey.network.unit, unit), variance: variance * factor ** 2 };
}
