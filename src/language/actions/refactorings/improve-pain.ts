import { CodeActionKind } from 'vscode-languageserver';
import { isPainProperty } from '../../generated/ast.ts';
import { improvementForPain } from '../fixes/pains.ts';
import type { Refactoring } from './refactoring.ts';

/** Adds an improvement for any pain; for those that are severe and unanswered a diagnostic offers it. */
export const improvePain: Refactoring = {
    kind: CodeActionKind.QuickFix,
    offers({ offset, end }, context) {
        const pain = context.nodeAt(offset, isPainProperty);
        if (!pain?.$cstNode || pain.$cstNode.end < end) return [];
        const isReported = (context.document.diagnostics ?? []).some(
            ({ code, range }) => code === 'pain-unanswered' && context.offsetsOf(range).offset === pain.$cstNode?.offset,
        );
        return isReported ? [] : improvementForPain(pain, context);
    },
};
