import type { Module } from 'langium';
import type { LangiumSharedServices, PartialLangiumServices, PartialLangiumSharedServices } from 'langium/lsp';
import type { JourneyServices } from '../journey-services.ts';

/** Editor services of the language: hover, completion, outline and the like. */
export const lspModule: Module<JourneyServices, PartialLangiumServices> = {
    lsp: {},
};

/** Editor services that Langium shares between languages: workspace symbols and symbol kinds. */
export const sharedLspModule: Module<LangiumSharedServices, PartialLangiumSharedServices> = {
    lsp: {},
};
