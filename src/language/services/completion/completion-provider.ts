import { GrammarAST, type LangiumDocument } from 'langium';
import {
    type CompletionProvider,
    type CompletionProviderOptions,
    findFirstFeatures,
    findNextFeatures,
    type NextFeature,
} from 'langium/lsp';
import {
    type CompletionClientCapabilities,
    type CompletionItem,
    CompletionItemKind,
    CompletionList,
    type CompletionParams,
    CompletionTriggerKind,
    InsertTextFormat,
    type Range,
} from 'vscode-languageserver';
import type { JourneyFile } from '../../generated/ast.ts';
import type { JourneyServices } from '../../journey-services.ts';
import { KEYWORDS, type Keyword } from '../../parser/keywords.ts';
import { keywordMarkdown, keywordOrder } from '../keyword-help.ts';
import { completionKindOf } from '../outline/symbol-kinds.ts';
import { type Candidate, CandidateFinder } from './candidates.ts';
import { type Place, placeAfter } from './place.ts';
import { SNIPPETS, type Snippet, TEMPLATE } from './snippets.ts';
import { SINGLE, STEP_KEYWORDS, TIMED } from './statements.ts';
import { type Cursor, cursorAt } from './token-under-cursor.ts';

/** Offers what the grammar allows next: keywords with their meaning, names in scope, and snippets for declarations. */
export class JourneyCompletionProvider implements CompletionProvider {
    readonly completionOptions: CompletionProviderOptions = { triggerCharacters: [' ', '.'] };
    private readonly services: JourneyServices;
    private readonly candidates: CandidateFinder;
    private client: CompletionClientCapabilities | undefined;

    constructor(services: JourneyServices) {
        this.services = services;
        this.candidates = new CandidateFinder(services.references.Names);
        services.shared.lsp.LanguageServer.onInitialize((params) => {
            this.client = params.capabilities.textDocument?.completion;
        });
    }

    getCompletion(document: LangiumDocument, params: CompletionParams): CompletionList | undefined {
        const text = document.textDocument.getText();
        const offset = document.textDocument.offsetAt(params.position);
        const cursor = cursorAt(this.services.parser.Lexer, text, offset);
        if (!cursor || (params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter && !asksForMore(cursor, text)))
            return undefined;
        const place = placeAfter(cursor.before, text, cursor.start);
        const edit = this.editAt(document, cursor, offset);
        const features = this.featuresAt(place).map(({ feature }) => feature);
        const items = [
            ...this.references(document, place, cursor, features),
            ...this.keywords(place, cursor, features),
            ...(isEmpty(document) && this.client?.completionItem?.snippetSupport ? [snippetItem(TEMPLATE, 'journey', '0')] : []),
        ];
        return CompletionList.create(items.map((item) => ({ ...item, textEdit: edit(item.insertText ?? item.label) })));
    }

    /** What may follow; if the statement at the cursor has errors, what may follow the one before it. */
    private featuresAt(place: Place): NextFeature[] {
        const found = this.follow(place.prefix);
        return found.length > 0 || place.statement === undefined ? found : this.follow(place.outline);
    }

    private follow(prefix: string): NextFeature[] {
        const { tokens, tokenIndex, elementStack } = this.services.parser.CompletionParser.parse(prefix);
        if (tokenIndex > 0) return findNextFeatures([elementStack.map((feature) => ({ feature }))], tokens.slice(tokenIndex));
        const entry = this.services.Grammar.rules.find((rule) => GrammarAST.isParserRule(rule) && rule.entry);
        return entry ? findFirstFeatures((entry as GrammarAST.ParserRule).definition).flatMap((stack) => stack.slice(-1)) : [];
    }

