import { GrammarUtils } from 'langium';
import { type ChoiceOption, isChoice, isPersona, isRepeatsProperty, type Persona } from '../../generated/ast.ts';
import type { ActionContext } from '../action-context.ts';
import { type Change, insertion, replacement } from '../text/change.ts';
import { decimalText } from '../text/numbers.ts';
import { rewrite } from '../text/removal.ts';
import { nearestDate } from './dates.ts';
import type { Fix, Fixer, Problem } from './fix.ts';

/** `value-range`: writes the nearest value that is allowed, or scales shares so that they make 100 %. */
export const bringIntoRange: Fixer = (problem, context) => {
    const { message } = problem;
    if (/a percent runs from 0 to 100/.test(message)) return writeNumber(() => 100, problem, context);
    if (/whole number from 1 to 5/.test(message)) {
        return writeNumber((value) => Math.min(5, Math.max(1, Math.round(value))), problem, context);
    }
    if (/must be a whole number from 1\b/.test(message)) return writeNumber((value) => Math.max(1, Math.round(value)), problem, context);
    if (/^A text has no escape/.test(message)) {
        const { offset } = context.offsetsOf(problem.range);
        return [{ title: 'Write the backslash itself: `\\\\`', changes: [insertion(offset, '\\')], preferred: true }];
    }
    if (/^The persona .* has no share, but /.test(message)) return shareTheRest(problem, context);
    if (/^The shares of .* make /.test(message)) return scaleShares(problem, context);
    return /is no date|has no such month|is not in the calendar|has no such time/.test(message) ? nearestDate(problem, context) : [];
};

function writeNumber(allowed: (value: number) => number, { range }: Problem, context: ActionContext): Fix[] {
    const { offset, end } = context.offsetsOf(range);
    // Nothing near 100 % makes sense as the chance of one more repeat.
    if (context.nodeAt(offset, isRepeatsProperty)) return [];
    const written = /^\d+(?:\.\d+)?/.exec(context.text.slice(offset, end))?.[0];
    if (written === undefined || !Number.isFinite(Number(written))) return [];
    const value = decimalText(allowed(Number(written)));
    return [{ title: `Write \`${value}\``, changes: [replacement({ offset, end: offset + written.length }, value)], preferred: true }];
}

/** Personas without a share get equal parts of what the others leave. */
function shareTheRest({ range }: Problem, context: ActionContext): Fix[] {
    const persona = context.nodeAt(context.offsetsOf(range).offset, isPersona);
    const members: readonly { $type: string }[] = persona?.$container.members ?? [];
    const personas = members.filter((member): member is Persona => member.$type === 'Persona');
    const without = personas.filter(({ share }) => share === undefined);
    const rest = Math.max(0, 100 - personas.reduce((sum, { share }) => sum + (share ?? 0), 0));
    const part = Math.floor((rest * 100) / without.length) / 100;
    const changes = without.map((one, index) => {
        const share = index === 0 ? rest - part * (without.length - 1) : part;
        const head = GrammarUtils.findNodeForProperty(one.$cstNode, 'label') ?? GrammarUtils.findNodeForProperty(one.$cstNode, 'name');
        return head ? insertion(head.end, ` share ${decimalText(Number(share.toFixed(6)))}%`) : null;
    });
    return changes.length > 0 ? [{ title: 'Share what is left among the personas without a share', changes }] : [];
}

function scaleShares({ range }: Problem, context: ActionContext): Fix[] {
    const { offset } = context.offsetsOf(range);
    const choice = context.nodeAt(offset, isChoice);
    const persona = context.nodeAt(offset, isPersona);
    const members: readonly { $type: string }[] = persona?.$container.members ?? [];
    const owners = choice?.options ?? members.filter((member): member is Persona => member.$type === 'Persona');
    const changes = scaled(owners, context.text);
    return changes ? [{ title: 'Scale the shares so that they make 100 %', changes }] : [];
}

/** Shares in hundredths of a percent; what rounding leaves goes to the largest. */
function scaled(owners: readonly (ChoiceOption | Persona)[], text: string): Change[] | null {
    const shares = owners.map(({ share }) => share ?? 0);
    const sum = shares.reduce((total, share) => total + share, 0);
    if (!(sum > 0) || !Number.isFinite(sum)) return null;
    const hundredths = shares.map((share) => Math.round((share / sum) * 10_000));
    hundredths[shares.indexOf(Math.max(...shares))] += 10_000 - hundredths.reduce((total, share) => total + share, 0);
    return owners.flatMap((owner, index) => {
        const place = GrammarUtils.findNodeForProperty(owner.$cstNode, 'share');
        return place ? [rewrite(text, place, `${decimalText(hundredths[index] / 100)}%`)] : [];
    });
}
