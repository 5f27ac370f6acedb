import type { JourneyServices } from '../journey-services.ts';

/** Asks the editor for its inlay hints or code lenses once more when its settings change, if it can be asked. */
export function refreshWithSettings({ shared }: JourneyServices, feature: 'inlayHint' | 'codeLens'): void {
    let isSupported = false;
    shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
        isSupported = capabilities.workspace?.[feature]?.refreshSupport ?? false;
    });
    shared.workspace.ConfigurationProvider.onConfigurationSectionUpdate(({ section }) => {
        if (!isSupported || section !== 'journey') return;
        // An editor that refuses shows what it has until the next change of the text.
        shared.lsp.Connection?.sendRequest(`workspace/${feature}/refresh`).catch(() => undefined);
    });
}
