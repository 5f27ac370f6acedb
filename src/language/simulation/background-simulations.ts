import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { AnalysedJourney } from '../analysed-journey.ts';
import type { JourneyServices } from '../journey-services.ts';
import { type JourneySimulation, simulateInSlices } from './journey-simulation.ts';

/** Simulations begin once nothing was edited for so long, in milliseconds. */
const REST = 250;

/** A request waits for a slice at most, in milliseconds. */
const SLICE = 8;

/** New figures of a journey. */
export interface SimulationNews {
    document: LangiumDocument;
    journey: AnalysedJourney;
    /** null where the journey turned out to be beyond simulation. */
    simulation: JourneySimulation | null;
}

interface Task {
    document: LangiumDocument;
    journey: AnalysedJourney;
    slices: Generator<JourneySimulation | null, void>;
}

/**
 * Simulates the journeys of open documents while nobody edits, one after the other, in slices between which requests are
 * answered. One simulation for each version of a journey, which every service shares; it is forgotten with that version.
 * Nothing is simulated until {@link start}: hosts that ask for no figures need none.
 */
export class BackgroundSimulations {
    private readonly services: JourneyServices;
    /** null where a journey cannot be simulated. */
    private readonly known = new WeakMap<AnalysedJourney, JourneySimulation | null>();
    private readonly listeners: ((news: SimulationNews) => void)[] = [];
    /** Addresses of the documents edited last come first. */
    private edited: ReadonlySet<string> = new Set();
    private task: Task | null = null;
    private timer: ReturnType<typeof setTimeout> | undefined;

    constructor(services: JourneyServices) {
        this.services = services;
    }

    /** From now on whatever is open is simulated. */
    start(): void {
        const builder = this.services.shared.workspace.DocumentBuilder;
        builder.onUpdate((changed) => {
            this.edited = new Set(changed.map(String));
            this.wait();
        });
        builder.onBuildPhase(DocumentState.Validated, () => this.wait());
    }

    /** What is known so far; null where the journey cannot be simulated, undefined where nothing is known yet. */
    of(journey: AnalysedJourney): JourneySimulation | null | undefined {
        return this.known.get(journey);
    }

    /** Calls back for each journey whenever there are new figures worth showing. */
    onNews(listener: (news: SimulationNews) => void): void {
        this.listeners.push(listener);
    }

    private wait(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.advance(), REST);
    }

    /** Computes a slice, and plans the next. */
    private advance(): void {
        if (!this.task || !this.isWanted(this.task)) this.task = this.nextTask();
        if (!this.task) return;
        const { document, journey, slices } = this.task;
        let slice: IteratorResult<JourneySimulation | null, void>;
        try {
            slice = slices.next();
        } catch (error) {
            console.error(`The journey ${journey.network.name} cannot be simulated: ${String(error)}`);
            this.known.delete(journey);
            slice = { done: true, value: undefined };
        }
        if (slice.done) {
            this.task = null;
            if (!this.known.get(journey)) this.tell({ document, journey, simulation: null });
        } else if (slice.value) {
            this.tell({ document, journey, simulation: slice.value });
        }
        this.timer = setTimeout(() => this.advance(), 0);
    }

    private tell(news: SimulationNews): void {
        this.known.set(news.journey, news.simulation);
        for (const listener of this.listeners) listener(news);
    }

    /** Whether the text is still the one that is being simulated. */
    private isWanted({ document, journey }: Task): boolean {
        return this.openDocuments().includes(document) && this.services.analysis.Analyser.analysed(document).includes(journey);
    }

    private nextTask(): Task | null {
        const { Analyser } = this.services.analysis;
        for (const document of this.openDocuments()) {
            const journey = Analyser.analysed(document).find((each) => !isFinished(this.known.get(each)));
            if (!journey) continue;
            const analyses = Analyser.withExpanded(document).map(({ analysis }) => analysis);
            return { document, journey, slices: simulateInSlices(journey.analysis, analyses, SLICE, () => performance.now()) };
        }
        return null;
    }

    /** Those that are checked as they are, the ones edited last in front. */
    private openDocuments(): LangiumDocument[] {
        const { LangiumDocuments, TextDocuments } = this.services.shared.workspace;
        const open = (TextDocuments?.keys() ?? []).flatMap((key) => {
            const document = LangiumDocuments.getDocument(URI.parse(key));
            return document && document.state >= DocumentState.Validated ? [document] : [];
        });
        return open.sort((a, b) => Number(this.isEdited(b)) - Number(this.isEdited(a)));
    }

    private isEdited({ uri }: LangiumDocument): boolean {
        return this.edited.has(uri.toString());
    }
}

/** Whether there is no more to know. */
function isFinished(simulation: JourneySimulation | null | undefined): boolean {
    return simulation === null || (simulation?.isDone === true && simulation.segments !== null);
}