    private references(
        document: LangiumDocument,
        place: Place,
        { tokens, start }: Cursor,
        features: GrammarAST.AbstractElement[],
    ): CompletionItem[] {
        const types = new Set(features.filter(GrammarAST.isCrossReference).map((feature) => feature.type.$refText));
        const file = document.parseResult.value as JourneyFile;
        return [...types].flatMap((type) =>
            this.candidates
                .find(type, file, tokens, start)
                .filter((candidate) => mayName(candidate, place))
                .map(({ name, label, keyword }, index) => ({
                    label: name,
                    kind: completionKindOf(keyword),
                    ...(label ? { detail: label } : {}),
                    sortText: `0${String(index).padStart(6, '0')}`,
                })),
        );
    }

    private keywords(place: Place, cursor: Cursor, features: GrammarAST.AbstractElement[]): CompletionItem[] {
        const touchesNumber =
            cursor.before.at(-1)?.tokenType.name === 'NUMBER' && (cursor.before.at(-1)?.endOffset ?? 0) + 1 === cursor.start;
        const words = new Set(features.filter(GrammarAST.isKeyword).map((feature) => feature.value));
        return [...words]
            .filter((word): word is Keyword => Object.hasOwn(KEYWORDS, word))
            .flatMap((word) => {
                if (!fits(word, place) || (touchesNumber && !isUnit(word))) return [];
                const order = `1${String(keywordOrder(word)).padStart(3, '0')}`;
                const snippet = this.client?.completionItem?.snippetSupport ? SNIPPETS[word] : undefined;
                const documentation = keywordMarkdown(word);
                const item: CompletionItem = {
                    label: word,
                    kind: isUnit(word) ? CompletionItemKind.Unit : CompletionItemKind.Keyword,
                    sortText: order,
                    ...(documentation ? { documentation: { kind: 'markdown', value: documentation } } : {}),
                };
                return snippet ? [item, snippetItem(snippet, word, `${order}s`)] : [item];
            });
    }

    private editAt(document: LangiumDocument, { start, end }: Cursor, offset: number) {
        const at = (position: number) => document.textDocument.positionAt(position);
        const insert: Range = { start: at(start), end: at(offset) };
        const replace: Range = { start: at(start), end: at(end) };
        const both = this.client?.completionItem?.insertReplaceSupport === true;
        return (newText: string) => (both ? { newText, insert, replace } : { newText, range: insert });
    }
}

function snippetItem({ label, detail, body }: Snippet, filterText: string, sortText: string): CompletionItem {
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

/** A list opens by itself only where a name must follow: a space after most other words is just a space. */
function asksForMore({ before }: Cursor, text: string): boolean {
    const last = before.at(-1);
    if (!last) return false;
    const word = last.tokenType.name;
    if (word === ',' || word === '.') return true;
    const use = Object.hasOwn(KEYWORDS, word) ? KEYWORDS[word as Keyword] : undefined;
    return use?.refers === true && /\s$/.test(text.slice(0, (last.endOffset ?? 0) + 2));
}

function fits(word: Keyword, { owner, statement }: Place): boolean {
    const step = STEP_KEYWORDS.has(owner.keyword);
    if (SINGLE.has(word) && owner.given.has(word) && statement !== 'changes' && statement !== 'finish') return false;
    if (step && word === 'truth') return owner.keyword === 'moment';
    if (step && statement === 'target' && word === 'from') return false;
    return !(owner.keyword === 'milestone' && TIMED.has(word));
}

/** Neither what the statement names already, nor what the cursor is inside of, nor, outside improvements, what they add. */
function mayName({ name, keyword, added }: Candidate, { mentioned, around }: Place): boolean {
    if (mentioned.has(name) || around.some((owner) => owner.name === name && owner.keyword === keyword)) return false;
    return !added || around.some((owner) => owner.keyword === 'improvement');
}

function isEmpty(document: LangiumDocument): boolean {
    const file = document.parseResult.value as JourneyFile;
    return file.members.length === 0 && file.imports.length === 0;
}

function isUnit(word: string): boolean {
    return ['ms', 's', 'min', 'h', 'd', 'w', 'mo', 'y'].includes(word);
}
