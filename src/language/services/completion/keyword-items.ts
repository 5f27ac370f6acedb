import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { UNITS } from '../../../pert/durations.ts';
import { KEYWORDS, type Keyword } from '../../parser/keywords.ts';
import { keywordMarkdown, keywordOrder } from '../keyword-help.ts';
import type { Place } from './place.ts';
import { SNIPPETS, type Snippet } from './snippets.ts';
import { EXCLUDES, SINGLE, SINGLE_IN, STEP_KEYWORDS, TIMED } from './statements.ts';

/** Keywords that are never written alone, with all that belongs to them. */
const PHRASES: Readonly<Partial<Record<Keyword, string>>> = {
    in: 'in order',
    higher: 'higher is better',
    lower: 'lower is better',
};

/** What the completion list depends on besides the place. */
export interface KeywordOptions {
    /** Only units: the cursor touches a number. */
    unitsOnly: boolean;
    /** Offer snippets beside the keywords that declare something. */
    snippets: boolean;
}

/** Completions for those of the words that make sense at the place; the words may hold punctuation. */
export function keywordItems(words: Iterable<string>, place: Place, { unitsOnly, snippets }: KeywordOptions): CompletionItem[] {
    return [...words]
        .filter(isKeyword)
        .filter((word) => fits(word, place) && (isUnit(word) || !unitsOnly))
        .flatMap((word) => {
            const item = keywordItem(word, place);
            const snippet = snippets ? SNIPPETS[word] : undefined;
            return snippet ? [item, snippetItem(snippet, word, `${item.sortText}s`)] : [item];
        });
}

/** A text to fill in, found by typing the given word. */
export function snippetItem({ label, detail, body }: Snippet, filterText: string, sortText: string): CompletionItem {
    return {
        label,
        detail,
        filterText,
        sortText,
        kind: CompletionItemKind.Snippet,
        insertText: body,
        insertTextFormat: InsertTextFormat.Snippet,
    };
}

/** Whether something must follow a keyword that a list can offer: a name, or one of a few words. */
export function asksForWord(word: string): boolean {
    if (!isKeyword(word)) return false;
    const { refers, takes } = KEYWORDS[word];
    return refers === true || takes?.every(isKeyword) === true;
}

function keywordItem(word: Keyword, { owner }: Place): CompletionItem {
    const documentation = keywordMarkdown(word);
    const phrase = word === 'finish' && STEP_KEYWORDS.has(owner.keyword) ? 'finish after' : PHRASES[word];
    return {
        label: phrase ?? word,
        kind: isUnit(word) ? CompletionItemKind.Unit : CompletionItemKind.Keyword,
        sortText: `1${String(keywordOrder(word)).padStart(3, '0')}`,
        ...(documentation ? { documentation: { kind: 'markdown', value: documentation } } : {}),
    };
}

/** The end of a dependency that has a lag or a lead, and so takes no other one. */
const DELAYED = /\s(?:lag|lead)\s+[0-9][^,]*$/;

/** Leaves out what stands already and may stand only once, and what the kind of step cannot have. */
function fits(word: Keyword, { owner, statement, prefix }: Place): boolean {
    if ((word === 'lag' || word === 'lead') && DELAYED.test(prefix)) return false;
    const step = STEP_KEYWORDS.has(owner.keyword);
    const again = statement === 'changes' || (statement === 'finish' && word === 'after');
    if ((SINGLE.has(word) || SINGLE_IN[owner.keyword]?.has(word)) && owner.given.has(word) && !again) return false;
    if (!again && EXCLUDES[owner.keyword]?.[word]?.some((other) => owner.given.has(other))) return false;
    if (step && word === 'truth') return owner.keyword === 'moment';
    if (step && statement === 'target' && word === 'from') return false;
    return !(owner.keyword === 'milestone' && TIMED.has(word));
}

function isKeyword(word: string): word is Keyword {
    return Object.hasOwn(KEYWORDS, word);
}

function isUnit(word: string): boolean {
    return (UNITS as readonly string[]).includes(word);
}
