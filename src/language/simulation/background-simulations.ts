import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { AnalysedJourney } from '../analysed-journey.ts';
import type { JourneyServices } from '../journey-services.ts';
import { isFinished, type JourneySimulation } from './journey-simulation.ts';

/** Simulations begin once nothing was edited for so long, in milliseconds. */
const REST = 250;

/** New figures of a journey. */
export interface SimulationNews {
    document: LangiumDocument;
    journey: AnalysedJourney;
    /** null where the journey turned out to be beyond simulation. */
    simulation: JourneySimulation | null;
}

/** What is being simulated, and what share of it is done, 0…1; null once it is not any more. */
export type ProgressListener = (journey: AnalysedJourney, share: number | null) => void;

interface Task {
    document: LangiumDocument;
    journey: AnalysedJourney;
    breaking: AbortController;
}

/**
 * Simulates the journeys of open documents once nobody edits, one after the other. One simulation for each version of a journey,
 * which every service shares; it is broken off and forgotten with that version.
 * Nothing is simulated until {@link start}: hosts that ask for no figures need none.
 */
export class BackgroundSimulations {
    private readonly services: JourneyServices;
    /** null where a journey cannot be simulated. */
    private readonly known = new WeakMap<AnalysedJourney, JourneySimulation | null>();
    private readonly listeners: ((news: SimulationNews) => void)[] = [];
    private readonly progressListeners: ProgressListener[] = [];
    /** Addresses of the documents edited last come first. */
    private edited: ReadonlySet<string> = new Set();
    private task: Task | null = null;
    private timer: ReturnType<typeof setTimeout> | undefined;
    /** Until then somebody may be editing. */
    private restsAt = 0;

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

    /** Calls back now and then while a journey is simulated, and when that ends or is broken off. */
    onProgress(listener: ProgressListener): void {
        this.progressListeners.push(listener);
    }

    private wait(): void {
        this.breakOffStale();
        if (this.openDocuments().length > 0) this.services.analysis.Simulator.prepare();
        this.restsAt = performance.now() + REST;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.begin(), REST);
    }

    private breakOffStale(): void {
        if (!this.task || this.isWanted(this.task)) return;
        this.task.breaking.abort();
        this.endTask(this.task);
    }

    private endTask({ journey }: Task): void {
        this.task = null;
        this.tellProgress(journey, null);
    }

    /** Simulates what is next, unless something is being simulated. */
    private begin(): void {
        if (this.task) return;
        this.task = this.nextTask();
        if (this.task) void this.run(this.task);
    }

    private async run(task: Task): Promise<void> {
        const { document, journey, breaking } = task;
        const tell = (simulation: JourneySimulation) => {
            this.breakOffStale();
            if (task === this.task) this.tell({ document, journey, simulation });
        };
        let problem: string | null = null;
        try {
            const { Analyser, Simulator } = this.services.analysis;
            const journeys = Analyser.withExpanded(document).map(({ analysis }) => analysis);
            const advanced = (share: number) => task === this.task && this.tellProgress(journey, share);
            const turns = { signal: breaking.signal, turn: () => this.turn(), advanced };
            await Simulator.simulate({ analysis: journey.analysis, journeys }, tell, turns);
        } catch (error) {
            problem = String(error);
        }
        if (task !== this.task) return;
        this.endTask(task);
        if (problem) console.error(`The journey ${journey.network.name} cannot be simulated: ${problem}`);
        if (problem || !isFinished(this.known.get(journey))) this.tell({ document, journey, simulation: null });
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.begin(), Math.max(0, this.restsAt - performance.now()));
    }

    /** Lets others have their turn, and whoever edits finish. */
    private async turn(): Promise<void> {
        do {
            const rest = Math.max(0, this.restsAt - performance.now());
            await new Promise((resolve) => setTimeout(resolve, rest));
        } while (performance.now() < this.restsAt);
        this.breakOffStale();
    }

    private tell(news: SimulationNews): void {
        this.known.set(news.journey, news.simulation);
        for (const listener of this.listeners) listener(news);
    }

    private tellProgress(journey: AnalysedJourney, share: number | null): void {
        for (const listener of this.progressListeners) listener(journey, share);
    }

    /** Whether the text is still the one that is being simulated. */
    private isWanted({ document, journey }: Task): boolean {
        return this.openDocuments().includes(document) && this.services.analysis.Analyser.analysed(document).includes(journey);
    }

    private nextTask(): Task | null {
        const { Analyser } = this.services.analysis;
        for (const document of this.openDocuments()) {
            const journey = Analyser.analysed(document).find((each) => !isFinished(this.known.get(each)));
            if (journey) return { document, journey, breaking: new AbortController() };
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
