import { GrammarUtils } from 'langium';
import { CodeActionKind } from 'vscode-languageserver';
import { propertiesOf } from '../../network/properties.ts';
import { replacement } from '../text/change.ts';
import { removeNode, syntaxOf } from '../text/removal.ts';
import type { Refactoring } from './refactoring.ts';
import { stepAt } from './selected-steps.ts';

/** Turns a touchpoint into a moment of truth and back. Figures stay what they are. */
export const momentOfTruth: Refactoring = {
    kind: CodeActionKind.RefactorRewrite,
    offers(selection, context) {
        const step = stepAt(selection, context)?.step;
        const kind = GrammarUtils.findNodeForProperty(step?.$cstNode, 'kind');
        if (!step || !kind) return [];
        switch (step.kind) {
            case 'touchpoint':
                return [{ title: `Make \`${step.name}\` a moment of truth`, changes: [replacement(kind, 'moment')] }];
            case 'moment': {
                const truths = propertiesOf(step, 'TruthProperty').flatMap((property) => syntaxOf(property) ?? []);
                const removals = truths.map((cst) => removeNode(context.text, cst));
                return [{ title: `Make \`${step.name}\` a plain touchpoint`, changes: [replacement(kind, 'touchpoint'), ...removals] }];
            }
            default:
                return [];
        }
    },
};
