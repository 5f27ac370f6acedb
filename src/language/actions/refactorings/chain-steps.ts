import { CodeActionKind } from 'vscode-languageserver';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import type { Step } from '../../generated/ast.ts';
import { firstProperty } from '../../network/properties.ts';
import { closesCycle } from '../../network/reachability.ts';
import type { ActionContext } from '../action-context.ts';
import { type Change, insertion } from '../text/change.ts';
import { insertProperty } from '../text/insertion.ts';
import { needsSpace } from '../text/lines.ts';
import { syntaxOf } from '../text/removal.ts';
import type { Refactoring } from './refactoring.ts';
import { selectedSteps } from './selected-steps.ts';

/** Lets selected steps come one after the other, in the order of the text. What they come after already stays. */
export const chainSteps: Refactoring = {
    kind: CodeActionKind.RefactorRewrite,
    offers(selection, context) {
        const { journey, steps } = selectedSteps(selection, context) ?? {};
        if (!journey || !steps || steps.length < 2) return [];
        const added = missingLinks(journey, steps);
        if (added.length === 0 || closesCycle(journey.network, added)) return [];
        const changes = added.map(({ from, to }) => comeAfter(journey.steps[to], journey.steps[from].name, context));
        return [{ title: `Chain the ${steps.length} selected steps one after the other`, changes }];
    },
};

function missingLinks({ network, indexOfStep }: AnalysedJourney, steps: readonly Step[]): { from: number; to: number }[] {
    const indices = steps.flatMap((step) => indexOfStep.get(step) ?? []);
    const linked = new Set(network.links.filter(({ type }) => type === 'FS').map(({ from, to }) => `${from} ${to}`));
    return indices.slice(1).flatMap((to, index) => (linked.has(`${indices[index]} ${to}`) ? [] : [{ from: indices[index], to }]));
}

/** Writes that a step comes after another one: in its list, or as a property of its own. */
export function comeAfter(step: Step, name: string, { text, style }: ActionContext): Change | null {
    const after = firstProperty(step, 'AfterProperty');
    const last = syntaxOf(after?.dependencies.at(-1));
    if (!last) return insertProperty(text, step, { text: `after ${name}` }, style);
    return insertion(last.end, `, ${name}${needsSpace('x', text[last.end]) ? ' ' : ''}`);
}
