import { DocumentState, type LangiumDocument, URI, UriUtils } from 'langium';
import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import type { JourneyServices } from '../../language/journey-services.ts';
import type { JourneySimulation } from '../../language/simulation/journey-simulation.ts';
import { turns } from '../../language/turns.ts';
import type { PreviewSubscription, PreviewUnsubscription, PreviewUpdateMessage } from '../../protocol/preview-requests.ts';
import type { Uncertainty } from '../../protocol/uncertainty.ts';
import { type Picture, pictureOf } from './picture.ts';
import { type PreviewFrame, PreviewSession } from './preview-session.ts';
import { staleStatus } from './stale-reasons.ts';
import { uncertaintyOf } from './uncertainty.ts';

/** A message leaves in the turn of the event loop after the next. */
const SENDING = 2;

/**
 * Sends each subscribed panel an update for each version of its document, as soon as names can be looked up: before the whole
 * document is linked and validated. A version that was overtaken by the next edit is left out.
 */
export class PreviewEndpoint {
    private readonly services: JourneyServices;
    private readonly send: (message: PreviewUpdateMessage) => void;
    private readonly sessions = new Map<string, PreviewSession>();
    /** What each session was sent last. */
    private readonly sent = new WeakMap<PreviewSession, readonly AnalysedJourney[]>();
    private readonly uncertainties = new WeakMap<JourneySimulation, Uncertainty>();
    /** Per document and name of a journey: the last picture that could be drawn. */
    private readonly lastGood = new Map<string, Map<string, Picture>>();

    constructor(services: JourneyServices, send: (message: PreviewUpdateMessage) => void) {
        this.services = services;
        this.send = send;
        const builder = services.shared.workspace.DocumentBuilder;
        builder.onDocumentPhase(DocumentState.ComputedScopes, async (document) => {
            this.publish(document);
            // Off it goes, before linking keeps the process busy.
            if (this.sessions.size > 0) await turns(SENDING);
        });
        // A document whose imports changed is linked anew, but its text is not.
        builder.onDocumentPhase(DocumentState.Linked, (document) => this.publish(document, true));
        services.analysis.Simulations.onNews(({ document, journey }) => this.publishSimulation(document, journey));
        builder.onUpdate((_changed, deleted) => {
            for (const uri of deleted) this.lastGood.delete(UriUtils.normalize(uri));
        });
    }

    /** Starts a panel's subscription, or starts it over: its next update is complete. */
    subscribe(subscription: PreviewSubscription): void {
        const session = new PreviewSession(subscription, this.sessions.get(subscription.panel)?.lastSequence);
        this.sessions.set(subscription.panel, session);
        const document = this.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(subscription.uri));
        if (document && document.state >= DocumentState.ComputedScopes) this.publishTo(session, document);
    }

    unsubscribe({ panel }: PreviewUnsubscription): void {
        this.sessions.delete(panel);
    }

    private publish(document: LangiumDocument, onlyNews = false): void {
        const uri = UriUtils.normalize(document.uri);
        for (const session of this.sessions.values()) {
            if (UriUtils.normalize(session.subscription.uri) !== uri) continue;
            if (onlyNews && this.sent.get(session) === this.services.analysis.Analyser.analysed(document)) continue;
            this.publishTo(session, document);
        }
    }

    /** To those who look at the journey. */
    private publishSimulation(document: LangiumDocument, journey: AnalysedJourney): void {
        const uri = UriUtils.normalize(document.uri);
        const index = this.services.analysis.Analyser.analysed(document).indexOf(journey);
        for (const session of this.sessions.values()) {
            if (UriUtils.normalize(session.subscription.uri) === uri && session.selected === index) this.publishTo(session, document);
        }
    }

    private publishTo(session: PreviewSession, document: LangiumDocument): void {
        this.sent.set(session, this.services.analysis.Analyser.analysed(document));
        const update = session.next(this.frameFor(session, document));
        this.send({ panel: session.subscription.panel, update });
    }

    private frameFor(session: PreviewSession, document: LangiumDocument): PreviewFrame {
        const analysed = this.services.analysis.Analyser.analysed(document);
        const version = document.textDocument.version;
        const journeys = analysed.map(({ network }) => ({ name: network.name, label: network.label }));
        const selected = selectJourney(journeys, session);
        const journey = analysed[selected];
        const good = this.goodPictures(document);
        if (!journey || journey.network.steps.length === 0) {
            const lost = document.parseResult.parserErrors.length > 0 ? findLost(good, session, journeys[selected]?.name) : undefined;
            if (lost) {
                const reasons = ['A syntax error hides the steps.'];
                return { version, journeys, selected, status: { kind: 'stale', reasons, cycleSteps: [] }, picture: lost };
            }
            return { version, journeys, selected, status: { kind: 'empty', hasJourney: journeys.length > 0 }, picture: null };
        }
        const picture = pictureOf(journey);
        if (picture) {
            remember(good, picture, journeys);
            return { version, journeys, selected, status: { kind: 'live' }, picture, uncertainty: this.uncertainty(journey, version) };
        }
        const names = this.services.references.Names.ofJourney(journey.node);
        return { version, journeys, selected, status: staleStatus(journey, names), picture: good.get(journey.network.name) ?? null };
    }

    /** Of one simulation the same object each time. */
    private uncertainty(journey: AnalysedJourney, version: number): Uncertainty | null | undefined {
        const simulation = this.services.analysis.Simulations.of(journey);
        if (!simulation) return simulation;
        const known = this.uncertainties.get(simulation) ?? uncertaintyOf(journey, simulation, version);
        if (known) this.uncertainties.set(simulation, known);
        return known;
    }

    private goodPictures(document: LangiumDocument): Map<string, Picture> {
        const uri = UriUtils.normalize(document.uri);
        let pictures = this.lastGood.get(uri);
        if (!pictures) {
            pictures = new Map();
            this.lastGood.set(uri, pictures);
        }
        return pictures;
    }
}

/** The journey of the subscribed name; else the one in the place of that drawn before, so that renaming keeps it; else the first. */
function selectJourney(journeys: readonly { name: string }[], { subscription, selected }: PreviewSession): number {
    if (journeys.length === 0) return -1;
    const named = journeys.findIndex(({ name }) => name === subscription.journey);
    if (named >= 0) return named;
    return selected >= 0 && selected < journeys.length ? selected : 0;
}

/** The picture of a journey whose steps a syntax error swallowed. */
function findLost(good: Map<string, Picture>, { subscription }: PreviewSession, name: string | undefined): Picture | undefined {
    if (name !== undefined) return good.get(name);
    return subscription.journey === null ? good.values().next().value : good.get(subscription.journey);
}

/** Keeps the picture, and forgets those of journeys that are gone. */
function remember(good: Map<string, Picture>, picture: Picture, journeys: readonly { name: string }[]): void {
    good.set(picture.outline.journey, picture);
    for (const name of good.keys()) {
        if (!journeys.some((journey) => journey.name === name)) good.delete(name);
    }
}
