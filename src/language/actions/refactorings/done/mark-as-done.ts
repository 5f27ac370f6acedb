import { GrammarUtils } from 'langium';
import { CodeActionKind, DiagnosticSeverity } from 'vscode-languageserver';
import { type Improvement, isImprovement } from '../../../generated/ast.ts';
import type { ActionContext } from '../../action-context.ts';
import type { Fix } from '../../fixes/fix.ts';
import { type Change, replacement } from '../../text/change.ts';
import { insertAfter, insertInBlock } from '../../text/insertion.ts';
import { indentationAt, lineEnd, lineStart, startsLine } from '../../text/lines.ts';
import { syntaxOf } from '../../text/removal.ts';
import type { Refactoring, Selection } from '../refactoring.ts';
import { isSound } from '../selected-steps.ts';
import { writtenEffects } from './write-effects.ts';

/**
 * Marks an improvement as done, from its first line or its `status`; and writes what it changes into the steps, so that the
 * journey as it is becomes what it was to be.
 */
export const markAsDone: Refactoring = {
    kind: CodeActionKind.QuickFix,
    offers(selection, context) {
        const improvement = context.nodeAt(selection.offset, isImprovement) ?? context.nodeAt(lineHead(selection, context), isImprovement);
        if (!improvement?.name || !isAt(selection, improvement, context)) return [];
        const isDone = statusOf(improvement)?.status === 'done';
        const mark: Fix[] = isDone ? [] : [{ title: `Mark \`${improvement.name}\` as done`, changes: statusChanges(improvement, context) }];
        return [...mark, ...writing(improvement, isDone, context)];
    },
};

function writing(improvement: Improvement, isDone: boolean, context: ActionContext): Fix[] {
    const journey = context.analysed(context.journeyOf(improvement));
    if (!journey || !isSound(journey, context) || hasErrors(improvement, context)) return [];
    const lines = isDone ? [] : doneLines(improvement, context);
    const written = writtenEffects(improvement, journey, lines, context);
    if (!written) return [];
    const title = isDone
        ? `Write what \`${improvement.name}\` has changed into the steps`
        : `Mark \`${improvement.name}\` as done, and write what it changes into the steps`;
    // Where there is a status already, it tells the rest.
    const status = isDone || !statusOf(improvement) ? [] : statusChanges(improvement, context);
    return [{ title, changes: [...written, ...status] }];
}

function statusOf({ properties }: Improvement) {
    return properties.find((property) => property.$type === 'StatusProperty');
}

/** What an improvement that is done says and this one does not yet; what stands in `status` is told there. */
function doneLines(improvement: Improvement, { services }: ActionContext): string[] {
    const { properties } = improvement;
    const hasEnd = properties.some((property) => property.$type === 'ImprovementDate' && property.kind === 'finished');
    const lines = ['status done', ...(hasEnd ? [] : [`finished ${services.time.Today()}`])];
    return statusOf(improvement) ? [] : lines;
}

function statusChanges(improvement: Improvement, context: ActionContext): (Change | null)[] {
    const { text, style, services } = context;
    const status = statusOf(improvement);
    const value = GrammarUtils.findNodeForProperty(status?.$cstNode, 'status');
    const hasEnd = improvement.properties.some((property) => property.$type === 'ImprovementDate' && property.kind === 'finished');
    if (status && value) {
        const gap = startsLine(text, status.$cstNode?.offset ?? 0) ? style.lineBreak + indentationAt(text, value.offset) : ' ';
        return [replacement(value, hasEnd ? 'done' : `done${gap}finished ${services.time.Today()}`)];
    }
    const lines = doneLines(improvement, context);
    const before = syntaxOf(improvement.properties.findLast(({ $type }) => $type !== 'AddsProperty'));
    const open = GrammarUtils.findNodeForKeyword(improvement.$cstNode, '{');
    const insert = (written: string) =>
        before
            ? insertAfter(text, before, { text: written }, style)
            : improvement.$cstNode && open
              ? insertInBlock(text, improvement.$cstNode, open, { text: written }, style)
              : null;
    const change = insert(lines.join('\n'));
    return [change && !/^[\r\n]/.test(change.text) ? insert(lines.join(' ')) : change];
}

/** Whether the cursor is on the first line of an improvement, or on its status: elsewhere nobody looks for this. */
function isAt({ offset, end }: Selection, improvement: Improvement, { text }: ActionContext): boolean {
    const cst = syntaxOf(improvement);
    const status = syntaxOf(statusOf(improvement));
    if (!cst) return false;
    const within = (from: number, to: number) => offset >= from && end <= to;
    return (
        within(lineStart(text, cst.offset), Math.min(lineEnd(text, cst.offset), cst.end)) || (!!status && within(status.offset, status.end))
    );
}

/** The first character of the cursor's line that is no blank. */
function lineHead({ offset }: Selection, { text }: ActionContext): number {
    const start = lineStart(text, offset);
    return start + (/^[^\S\r\n]*/.exec(text.slice(start, start + 1000))?.[0].length ?? 0);
}

/** What is not sound in an improvement cannot be written elsewhere. */
function hasErrors(improvement: Improvement, context: ActionContext): boolean {
    const cst = syntaxOf(improvement);
    return (context.document.diagnostics ?? []).some(({ range, severity }) => {
        const { offset, end } = context.offsetsOf(range);
        return severity === DiagnosticSeverity.Error && cst !== undefined && offset < cst.end && end > cst.offset;
    });
}
