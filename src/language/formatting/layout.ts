import type { AstNode } from 'langium';
import { isAddsProperty } from '../generated/ast.ts';
import { type Block, blocksOf } from './blocks.ts';
import { type Item, isBroken, isStatement, itemsOf, statementsOf } from './items.ts';

/** The white space before an item. */
export interface Placement {
    item: Item;
    /** `none`: it touches the item before, or begins the text. */
    before: 'none' | 'space' | 'line' | 'blank-line';
    /** Levels of indentation, where the item begins a line. */
    indent: number;
}

/** Where the token at the end of a gap stands. */
interface Rule {
    /** `keep`: as the author wrote it. `continue`: on the line, unless a comment stands between. */
    line: 'always' | 'keep' | 'continue';
    indent: number;
    /** Of comments on lines of their own before the token. */
    commentIndent: number;
    /** Whether one blank line before it may stay. */
    mayBeBlank: boolean;
}

/** A block that is open where the pass stands, and what goes on after it. */
interface OpenBlock {
    owner: AstNode;
    shape: Block;
    base: number;
    continuation: number;
}

const NO_SPACE_BEFORE: ReadonlySet<string> = new Set([',', '.', '%']);

/** Decides where each token and comment of a text without syntax errors stands. */
export function layOut(root: AstNode): Placement[] {
    return new Layout(root).run();
}

class Layout {
    private readonly root: AstNode;
    private readonly items: Item[];
    private readonly statements: ReadonlyMap<number, AstNode>;
    private readonly blocks: ReadonlyMap<AstNode, Block>;
    private readonly placements: Placement[] = [];
    private readonly open: OpenBlock[] = [];
    /** Indentation of the line on which each statement begins. */
    private readonly indents = new Map<AstNode, number>();
    /** Indentation of the current line, and of the next one if the statement goes on there. */
    private lineIndent = 0;
    private continuation = 1;
    private previous: Item | undefined;
    private previousToken: Item | undefined;
    private statement: AstNode | undefined;

    constructor(root: AstNode) {
        this.root = root;
        this.items = itemsOf(root);
        this.statements = statementsOf(root);
        this.blocks = blocksOf(this.items);
    }

    run(): Placement[] {
        let first = 0;
        for (const [index, item] of this.items.entries()) {
            if (item.kind !== 'token') continue;
            this.gap(this.items.slice(first, index), item, this.ruleOf(item));
            this.advance(item);
            first = index + 1;
        }
        this.comments(this.items.slice(first), undefined, { line: 'always', indent: 0, commentIndent: 0, mayBeBlank: true });
        return this.placements;
    }

    /** Comments and the token after them. */
    private gap(comments: readonly Item[], token: Item, rule: Rule): void {
        const broken = this.comments(comments, token, rule);
        const written = isBroken(this.previous, token);
        const onNewLine =
            this.previous?.kind === 'line-comment' ||
            (rule.line === 'always' && (written || !broken)) ||
            (rule.line === 'keep' && written) ||
            (rule.line === 'continue' && written && broken);
        this.place(token, onNewLine, rule.indent, rule);
    }

    /** Places comments where they were: behind the item before, or on lines of their own. Returns whether a line was begun. */
    private comments(comments: readonly Item[], token: Item | undefined, rule: Rule): boolean {
        const documentation = rule.line === 'always' && token && this.documentationOf(comments, token);
        let broken = this.previous === undefined;
        for (const comment of comments) {
            const onNewLine = isBroken(this.previous, comment) || comment === documentation;
            this.place(comment, onNewLine, rule.commentIndent, rule);
            broken ||= onNewLine;
        }
        return broken;
    }

    /** In a gap without a line break, the documentation goes to the next line with the declaration. */
    private documentationOf(comments: readonly Item[], token: Item): Item | undefined {
        if (token.startLine !== this.previous?.endLine) return undefined;
        return comments.find((comment) => comment.text.startsWith('/**'));
    }

    private place(item: Item, onNewLine: boolean, indent: number, rule: Rule): void {
        const { previous } = this;
        let before: Placement['before'] = 'none';
        if (previous && onNewLine) {
            const isBlank = item.startLine > previous.endLine + 1;
            const maySeparate = rule.mayBeBlank && !isToken(previous, '{') && !isToken(item, '}');
            before = isBlank && maySeparate ? 'blank-line' : 'line';
        } else if (previous && !touches(previous, item)) {
            before = 'space';
        }
        if (before === 'line' || before === 'blank-line') this.lineIndent = indent;
        this.placements.push({ item, before, indent });
        this.previous = item;
    }

    private ruleOf(token: Item): Rule {
        const block = this.open.at(-1);
        const content = block ? block.base + 1 : 0;
        if (isToken(token, '{')) return this.goesOn('continue', this.indents.get(token.node) ?? 0);
        if (isToken(token, '}') && block) {
            return {
                line: block.shape.expanded ? 'always' : 'continue',
                indent: block.base,
                commentIndent: content,
                mayBeBlank: true,
            };
        }
        const statement = this.statements.get(token.offset);
        if (statement && isStatement(statement)) {
            if (statement.$container !== (block?.owner ?? this.root)) return this.goesOn('keep');
            if (block && !block.shape.expanded) return this.goesOn('continue');
            const isNextScore = statement.$type === 'ScoreProperty' && this.statement?.$type === 'ScoreProperty';
            return { line: isNextScore ? 'keep' : 'always', indent: content, commentIndent: content, mayBeBlank: true };
        }
        return this.goesOn(this.previousToken?.text === ',' ? 'keep' : 'continue');
    }

    /** Within a statement. */
    private goesOn(line: 'keep' | 'continue', indent = this.continuation): Rule {
        return { line, indent, commentIndent: this.continuation, mayBeBlank: false };
    }

    private advance(token: Item): void {
        const statement = this.statements.get(token.offset);
        if (statement) {
            const own = isStatement(statement) && statement.$container === (this.open.at(-1)?.owner ?? this.root);
            this.indents.set(statement, this.lineIndent);
            if (own) {
                this.statement = statement;
                const block = this.blocks.get(isAddsProperty(statement) ? statement.step : statement);
                this.continuation = this.lineIndent + (block?.expanded ? 2 : 1);
            }
        }
        if (isToken(token, '{')) {
            const shape = this.blocks.get(token.node)!;
            this.open.push({ owner: token.node, shape, base: this.indents.get(token.node) ?? 0, continuation: this.continuation });
            this.statement = undefined;
        } else if (isToken(token, '}')) {
            const ended = this.open.pop();
            if (ended) this.continuation = ended.continuation;
            this.statement = undefined;
        }
        this.previousToken = token;
    }
}

function isToken(item: Item, text: string): boolean {
    return item.kind === 'token' && item.text === text;
}

function touches(previous: Item, item: Item): boolean {
    if (previous.kind !== 'token' || item.kind !== 'token') return false;
    return previous.text === '.' || NO_SPACE_BEFORE.has(item.text) || (previous.text === '{' && item.text === '}');
}
