import type { CstNode, LangiumDocument } from 'langium';
import { isCompositeCstNode } from 'langium';
import type { Position, SelectionRange } from 'vscode-languageserver';
import { commentsIn } from '../../actions/text/comments.ts';

/** A part of the text by offsets. */
interface Part {
    offset: number;
    end: number;
}

/** What "expand selection" selects: a word, a text without and with its quotes, a list, a property, a block, a step, a stage, a journey. */
export class JourneySelectionRangeProvider {
    /** For each position the ranges around it, from the smallest to the whole file. */
    getSelectionRanges(document: LangiumDocument, positions: readonly Position[]): SelectionRange[] {
        const { textDocument } = document;
        const text = textDocument.getText();
        return positions.map((position) => {
            const parts = partsAround(text, document.parseResult.value.$cstNode, textDocument.offsetAt(position));
            return parts.reduce<SelectionRange | undefined>(
                (parent, { offset, end }) => ({
                    range: { start: textDocument.positionAt(offset), end: textDocument.positionAt(end) },
                    ...(parent ? { parent } : {}),
                }),
                undefined,
            ) as SelectionRange;
        });
    }
}

/** From the whole text to what stands at the offset; each lies in the one before it and is smaller. */
function partsAround(text: string, root: CstNode | undefined, offset: number): Part[] {
    const parts: Part[] = [{ offset: 0, end: text.length }];
    const add = (part: Part) => {
        const outer = parts[parts.length - 1];
        const isInside = part.offset >= outer.offset && part.end <= outer.end && part.offset <= offset && offset <= part.end;
        if (isInside && part.end > part.offset && part.end - part.offset < outer.end - outer.offset) parts.push(part);
    };
    let last: CstNode | undefined;
    for (let node = root; node; node = childAt(node, offset)) {
        add(node);
        for (const part of contentOf(node, text, offset)) add(part);
        last = node;
    }
    if (last && !isCompositeCstNode(last)) return parts;
    const comment = commentAt(text, last, offset);
    if (comment) add(comment);
    return parts;
}

/** The child that holds an offset; where two meet, the word rather than the brace or comma, else the one that begins there. */
function childAt(node: CstNode, offset: number): CstNode | undefined {
    if (!isCompositeCstNode(node)) return undefined;
    const holding = node.content.filter((child) => !child.hidden && child.offset <= offset && offset <= child.end);
    return holding.findLast(({ text }) => /^[\p{ID_Start}\p{N}_"]/u.test(text)) ?? holding.at(-1);
}

/** What a block holds between its braces, and a text between its quotes. */
function contentOf(node: CstNode, text: string, offset: number): Part[] {
    if (!isCompositeCstNode(node)) return node.text.startsWith('"') ? [{ offset: node.offset + 1, end: node.end - 1 }] : [];
    const open = node.content.find((child) => child.text === '{' && child.end <= offset);
    const close = node.content.findLast((child) => child.text === '}' && child.offset >= offset);
    if (!open || !close) return [];
    const block = { offset: open.offset, end: close.end };
    const inner = text.slice(open.end, close.offset);
    const start = open.end + (inner.length - inner.trimStart().length);
    return [block, { offset: start, end: open.end + inner.trimEnd().length }];
}

/** The comment around an offset that no token holds. */
function commentAt(text: string, around: CstNode | undefined, offset: number): Part | undefined {
    const children = around && isCompositeCstNode(around) ? around.content.filter(({ hidden }) => !hidden) : [];
    const start = children.findLast(({ end }) => end <= offset)?.end ?? around?.offset ?? 0;
    const end = children.find((child) => child.offset >= offset)?.offset ?? text.length;
    return commentsIn(text, Math.min(start, offset), end).find((comment) => comment.offset <= offset && offset <= comment.end);
}
