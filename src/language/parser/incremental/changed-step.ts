import type { IToken } from 'chevrotain';
import { isJourney, isStage, isStep, type JourneyFile, type Step } from '../../generated/ast.ts';
import { indexAt, type ReadText, tokenDifference } from './difference.ts';

/** The one step whose statement holds all that differs between two versions of a text. */
export interface ChangedStep {
    /** As it is in the tree of the earlier version. */
    step: Step;
    /** The rule by which it is parsed where it stands. */
    rule: 'StageMember' | 'JourneyMember';
    /** Indices of its first token, and of the first one behind it, in the newer version. */
    first: number;
    end: number;
}

/**
 * Finds the step that a change is inside of; undefined where it reaches beyond one, touches the word that the step begins with, or
 * where comments are in the way.
 */
export function changedStep(file: JourneyFile, before: ReadText, after: ReadText): ChangedStep | undefined {
    const difference = tokenDifference(before, after);
    const { tokens } = before.read;
    const last = difference && tokens[difference.from - 1];
    const step = last && stepAround(file, last.startOffset);
    const [start, behind] = [step?.$cstNode?.offset, step?.$cstNode?.end];
    if (!difference || !step || start === undefined || behind === undefined || hasComment(before.read.hidden, start, behind))
        return undefined;
    const end = indexAt(tokens, behind);
    if (end < difference.toBefore) return undefined;
    const rule = isStage(step.$container) ? 'StageMember' : isJourney(step.$container) ? 'JourneyMember' : undefined;
    return rule && { step, rule, first: indexAt(tokens, start), end: end + after.read.tokens.length - tokens.length };
}

/** The step of a journey or stage that an offset lies in. */
function stepAround(file: JourneyFile, offset: number): Step | undefined {
    const begun = <T extends { $cstNode?: { offset: number } }>(nodes: readonly T[]) =>
        nodes.findLast(({ $cstNode }) => $cstNode !== undefined && $cstNode.offset <= offset);
    const journey = begun(file.members);
    const member = isJourney(journey) ? begun(journey.members) : undefined;
    const step = isStage(member) ? begun(member.members) : member;
    return isStep(step) && offset < (step.$cstNode?.end ?? 0) ? step : undefined;
}

function hasComment(hidden: readonly IToken[], start: number, end: number): boolean {
    const first = hidden[indexAt(hidden, start)];
    return first !== undefined && first.startOffset < end;
}
