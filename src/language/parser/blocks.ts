import type { IToken } from 'chevrotain';
import type { Keyword } from './keywords.ts';
import { STEP_KINDS } from './keywords.ts';

export type BlockKind = 'file' | 'journey' | 'stage' | 'step' | 'persona' | 'choice' | 'kpi' | 'improvement';

interface Block {
    kind: BlockKind;
    /** Where the line begins on which the block was opened. */
    line: number;
    column: number;
    /** Column of its latest member that begins a line. */
    memberColumn: number | null;
    /** Declarations that may still open a block, the innermost last: a step, and a KPI among its properties. */
    heads: BlockKind[];
    /** Its opening brace was left out, so its closing brace goes too. */
    anonymous: boolean;
}

/** Declarations that cannot do without a block. */
const MANDATORY: ReadonlySet<BlockKind> = new Set(['journey', 'stage', 'choice', 'kpi', 'improvement']);

/** A line that lost its first word may stand one column off. */
const SHIFT = 2;

const HEADS = new Map<string, BlockKind>([
    ...(['journey', 'stage', 'persona', 'choice', 'kpi', 'improvement'] as const).map((kind) => [kind, kind] as const),
    ...STEP_KINDS.map((kind) => [kind, 'step'] as const),
]);

/** What begins a member of a journey and nothing outside one. */
const JOURNEY_ONLY: ReadonlySet<string> = new Set([
    ...(['description', 'unit', 'start', 'finish', 'choice', 'target', 'kpi', 'stage', 'improvement'] satisfies Keyword[]),
    ...STEP_KINDS,
]);

/** What begins a member of a journey, or of the file. */
const SHARED: ReadonlySet<string> = new Set(['channel', 'team', 'persona', 'outcome'] satisfies Keyword[]);

/**
 * The blocks around the current token. Where a text has as many opening as closing braces they are taken as written;
 * otherwise indentation tells which one is missing or one too many, so that the fault stays in its own block.
 */
export class Blocks {
    private readonly stack: Block[] = [{ kind: 'file', line: 0, column: 0, memberColumn: null, heads: [], anonymous: false }];
    /** Closing braces that the text has too few of, and those it has too many of. */
    private missing: number;
    private extra: number;
    /** First token of the current line. */
    private lineStart: IToken | undefined;

    constructor(opening: number, closing: number) {
        this.missing = Math.max(0, opening - closing);
        this.extra = Math.max(0, closing - opening);
    }

    get kind(): BlockKind {
        return this.top.kind;
    }

    /** Whether the text has too few closing braces. */
    get lackClosing(): boolean {
        return this.missing > 0;
    }

    private get top(): Block {
        return this.stack[this.stack.length - 1];
    }

    /** Takes note of the next token of the text. Returns how many blocks end before it although their `}` is missing. */
    advance(token: IToken, isClosing: boolean): number {
        if (this.lineStart?.startLine === token.startLine) return 0;
        this.lineStart = token;
        let closed = 0;
        while (this.missing > 0 && this.stack.length > 1 && this.endsBefore(token, isClosing)) {
            this.missing--;
            this.stack.pop();
            closed++;
        }
        return closed;
    }

    private endsBefore(token: IToken, isClosing: boolean): boolean {
        const { column, line } = this.top;
        const begins = token.startColumn ?? 0;
        if ((token.startLine ?? 0) <= line) return false;
        return begins < column || (begins === column && !isClosing && !this.goesOnUnindented(token));
    }

    /** Whether a line as far left as its block goes on with it, because its text is not indented or it can stand nowhere else. */
    private goesOnUnindented(token: IToken): boolean {
        const { kind, column, memberColumn } = this.top;
        const head = HEADS.get(token.image);
        const isFlat = memberColumn === null || memberColumn <= column;
        if (kind === 'stage') return head === 'step' && isFlat;
        return kind === 'journey' && (JOURNEY_ONLY.has(token.image) || (isFlat && SHARED.has(token.image)));
    }

    /** Whether properties that follow belong to a step on whose line they stand. */
    get inStep(): boolean {
        return this.top.heads[0] === 'step';
    }

    /** Takes note that the latest declaration is over. */
    endDeclaration(): void {
        this.top.heads = [];
    }

    startsLine(token: IToken): boolean {
        return this.lineStart === token;
    }

    /** Whether a token that begins a line stands like a member of the block, and not like a part of the member before. */
    isMember(token: IToken): boolean {
        return this.startsLine(token) && (this.top.memberColumn === null || (token.startColumn ?? 0) < this.top.memberColumn + SHIFT);
    }

    /** Takes note of a keyword that declares something. */
    declare(token: IToken, keyword: Keyword): void {
        const kind = HEADS.get(keyword);
        const { top } = this;
        if (kind === 'kpi' && top.heads[0] === 'step') {
            top.heads = ['step', 'kpi'];
            return;
        }
        top.heads = kind ? [kind] : [];
        if (this.startsLine(token)) top.memberColumn = token.startColumn ?? null;
    }

    /** Takes note of a declaration whose keyword the text lacks before the given name. */
    declareBefore(name: IToken, keyword: Keyword): void {
        this.declare(name, keyword);
    }

    /** Whether the latest declaration needs a block whose `{` the text lacks; call it where the declaration's head ends. */
    lacksOpening(): boolean {
        return this.extra > 0 && this.awaitsOpening;
    }

    /** Whether the latest declaration is still waiting for its block. */
    get awaitsOpening(): boolean {
        const head = this.top.heads.at(-1);
        return head !== undefined && MANDATORY.has(head);
    }

    /** Opens a block that the text lacks the `{` of. */
    insertOpening(): void {
        this.extra--;
        this.push(this.top.heads.pop() ?? 'file', false);
    }

    /** Opens a block. Returns whether the brace may stay: not where nothing can be opened. */
    open(): boolean {
        const kind = this.top.heads.pop();
        if (kind) {
            this.push(kind, false);
            return true;
        }
        if (this.missing > 0) this.missing--;
        else this.push(this.kind, true);
        return false;
    }

    /** Closes a block. Returns whether the brace may stay: not where nothing is open, or it is one too many. */
    close(token: IToken): boolean {
        const { top } = this;
        if (top.kind === 'file' && !top.anonymous) return false;
        if (this.extra > 0) {
            const fits = this.startsLine(token) ? token.startColumn === top.column : token.startLine === top.line;
            if (!fits) {
                this.extra--;
                return false;
            }
        }
        this.stack.pop();
        return !top.anonymous;
    }

    private push(kind: BlockKind, anonymous: boolean): void {
        const { startLine = 0, startColumn = 0 } = this.lineStart ?? {};
        const column = Math.min(startColumn, this.top.memberColumn ?? startColumn);
        this.stack.push({ kind, line: startLine, column, memberColumn: null, heads: [], anonymous });
    }
}
