import { DocumentState } from 'langium';
import type { JourneyServices } from '../journey-services.ts';

/** What an editor shows beside the text and in its colours. */
type Feature = 'inlayHint' | 'codeLens' | 'semanticTokens';

/** Simulations that end so near to each other are shown together, in milliseconds. */
const TOGETHER = 50;

/**
 * Asks the editor for its inlay hints, code lenses or colours once more, if it can be asked: when settings change, when
 * simulated figures are there, and when an
 * open file means something else because a file that it imports has changed.
 */
export function refreshWhenStale({ shared, analysis }: JourneyServices, feature: Feature): void {
    let isSupported = false;
    shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
        isSupported = capabilities.workspace?.[feature]?.refreshSupport ?? false;
    });
    shared.workspace.ConfigurationProvider.onConfigurationSectionUpdate(({ section }) => {
        if (section === 'journey') refresh();
    });
    let planned: ReturnType<typeof setTimeout> | undefined;
    analysis.Simulations.onNews(({ simulation, journey }) => {
        if (!simulation?.isDone || journey.targets.length === 0) return;
        // One question for all journeys of a file.
        clearTimeout(planned);
        planned = setTimeout(refresh, TOGETHER);
    });
    const { DocumentBuilder, TextDocuments } = shared.workspace;
    const edited = new Set<string>();
    DocumentBuilder.onUpdate((changed) => {
        for (const uri of changed) edited.add(uri.toString());
    });
    DocumentBuilder.onBuildPhase(DocumentState.IndexedReferences, (documents) => {
        if (documents.some(({ uri }) => !edited.has(uri.toString()) && TextDocuments?.get(uri))) refresh();
        edited.clear();
    });

    // An editor that refuses shows what it has until the next change of the text.
    function refresh(): void {
        if (isSupported) shared.lsp.Connection?.sendRequest(`workspace/${feature}/refresh`).catch(() => undefined);
    }
}
