import { type SemanticTokensLegend, SemanticTokenTypes } from 'vscode-languageserver';
import type { StepKind } from '../../generated/ast.ts';

/** Types that every theme knows, by what a name stands for. */
export const TYPE_OF: Readonly<Record<StepKind | 'stage', SemanticTokenTypes>> = {
    touchpoint: SemanticTokenTypes.method,
    moment: SemanticTokenTypes.event,
    task: SemanticTokenTypes.function,
    wait: SemanticTokenTypes.variable,
    milestone: SemanticTokenTypes.enumMember,
    stage: SemanticTokenTypes.namespace,
};

/** Modifiers of names: `critical` steps have no slack, and `momentOfTruth` is on every `moment`. */
export const MODIFIERS = ['declaration', 'critical', 'momentOfTruth'] as const;
export type Modifier = (typeof MODIFIERS)[number];

const TYPES = Object.values(TYPE_OF);

export const LEGEND: SemanticTokensLegend = { tokenTypes: TYPES, tokenModifiers: [...MODIFIERS] };

/** Index of a type in the legend. */
export function typeIndex(kind: StepKind | 'stage'): number {
    return TYPES.indexOf(TYPE_OF[kind]);
}

/** The legend's bits of some modifiers. */
export function modifierBits(modifiers: readonly Modifier[]): number {
    return modifiers.reduce((bits, modifier) => bits | (1 << MODIFIERS.indexOf(modifier)), 0);
}
