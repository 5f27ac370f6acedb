import type { JourneyServices } from '../../../src/language/journey-services.ts';
import type { PreviewUpdateMessage } from '../../../src/protocol/preview-requests.ts';
import { PreviewEndpoint } from '../../../src/server/preview/preview-endpoint.ts';
import { StepNavigation } from '../../../src/server/step-navigation.ts';
import { applyUpdate, type PreviewState } from '../../../webview/store/preview-state.ts';
import { demand, type Opened } from './opened.ts';

/** A panel that lives through all versions of the text, and is compared with one that has just been opened. */
export class PreviewWatch {
    private readonly endpoint: PreviewEndpoint;
    private readonly navigation: StepNavigation;
    private readonly states = new Map<string, PreviewState | null>();

    constructor(services: JourneyServices) {
        this.endpoint = new PreviewEndpoint(services, (message) => this.receive(message));
        this.navigation = new StepNavigation(services);
    }

    /** Watches a document from its next build on. */
    watch(uri: string): void {
        this.endpoint.subscribe({ panel: 'old', uri, journey: null });
    }

    /** What patches made of the old panel must be what the new one is sent at once. */
    compare({ document }: Opened): void {
        this.states.delete('new');
        this.endpoint.subscribe({ panel: 'new', uri: document.uri.toString(), journey: null });
        this.endpoint.unsubscribe({ panel: 'new' });
        const before = this.states.get('old');
        const fresh = this.states.get('new');
        demand(before != null && fresh != null, () => 'a panel got no picture');
        if (fresh.status.kind === 'live' && before.selected === fresh.selected) {
            demand(drawn(before) === drawn(fresh), () => 'the picture made of patches is not the whole one');
        }
    }

    /** From the cursor to the step and back. */
    async navigate({ document }: Opened, offset: number): Promise<void> {
        const uri = document.uri.toString();
        const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };
        const found = await this.navigation.stepAt({ uri, position: document.textDocument.positionAt(offset) }, token);
        if (found?.step) {
            const place = await this.navigation.locateStep({ uri, ...found }, token);
            demand(place !== null, () => `step ${found.step} is nowhere`);
        }
    }

    private receive({ panel, update }: PreviewUpdateMessage): void {
        const before = this.states.get(panel) ?? null;
        // As it comes through the pipe.
        const state = applyUpdate(before, JSON.parse(JSON.stringify(update)));
        demand(state !== null, () => 'an update builds on one that was never sent');
        this.states.set(panel, state);
    }
}

function drawn({ outline, steps, links, summary, journeys, selected, status }: PreviewState): string {
    return JSON.stringify([outline, steps, links, summary, journeys, selected, status]);
}
