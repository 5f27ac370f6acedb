import type { CatalogueEntry } from '../catalogue.ts';

/**
 * What only editors are told while somebody writes: questions that a review asks, too, and that settings turn off. They are
 * not part of the language: no check, no report and no exit code knows them.
 */
export const EDITOR_DIAGNOSTICS = {
    'step-unserving': { severity: 'hint', meaning: 'neither a step nor one that follows it serves an outcome, although others do' },
    'handover-chain': {
        severity: 'information',
        meaning: 'the work changes hands more often along one chain of steps than a setting allows',
    },
} as const satisfies Record<string, CatalogueEntry>;

export type EditorDiagnosticCode = keyof typeof EDITOR_DIAGNOSTICS;

export function isEditorDiagnosticCode(code: unknown): code is EditorDiagnosticCode {
    return typeof code === 'string' && Object.hasOwn(EDITOR_DIAGNOSTICS, code);
}
