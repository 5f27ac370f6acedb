import type { LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { JourneyFile } from '../../generated/ast.ts';
import type { JourneyServices } from '../../journey-services.ts';
import { declarationsIn } from '../outline/declarations.ts';

interface Token {
    image: string;
    startLine: number;
    endLine: number;
}

/**
 * Blocks, steps of several lines, comments, runs of line comments, and `#region` comments. Blocks are found in the
 * tokens rather than in the tree, so that folds stay where they are while the text has errors.
 */
export class JourneyFoldingRangeProvider implements FoldingRangeProvider {
    private readonly services: JourneyServices;

    constructor(services: JourneyServices) {
        this.services = services;
    }

    getFoldingRanges(document: LangiumDocument): FoldingRange[] {
        const { tokens, hidden } = this.services.parser.Lexer.tokenize(document.textDocument.getText());
        const lines = (token: { image: string; startLine?: number; endLine?: number }): Token => ({
            image: token.image,
            startLine: (token.startLine ?? 1) - 1,
            endLine: (token.endLine ?? 1) - 1,
        });
        const code = tokens.map(lines);
        const comments = hidden.filter((token) => token.image.startsWith('/')).map(lines);
        const codeLines = new Set(code.map((token) => token.endLine));
        const folds = [
            ...blocks(code),
            ...steps(document.parseResult.value as JourneyFile),
            ...comments.flatMap((comment) => fold(comment.startLine, comment.endLine, FoldingRangeKind.Comment)),
            ...lineComments(comments.filter((comment) => comment.image.startsWith('//') && !codeLines.has(comment.startLine))),
            ...regions(comments),
        ];
        return distinctByStart(folds);
    }
}

function fold(startLine: number, endLine: number, kind?: FoldingRangeKind): FoldingRange[] {
    return endLine > startLine ? [{ startLine, endLine, ...(kind ? { kind } : {}) }] : [];
}

/** From the line of each `{` to the one before its `}`, which stays visible. */
function blocks(tokens: readonly Token[]): FoldingRange[] {
    const open: Token[] = [];
    return tokens.flatMap((token) => {
        if (token.image === '{') open.push(token);
        const start = token.image === '}' ? open.pop() : undefined;
        return start ? fold(start.startLine, token.startLine - 1) : [];
    });
}

/** Steps whose properties stand on several lines without a block. */
function steps(file: JourneyFile): FoldingRange[] {
    const folds: FoldingRange[] = [];
    const pending = declarationsIn(file);
    for (let node = pending.pop(); node; node = pending.pop()) {
        const whole = node.$cstNode;
        if (node.$type === 'Step' && whole && !whole.text.endsWith('}')) folds.push(...fold(whole.range.start.line, whole.range.end.line));
        else pending.push(...declarationsIn(node));
    }
    return folds;
}

/** Line comments on consecutive lines that hold nothing else; region marks end a run. */
function lineComments(comments: readonly Token[]): FoldingRange[] {
    const folds: FoldingRange[] = [];
    let first = -1;
    let last = -2;
    for (const comment of comments) {
        if (comment.startLine !== last + 1 || regionMark(comment)) {
            folds.push(...fold(first, last, FoldingRangeKind.Comment));
            first = comment.startLine;
        }
        last = regionMark(comment) ? -2 : comment.startLine;
    }
    folds.push(...fold(first, last, FoldingRangeKind.Comment));
    return folds;
}

function regions(comments: readonly Token[]): FoldingRange[] {
    const open: Token[] = [];
    return comments.flatMap((comment) => {
        const mark = regionMark(comment);
        if (mark === 'region') open.push(comment);
        const start = mark === 'endregion' ? open.pop() : undefined;
        return start ? fold(start.startLine, comment.endLine, FoldingRangeKind.Region) : [];
    });
}

function regionMark(comment: Token): string | undefined {
    return /^\/[/*]\s*#(region|endregion)\b/.exec(comment.image)?.[1];
}

/** An editor shows one fold for a line: the longest. */
function distinctByStart(folds: readonly FoldingRange[]): FoldingRange[] {
    const longest = new Map<number, FoldingRange>();
    for (const candidate of folds) {
        const known = longest.get(candidate.startLine);
        if (!known || known.endLine < candidate.endLine) longest.set(candidate.startLine, candidate);
    }
    return [...longest.values()].sort((a, b) => a.startLine - b.startLine);
}
