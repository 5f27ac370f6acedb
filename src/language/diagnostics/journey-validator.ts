import type { JourneyServices } from '../journey-services.ts';

/** Registers every check of the language with Langium's validation registry. */
export function registerValidationChecks(_services: JourneyServices): void {}
