import type { IToken } from 'chevrotain';
import { CONTINUATIONS, isDeclaring, opensBlock, STEP_KEYWORDS, STEP_PROPERTIES, takes } from './statements.ts';

/** Where the cursor stands, as the completion needs it. */
export interface Place {
    /** The smallest text that leads the parser to the same place: headings of the open blocks and the current statement. */
    prefix: string;
    /** The same without the current statement, for when that has errors of its own. */
    outline: string;
    /** The property or member that is being written, by its keyword. */
    statement: string | undefined;
    /** Names in the current statement so far. */
    mentioned: ReadonlySet<string>;
    /** The declaration around the cursor and what it has already. */
    owner: Owner;
    /** All declarations around the cursor, from the outermost: what stands in them should not refer to them. */
    around: readonly Owner[];
}

/** An open declaration: the keyword and name that began it, and the properties it has. */
export interface Owner {
    keyword: string;
    name: string | undefined;
    given: Set<string>;
}

/** An open block, or the file. */
interface Block {
    owner: Owner;
    /** A declaration in the block that has not begun a block of its own, such as a step on one line. */
    open: Owner | undefined;
    /** Index of the token that began the current statement, which is the heading of `open` until a property follows; or -1. */
    statement: number;
    /**
     * `braces`: begun by `{`. `line`: a step on a line that holds a KPI, without braces of its own.
     * `stray`: braces that belong to nothing.
     */
    form: 'braces' | 'line' | 'stray';
}

/**
 * Finds the place after the given tokens. Only headings and the current statement count, so errors elsewhere in the
 * text do no harm, and a missing brace is made up for by the next declaration that cannot stand where it seems to.
 * @param end offset of the cursor, or of the word that is being completed
 */
export function placeAfter(tokens: readonly IToken[], text: string, end: number): Place {
    const blocks = [block({ keyword: 'file', name: undefined, given: new Set() })];
    for (let index = 0; index < tokens.length; index++) advance(blocks, tokens, index);
    const { owner, open, statement } = blocks[blocks.length - 1];
    const written = statement < 0 ? [] : tokens.slice(statement);
    const isHead = written.length > 0 && isDeclaring(written[0].tokenType.name);
    const begun = written.length === 0 ? '' : text.slice(written[0].startOffset, end);
    return {
        prefix: `${outlineOf(blocks, isHead)}${begun}`,
        outline: outlineOf(blocks, false),
        statement: isHead ? undefined : written[0]?.tokenType.name,
        mentioned: new Set(written.flatMap((token) => nameOf(token) ?? [])),
        owner: open ?? owner,
        around: [...blocks.map((entry) => entry.owner), ...(open ? [open] : [])],
    };
}

function advance(blocks: Block[], tokens: readonly IToken[], index: number): void {
    const word = tokens[index].tokenType.name;
    const top = blocks[blocks.length - 1];
    if (word === '{') {
        const { open } = top;
        blocks.push(open && opensBlock(open.keyword) ? block(open) : { ...block(top.owner), form: 'stray' });
    } else if (word === '}') close(blocks);
    else if (isDeclaring(word)) declare(blocks, word, nameOf(tokens[index + 1]), index);
    else if (isStatement(tokens, index, top)) begin(blocks, word, index);
}

/** With its block a declaration is over, but a step on a line goes on after the block of its KPI. */
function close(blocks: Block[]): void {
    if (blocks[blocks.length - 1].form === 'line') blocks.pop();
    if (blocks.length > 1) blocks.pop();
    const resumed = blocks[blocks.length - 1].form === 'line';
    if (resumed) blocks.pop();
    const top = blocks[blocks.length - 1];
    if (!resumed) top.open = undefined;
    top.statement = -1;
}

/** A declaration closes what cannot hold it, as if the missing braces were there. */
function declare(blocks: Block[], keyword: string, name: string | undefined, index: number): void {
    const holder = blocks.findLastIndex(
        ({ owner, open }) => takes(owner.keyword, keyword) || (open !== undefined && takes(open.keyword, keyword)),
    );
    if (holder >= 0) blocks.length = holder + 1;
    let top = blocks[blocks.length - 1];
    if (top.open && takes(top.open.keyword, keyword)) {
        top = { ...block(top.open), form: 'line' };
        blocks.push(top);
    }
    top.open = { keyword, name, given: new Set() };
    top.statement = index;
}

function begin(blocks: Block[], word: string, index: number): void {
    let top = blocks[blocks.length - 1];
    if (!STEP_PROPERTIES.has(word) && top.form === 'line') {
        blocks.pop();
        top = blocks[blocks.length - 1];
        top.open = undefined;
    }
    if (top.open && !(STEP_KEYWORDS.has(top.open.keyword) && STEP_PROPERTIES.has(word))) top.open = undefined;
    top.statement = index;
    (top.open ?? top.owner).given.add(word);
}

function isStatement(tokens: readonly IToken[], index: number, top: Block): boolean {
    const word = tokens[index].tokenType.name;
    const previous = tokens[index - 1]?.tokenType.name;
    if (word === 'ID') return top.owner.keyword === 'choice';
    if (!/^[a-z]+$/.test(word) || CONTINUATIONS.has(word)) return false;
    if (word === 'after' && previous === 'finish') return false;
    if (word === 'start' && previous === '.') return false;
    // After an observation `on` begins its date or the channels of the step; while nothing follows, channels are the better guess.
    if (word === 'on' && tokens[index + 1]?.tokenType.name === 'DATE') return false;
    if (word === 'adds' && previous === 'value') return false;
    const statement = tokens[top.statement]?.tokenType.name;
    if (word === 'on' && statement === 'actual') return false;
    return !(statement === 'changes' && index - top.statement === 2);
}

function block(owner: Owner): Block {
    return { owner, open: undefined, statement: -1, form: 'braces' };
}

function nameOf(token: IToken | undefined): string | undefined {
    return token?.tokenType.name === 'ID' ? token.image.normalize('NFC') : undefined;
}

/**
 * The headings of all that is open, in the shortest spelling.
 * @param toHead whether the heading of the innermost declaration, which has no block yet, is left out
 */
function outlineOf(blocks: readonly Block[], toHead: boolean): string {
    const shown = blocks.filter((entry) => entry.form !== 'stray');
    const headings = shown.slice(1).map((entry, index) => `${lead(shown[index].owner, entry.owner)}${heading(entry.owner)} { `);
    const { owner, open } = blocks[blocks.length - 1];
    const last = open ? `${lead(owner, open)}${toHead ? '' : heading(open)} ` : '';
    return headings.join('') + last;
}

function heading({ keyword, name }: Owner): string {
    return `${keyword} ${name ?? '_'} ""`;
}

function lead(outer: Owner, inner: Owner): string {
    return outer.keyword === 'improvement' && STEP_KEYWORDS.has(inner.keyword) ? 'adds ' : '';
}
